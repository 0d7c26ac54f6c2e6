package org.galley.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.galley.manuscript.Field;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Passage;
import org.galley.manuscript.Revision;
import org.galley.people.Right;
import org.galley.story.Id;

/// Saves what somebody wrote. Every save is a revision; one that was written on a text that is no
/// longer the newest is kept beside the others, so that nothing is ever lost.
public final class Save {

  private final Desk desk;

  public Save(Desk desk) {
    this.desk = desk;
  }

  /// What became of a save.
  public sealed interface Outcome {

    /// It is the newest revision now. `base` is what the next save of the body is written on.
    record Saved(int revision, int base, Instant at) implements Outcome {}

    /// Somebody else's text is newer: this one is kept as `revision`, and must be joined with
    /// `head` by a person.
    record Aside(int revision, int head) implements Outcome {}

    /// Somebody else changed these fields meanwhile. Nothing of this save was kept but what did not
    /// clash.
    record Clashes(List<Field> fields) implements Outcome {
      public Clashes {
        fields = List.copyOf(fields);
      }
    }
  }

  /// A field that somebody changed.
  ///
  /// @param was what it said when they began to change it
  public record Change(Field field, String was, String now) {}

  /// Saves a story's body.
  ///
  /// @param base as the last save gave it, or [Revision#bodySince] of what was opened
  public Outcome body(Actor actor, Id story, int base, List<Passage> body) {
    return desk.act(
        actor,
        Deed.SAVE,
        turn -> {
          Draft draft = writable(turn, story);
          Revision head = turn.revision(draft, draft.head());
          Manuscript written = head.manuscript().withBody(body);
          boolean held =
              turn.storage()
                  .holds()
                  .find(turn.transaction(), draft.number())
                  .filter(hold -> hold.isAt(turn.now()) && !hold.isOf(actor))
                  .isPresent();
          if (head.bodySince() != base || held) {
            if (isKept(turn, draft, body)) {
              return new Outcome.Aside(draft.last(), draft.head());
            }
            Draft kept = turn.keepAside(draft, base, written);
            turn.done(kept, kept.last(), "");
            return new Outcome.Aside(kept.last(), draft.head());
          }
          if (head.manuscript().body().equals(body)) {
            return new Outcome.Saved(draft.head(), base, head.at());
          }
          Draft saved = turn.revise(draft, Revision.Kind.SAVED, written, true);
          return new Outcome.Saved(saved.head(), saved.head(), turn.now());
        });
  }

  /// Whether the newest revision holds the same text beside the others, as when a browser sends it
  /// again.
  private static boolean isKept(Turn turn, Draft draft, List<Passage> body) {
    return draft.last() > draft.head() && turn.manuscript(draft, draft.last()).body().equals(body);
  }

  /// Saves fields of a story. Each is compared with what it said when somebody began to change it,
  /// so that two people can change different ones at once.
  public Outcome fields(Actor actor, Id story, List<Change> changes) {
    return desk.act(
        actor,
        Deed.SAVE,
        turn -> {
          Draft draft = turn.draft(story);
          requireFields(turn, draft, changes);
          Manuscript manuscript = turn.manuscript(draft, draft.head());
          Manuscript changed = manuscript;
          List<Field> clashes = new ArrayList<>();
          for (Change change : changes) {
            String is = change.field().of(changed);
            if (is.equals(change.was()) || is.equals(change.now())) {
              changed = into(changed, change);
            } else {
              clashes.add(change.field());
            }
          }
          requireSection(turn, draft, changed);
          int revision = draft.head();
          if (!changed.equals(manuscript)) {
            revision = turn.revise(draft, Revision.Kind.SAVED, changed, false).head();
          }
          int base = turn.revision(draft, revision).bodySince();
          return clashes.isEmpty()
              ? new Outcome.Saved(revision, base, turn.now())
              : new Outcome.Clashes(clashes);
        });
  }

  private static Manuscript into(Manuscript manuscript, Change change) {
    try {
      return change.field().into(manuscript, change.now());
    } catch (IllegalArgumentException e) {
      throw new DeskException(
          DeskException.Code.EMPTY,
          "the field '%s' cannot say that: %s".formatted(change.field().key(), e.getMessage()));
    }
  }

  private static Draft writable(Turn turn, Id story) {
    Draft draft = turn.draft(story);
    turn.requireWriting(draft);
    requireThere(draft);
    return draft;
  }

  /// Whoever may look after pictures may change those of all stories, and nothing else.
  private static void requireFields(Turn turn, Draft draft, List<Change> changes) {
    requireThere(draft);
    boolean picturesOnly =
        changes.stream().allMatch(change -> change.field() == Field.PICTURE)
            && turn.person().may(Right.EDIT_PICTURES, draft.edition(), draft.section());
    if (!picturesOnly) {
      turn.requireWriting(draft);
    }
  }

  private static void requireThere(Draft draft) {
    if (draft.stage() == Draft.Stage.GONE) {
      throw new DeskException(
          DeskException.Code.WRONG_STAGE,
          "this story was taken back, so nobody writes on it any more; begin a new one");
    }
  }

  /// A story can only be put into a section whose stories one may write.
  private static void requireSection(Turn turn, Draft draft, Manuscript changed) {
    if (!Objects.equals(draft.section(), changed.section())) {
      turn.require(Right.WRITE, draft.edition(), changed.section());
    }
  }

  /// The revision that was kept aside last, if it was not joined with the others since.
  public static Optional<Integer> aside(Draft draft) {
    return draft.last() > draft.head() ? Optional.of(draft.last()) : Optional.empty();
  }
}
