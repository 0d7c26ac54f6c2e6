package org.galley.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.galley.journal.JournalException.Code;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.galley.story.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {

  private static final String PUBLISHED =
      """
      galley/v1 published
      at 2026-11-23T06:30:00Z
      story 5d2c1f0e9b8a47361525140312f1e0d9
      change new
      document 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
      approved-by section-editor
      """;

  @Test
  void goldenEntries_writtenAgain_areTheSameBytes() {
    Golden.entries()
        .forEach((name, bytes) ->
            assertThat(EntryCodec.encode(EntryCodec.decode(bytes))).as(name).isEqualTo(bytes));
  }

  @Test
  void goldenEntries_haveTheRecordedDigests() {
    Golden.entries()
        .forEach((name, bytes) ->
            assertThat(Digest.of(bytes)).as(name).isEqualTo(Golden.entryDigests().get(name)));
  }

  @Test
  void goldenEntries_together_haveEveryKind() {
    Set<Class<?>> kinds = new HashSet<>();
    Golden.entries().values().forEach(bytes -> kinds.add(EntryCodec.decode(bytes).getClass()));
    assertThat(kinds).containsExactlyInAnyOrder(Entry.class.getPermittedSubclasses());
  }

  @Test
  void randomEntries_areReadAsTheyWereWritten() {
    Seeds.each(
        2_000,
        seed -> {
          Entry entry = entry(new SplittableRandom(seed));
          byte[] bytes = EntryCodec.encode(entry);
          assertThat(EntryCodec.decode(bytes)).isEqualTo(entry);
          assertThat(bytes).hasSizeLessThanOrEqualTo(EntryCodec.MAX_LENGTH);
        });
  }

  @Test
  void entry_withAnyByteChanged_isRefusedOrAnotherEntryInItsOneForm() {
    for (byte[] golden : Golden.entries().values()) {
      byte[] altered = golden.clone();
      for (int i = 0; i < golden.length; i++) {
        for (int value = 0; value < 256; value++) {
          altered[i] = (byte) value;
          assertRefusedOrItself(altered);
        }
        altered[i] = golden[i];
      }
    }
  }

  @Test
  void entry_withAnyByteOrLineTakenOutOrDoubled_isRefusedOrAnotherEntry() {
    for (byte[] golden : Golden.entries().values()) {
      for (int i = 0; i < golden.length; i++) {
        assertRefusedOrItself(joined(golden, i, i + 1));
        assertRefusedOrItself(joined(golden, i + 1, i));
        assertRefusedOrItself(Arrays.copyOf(golden, i));
      }
      List<String> lines = new String(golden, US_ASCII).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        assertRefusedOrItself(without(lines, i));
        assertRefusedOrItself(doubled(lines, i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "galley/v1",
        "galley/v1 published",
        "galley/v1 published\n",
        "galley/v1 published\r\n",
        " galley/v1 published\n",
        "hello\n"
      })
  void beginningThatIsNoEntry_isRefused(String text) {
    assertCode(Code.MALFORMED_ENTRY, text);
  }

  @Test
  void unknownKindOrVersion_isSaidToBeNewer() {
    assertCode(Code.NEWER_FORMAT, PUBLISHED.replace("published", "applauded"));
    assertCode(Code.NEWER_FORMAT, PUBLISHED.replace("galley/v1", "galley/v2"));
    assertCode(Code.NEWER_FORMAT, PUBLISHED.replace("galley/v1", "galley/v10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06:30:00Z/06:30:00.000Z",
        "06:30:00Z/06:30:00.1234Z",
        "06:30:00Z/06:30:00+00:00",
        "06:30:00Z/06:30Z",
        "2026-11-23T/2026-11-31T",
        "story 5d/story 5D",
        "e0d9/e0d",
        "change new/change New",
        "change new/change renamed",
        "change new/change_new",
        "section-editor/section_editor",
        "section-editor/Section-editor",
        "section-editor/section-editor ",
        "approved-by /approved-by  ",
        "ddeeff\\n/ddeeff\\r\\n",
        "change new\\n/",
        "change new\\n/change new\\nchange new\\n",
        "change new\\n/change new\\nremark well\\n",
        "section-editor\\n/section-editor\\n\\n",
        "section-editor\\n/section-editor",
        "section-editor/editor\u00e9"
      })
  void otherWayToWriteAnEntry_isRefused(String change) {
    String[] parts = change.replace("\\n", "\n").replace("\\r", "\r").split("/", 2);
    String altered = PUBLISHED.replace(parts[0], parts[1]);
    assertThat(altered).isNotEqualTo(PUBLISHED);
    assertCode(Code.MALFORMED_ENTRY, altered);
  }

  @Test
  void entryThatIsTooLong_isRefused() {
    List<Digest> erased = Collections.nCopies(200, Digest.of(new byte[0]));
    Entry.Removed removed =
        new Entry.Removed(
            Instant.EPOCH,
            new Id(1, 2),
            Entry.Cause.LEGAL,
            erased,
            Digest.of(new byte[1]),
            Entry.Role.PUBLISHER);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> EntryCodec.encode(removed))
        .withMessageContaining("8192 bytes");
  }

  @Test
  void entryWithALineFeedInAWord_isRefused() {
    for (String origin : List.of("gazette.example/log\nkey x", "gazette é", "tab\there")) {
      Entry.Opened opened = new Entry.Opened(Instant.EPOCH, origin, List.of("k"));
      assertThatExceptionOfType(JournalException.class)
          .as(origin)
          .isThrownBy(() -> EntryCodec.decode(EntryCodec.encode(opened)));
    }
  }

  private static Entry entry(SplittableRandom random) {
    Instant at = Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
    Id id = Id.random(random);
    Digest digest = digest(random);
    Entry.Role role = one(random, Entry.Role.values());
    Entry.Cause cause = one(random, Entry.Cause.values());
    return switch (random.nextInt(9)) {
      case 0 -> new Entry.Opened(at, "gazette.example/log", List.of("k+1", "k+2"));
      case 1 -> new Entry.Settings(at, digest, role);
      case 2 -> new Entry.Described(at, id, digest, role);
      case 3 -> new Entry.Published(at, id, one(random, Entry.Change.values()), digest, role);
      case 4 -> new Entry.Retracted(at, id, cause, digest, role);
      case 5 -> new Entry.Removed(at, id, cause, List.of(digest(random)), digest, role);
      case 6 -> new Entry.Redirected(at, digest, role);
      case 7 -> new Entry.Arranged(at, digest, role);
      default -> new Entry.Keyed(at, "key+" + random.nextInt(), random.nextBoolean(), role);
    };
  }

  private static Digest digest(SplittableRandom random) {
    return new Digest(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private static <T> T one(SplittableRandom random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  /// Whatever is read is written to the very bytes that were read, so no two byte strings are the
  /// same entry.
  private static void assertRefusedOrItself(byte[] bytes) {
    Entry entry;
    try {
      entry = EntryCodec.decode(bytes);
    } catch (JournalException e) {
      return;
    }
    assertThat(EntryCodec.encode(entry)).isEqualTo(bytes);
  }

  private static void assertCode(Code code, String text) {
    assertThatExceptionOfType(JournalException.class)
        .as(text)
        .isThrownBy(() -> EntryCodec.decode(text.getBytes(UTF_8)))
        .extracting(JournalException::code)
        .isEqualTo(code);
  }

  /// The bytes before `end`, then those from `start`.
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] all = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, all, end, bytes.length - start);
    return all;
  }

  private static byte[] without(List<String> lines, int number) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i != number) {
        out.append(lines.get(i)).append('\n');
      }
    }
    return out.toString().getBytes(US_ASCII);
  }

  private static byte[] doubled(List<String> lines, int number) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(lines.get(i)).append('\n');
      if (i == number) {
        out.append(lines.get(i)).append('\n');
      }
    }
    return out.toString().getBytes(US_ASCII);
  }
}
