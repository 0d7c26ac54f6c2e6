package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.galley.journal.JournalException.Code;
import org.galley.story.Notice;
import org.galley.story.Stories;
import org.galley.tlog.TreeHead;
import org.galley.trial.TrialClock;
import org.galley.trial.TrialSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The order of a write: nothing is visible that is not durable and signed, whatever fails.
@Timeout(60)
class JournalTest {

  private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");

  private final TrialStorage storage = new TrialStorage();
  private final TrialSigner signer = new TrialSigner();
  private final TrialProjection projection = new TrialProjection();
  private final TrialClock clock = new TrialClock(MORNING);
  private final DocumentCodec codec = new DocumentCodec();
  private final Random random = new Random(1);

  @Test
  void act_isDurableThenSignedThenFollowedThenTold() {
    Journal journal = open();
    List<String> order = projection.told();
    journal.listen((size, entries) -> {
      order.add("told of " + entries.size() + " at " + size);
      order.add("signed " + signer.signed().size());
      order.add("stored " + storage.<Long>read(Snapshot::size));
    });
    append(journal);
    assertThat(order)
        .containsExactly("take 0", "committed", "told of 1 at 1", "signed 1", "stored 1");
    assertThat(journal.head()).isEqualTo(signer.last().orElseThrow());
  }

  @Test
  void batch_isSignedOnce() {
    Journal journal = open();
    journal.write(writing -> {
      for (int i = 0; i < 300; i++) {
        append(writing);
      }
      assertThat(writing.read(7).position()).isEqualTo(7);
      return writing;
    });
    assertThat(journal.size()).isEqualTo(300);
    assertThat(signer.signed()).extracting(TreeHead::size).containsExactly(300L);
  }

  @Test
  void act_thatAppendsNothing_isNotSigned() {
    Journal journal = open();
    assertThat(journal.<String>write(_ -> "done")).isEqualTo("done");
    assertThat(signer.signed()).isEmpty();
  }

