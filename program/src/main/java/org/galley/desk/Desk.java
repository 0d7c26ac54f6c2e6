package org.galley.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.galley.journal.Snapshot;
import org.galley.journal.Writing;
import org.galley.manuscript.Revisions;
import org.galley.people.Person;
import org.galley.story.Digest;
import org.jspecify.annotations.Nullable;

/// Where acts are done: each in one transaction, by somebody who may, with a line in the timeline.
/// What is refused leaves a line as well.
public final class Desk {

  /// The chain of the first line of the timeline continues this.
  public static final Digest NO_LINE = Digest.of(new byte[0]);

  private final Newsroom newsroom;
  private final DeskStorage storage;
  private final Revisions revisions;
  private final InstantSource clock;

  public Desk(Newsroom newsroom, DeskStorage storage, InstantSource clock) {
    this.newsroom = newsroom;
    this.storage = storage;
    this.clock = clock;
    this.revisions = new Revisions(storage.revisions());
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public DeskStorage storage() {
    return storage;
  }

  public Revisions revisions() {
    return revisions;
  }

  public Instant now() {
    return clock.instant();
  }

  /// Looks at one state of the desk and of the public site.
  public <R> R look(Function<Snapshot, R> work) {
    return newsroom.journal().read(work);
  }

  /// Does one act in a transaction of its own.
  ///
  /// @throws DeskException if it is not possible; then nothing was changed, and the timeline says
  ///   that it was refused
  <R> R act(Actor actor, Deed deed, Function<Turn, R> work) {
    AtomicReference<@Nullable Turn> begun = new AtomicReference<>();
    try {
      return newsroom
          .journal()
          .write(writing -> {
            Turn turn = new Turn(this, writing, actor, person(writing, actor), deed);
            begun.set(turn);
            return work.apply(turn);
          });
    } catch (DeskException e) {
      refused(actor, deed, begun.get(), e);
      throw e;
    }
  }

  /// Leaves a line about something that was refused outside of an act, as before anybody is known.
  public void refused(Actor actor, Deed deed, String why) {
    newsroom
        .journal()
        .write(writing -> add(writing, actor.person(), deed, Happening.Outcome.REFUSED, 0, 0, why));
  }

  private void refused(Actor actor, Deed deed, @Nullable Turn turn, DeskException why) {
    long draft = turn == null ? 0 : turn.draftNumber();
    newsroom
        .journal()
        .write(writing ->
            add(
                writing,
                actor.person(),
                deed,
                Happening.Outcome.REFUSED,
                draft,
                0,
                why.code() + ": " + why.getMessage()));
  }

  Happening add(
      Writing writing,
      long person,
      Deed deed,
      Happening.Outcome outcome,
      long draft,
      int revision,
      String words) {
    TimelineRows rows = storage.timeline();
    Optional<Happening> last = rows.last(writing.transaction());
    Happening next =
        Happening.after(
            last.map(Happening::chain).orElse(NO_LINE),
            last.map(Happening::number).orElse(0L) + 1,
            writing.now(),
            person,
            deed,
            outcome,
            draft,
            revision,
            words);
    rows.add(writing.transaction(), next);
    return next;
  }

  /// Who acts, as they stand in this transaction: somebody may have lost their rights meanwhile.
  private @Nullable Person person(Writing writing, Actor actor) {
    return actor.person() == 0
        ? null
        : storage
            .people()
            .person(writing.transaction(), actor.person())
            .orElseThrow(() ->
                new DeskException(
                    DeskException.Code.NO_SUCH_PERSON,
                    "nobody at this desk has the number %d; sign in again"
                        .formatted(actor.person())));
  }
}