  @Test
  void act_thatThrows_leavesNothing() {
    Journal journal = open();
    append(journal);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            journal.write(writing -> {
              append(writing);
              throw new IllegalStateException("the act is not possible");
            }));
    assertUntouched(journal, 1);
    append(journal);
    assertThat(journal.size()).isEqualTo(2);
  }

  @Test
  void act_thatThrowsAfterAFullTile_leavesNoTileBehind() {
    Journal journal = open();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            journal.write(writing -> {
              for (int i = 0; i < 300; i++) {
                append(writing);
              }
              writing.read(3);
              throw new IllegalStateException("the act is not possible");
            }));
    assertUntouched(journal, 0);
    journal.write(writing -> {
      for (int i = 0; i < 300; i++) {
        append(writing);
      }
      return writing;
    });
    journal.read(snapshot -> {
      assertThat(journal.verified(snapshot, 3).position()).isEqualTo(3);
      return snapshot;
    });
  }

  @Test
  void projection_thatFails_undoesTheAct() {
    Journal journal = open();
    append(journal);
    projection.failToTake(true);
    assertThatIllegalStateException().isThrownBy(() -> append(journal));
    assertUntouched(journal, 1);
    projection.failToTake(false);
    append(journal);
    assertThat(journal.size()).isEqualTo(2);
  }

  @Test
  void commit_thatIsNotConfirmed_stopsTheWriterAndShowsNothing() {
    for (TrialStorage.Commit commit :
        List.of(TrialStorage.Commit.LOST, TrialStorage.Commit.KEPT_UNKNOWN)) {
      TrialStorage own = new TrialStorage();
      TrialSigner signs = new TrialSigner();
      Journal journal = Journal.open(own, projection, signs, clock);
      append(journal);
      own.next(commit);
      assertCode(Code.COMMIT_FAILED, () -> append(journal));
      assertThat(journal.size()).isEqualTo(1);
      assertThat(signs.signed()).hasSize(1);
      assertThat(journal.readOnly()).isPresent();
      own.next(TrialStorage.Commit.SOUND);
      assertCode(Code.READ_ONLY, () -> append(journal));
    }
  }

  @Test
  void commit_thatWasKeptAndNotConfirmed_isNotShownUntilTheNextStart() {
    Journal journal = open();
    append(journal);
    storage.next(TrialStorage.Commit.KEPT_UNKNOWN);
    assertCode(Code.COMMIT_FAILED, () -> append(journal));
    assertCode(Code.READ_ONLY, () -> journal.read(Snapshot::size));
    storage.next(TrialStorage.Commit.SOUND);
    Journal again = open();
    assertThat(again.size()).isEqualTo(2);
    assertThat(signer.signed()).extracting(TreeHead::size).containsExactly(1L, 2L);
    append(again);
  }

  @Test
  void signer_thatFails_stopsTheWriterAndShowsNothing() {
    Journal journal = open();
    List<Long> told = new ArrayList<>();
    journal.listen((size, _) -> told.add(size));
    append(journal);
    signer.fail(true);
    assertCode(Code.COMMIT_FAILED, () -> append(journal));
    assertThat(journal.size()).isEqualTo(1);
    assertThat(journal.head().size()).isEqualTo(1);
    assertThat(told).containsExactly(1L);
    assertThat(projection.told()).containsExactly("take 0", "committed", "take 1");
    assertThat(journal.readOnly()).get().asString().contains("could not be signed");
    assertCode(Code.READ_ONLY, () -> append(journal));
    assertCode(Code.READ_ONLY, () -> journal.read(Snapshot::size));
  }

  @Test
  void whatIsDurableAndUnsigned_isSignedAtTheNextStart() {
    Journal journal = open();
    append(journal);
    signer.fail(true);
    assertCode(Code.COMMIT_FAILED, () -> append(journal));
    signer.fail(false);
    Journal again = open();
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.readOnly()).isEmpty();
    assertThat(signer.last()).contains(again.head());
    assertThat(again.<Long>read(Snapshot::size)).isEqualTo(2);
  }

  @Test
  void reader_whileAnActIsBeingSigned_waits() throws Exception {
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Signing slow = new Signing();
      Journal journal = Journal.open(storage, projection, slow, clock);
      Future<?> writing = others.submit(() -> append(journal));
      slow.begun.await();
      Future<Long> reading = others.submit(() -> journal.<Long>read(Snapshot::size));
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> reading.get(50, TimeUnit.MILLISECONDS));
      assertThat(journal.size()).isZero();
      slow.end.countDown();
      writing.get();
      assertThat(reading.get()).isEqualTo(1);
    }
  }

  @Test
  void projection_thatFailsAtTheEnd_stopsTheWriterAndShowsNothing() {
    Journal journal = open();
    projection.failWhenCommitted(true);
    assertCode(Code.COMMIT_FAILED, () -> append(journal));
    assertThat(journal.size()).isZero();
    assertCode(Code.READ_ONLY, () -> append(journal));
  }

  @Test
  void listener_thatFails_failsNoAct() {
    Journal journal = open();
    List<Long> told = new ArrayList<>();
    journal.listen((_, _) -> {
      throw new IllegalStateException("the trial listener fails");
    });
    journal.listen((_, _) -> {
      throw new StackOverflowError("the trial listener fails badly");
    });
    journal.listen((size, _) -> told.add(size));
    append(journal);
    append(journal);
    assertThat(told).containsExactly(1L, 2L);
  }

  @Test
  void journal_thatIsShorterThanWasSigned_isReadOnly() {
    Journal journal = open();
    append(journal);
    append(journal);
    append(journal);
    storage.cut(2);
    Journal again = open();
    assertThat(again.readOnly()).get().asString().contains("2 entries", "3 were already signed");
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.<Long>read(Snapshot::size)).isEqualTo(2);
    assertCode(Code.READ_ONLY, () -> append(again));
    assertThat(signer.signed()).hasSize(3);
  }

  @Test
  void journal_thatIsNotTheOneThatWasSigned_isReadOnlyAndBelievedInNothing() {
    Journal journal = open();
    append(journal);
    append(journal);
    byte[] altered =
        new String(storage.<byte[]>read(snapshot -> snapshot.entry(0)), StandardCharsets.US_ASCII)
            .replace("editor", "import")
            .getBytes(StandardCharsets.US_ASCII);
    storage.alter(0, altered);
    Journal again = open();
    assertThat(again.readOnly()).get().asString().contains("not the one that was signed");
    assertCode(Code.READ_ONLY, () -> append(again));
    for (long position = 0; position < 2; position++) {
      long at = position;
      again.read(snapshot -> {
        assertCode(Code.ALTERED, () -> again.verified(snapshot, at));
        return snapshot;
      });
    }
  }

  @Test
  void journal_thatGrewSinceItWasSigned_mustHaveGrownFromThat() {
    Journal journal = open();
    append(journal);
    append(journal);
    TrialSigner other = new TrialSigner();
    other.remember(new TreeHead(1, journal.head().root()));
    Journal again = Journal.open(storage, projection, other, clock);
    assertThat(again.readOnly()).isPresent();
    assertThat(other.signed()).hasSize(1);
  }

  @Test
  void entry_alteredWhileThePaperRuns_isRefused() {
    Journal journal = open();
    append(journal);
    append(journal);
    storage.alter(1, storage.<byte[]>read(snapshot -> snapshot.entry(0)));
    journal.read(snapshot -> {
      assertThat(journal.verified(snapshot, 0).position()).isZero();
      assertCode(Code.ALTERED, () -> journal.verified(snapshot, 1));
      return snapshot;
    });
  }

  @Test
  void time_neverGoesBack() {
    Journal journal = open();
    append(journal);
    clock.set(MORNING.minus(Duration.ofDays(1)));
    append(journal);
    clock.set(MORNING.plusMillis(5).plusNanos(999));
    append(journal);
    assertThat(times(journal)).containsExactly(MORNING, MORNING, MORNING.plusMillis(5));
    clock.set(MORNING);
    Journal again = open();
    append(again);
    assertThat(times(again)).last().isEqualTo(MORNING.plusMillis(5));
  }

  @Test
  void entry_thatNamesAnotherDocument_isRefused() {
    Journal journal = open();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() ->
            journal.write(writing ->
                writing.append(
                    notice(),
                    at ->
                        new Entry.Settings(at, notice().document().digest(), Entry.Role.EDITOR))));
    assertUntouched(journal, 0);
  }

  private Journal open() {
    return Journal.open(storage, projection, signer, clock);
  }

  private void append(Journal journal) {
    journal.write(this::append);
  }

  private Appended append(Writing writing) {
    Prepared notice = notice();
    return writing.append(
        notice,
        at ->
            new Entry.Retracted(
                at,
                Stories.notice().story(),
                Entry.Cause.RETRACTED,
                notice.document().digest(),
                Entry.Role.EDITOR));
  }

  private Prepared notice() {
    Notice notice = Stories.notice();
    return Prepared.of(notice, codec.encode(notice, random));
  }

  private static List<Instant> times(Journal journal) {
    return journal.read(snapshot -> {
      List<Instant> times = new ArrayList<>();
      for (long position = 0; position < snapshot.size(); position++) {
        times.add(journal.verified(snapshot, position).entry().at());
      }
      return times;
    });
  }

  private void assertUntouched(Journal journal, long size) {
    assertThat(journal.size()).isEqualTo(size);
    assertThat(journal.<Long>read(Snapshot::size)).isEqualTo(size);
    assertThat(signer.signed()).hasSize((int) size);
    assertThat(journal.readOnly()).isEmpty();
  }

  private static void assertCode(Code code, Runnable work) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(work::run)
        .extracting(JournalException::code)
        .isEqualTo(code);
  }

  /// A signer that signs only when it is let.
  private static final class Signing implements Signer {

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch end = new CountDownLatch(1);
    private final TrialSigner signer = new TrialSigner();

    @Override
    public String origin() {
      return signer.origin();
    }

    @Override
    public List<String> keys() {
      return signer.keys();
    }

    @Override
    public Optional<TreeHead> last() {
      return signer.last();
    }

    @Override
    public byte[] sign(TreeHead head) {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return signer.sign(head);
    }

    @Override
    public byte[] checkpoint() {
      return signer.checkpoint();
    }
  }
}
