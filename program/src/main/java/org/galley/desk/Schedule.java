package org.galley.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.galley.people.Right;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;

/// Says when an approved story goes live by itself, or that it does not.
public final class Schedule {

  /// Nothing is scheduled further ahead: it would be a slip of the pen.
  private static final Duration FURTHEST = Duration.ofDays(3 * 366L);

  private final Desk desk;

  public Schedule(Desk desk) {
    this.desk = desk;
  }

  public Draft run(Actor actor, Id story, Instant time) {
    return desk.act(
        actor,
        Deed.SCHEDULE,
        turn -> {
          Draft draft = turn.draft(story);
          Stages.require(draft, "scheduled", Draft.Stage.APPROVED, Draft.Stage.SCHEDULED);
          Draft due = at(turn, draft, time);
          turn.done(due, due.course().approved(), time.toString());
          return due;
        });
  }

  /// Takes the time away; the story stays approved.
  public Draft stop(Actor actor, Id story) {
    return desk.act(
        actor,
        Deed.UNSCHEDULE,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.PUBLISH, draft);
          Stages.require(draft, "taken off the schedule", Draft.Stage.SCHEDULED);
          Draft stopped = turn.put(draft.with(draft.course().dueAt(null), turn.now()));
          turn.done(stopped, stopped.course().approved(), "");
          return stopped;
        });
  }

  /// Says before when nothing of a story may go live; null lifts the embargo.
  public Draft embargo(Actor actor, Id story, @Nullable Instant until) {
    return desk.act(
        actor,
        Deed.EMBARGO,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.PUBLISH, draft);
          Instant due = draft.course().due();
          if (until != null && due != null && due.isBefore(until)) {
            throw new DeskException(
                DeskException.Code.EMBARGOED,
                "the story is to go live at %s, which is before the embargo ends; take it off the schedule first"
                    .formatted(due));
          }
          Draft changed = turn.put(draft.with(draft.course().notBefore(until), turn.now()));
          turn.done(changed, changed.head(), until == null ? "" : until.toString());
          return changed;
        });
  }

  /// Within the transaction of an act.
  static Draft at(Turn turn, Draft draft, Instant time) {
    turn.require(Right.PUBLISH, draft);
    Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
    if (!minute.isAfter(turn.now())) {
      throw new DeskException(
          DeskException.Code.IN_THE_PAST,
          "that time has passed; choose a later one, or publish at once");
    }
    if (minute.isAfter(turn.now().plus(FURTHEST))) {
      throw new DeskException(
          DeskException.Code.IN_THE_PAST, "that is more than three years ahead; check the date");
    }
    GoLive.requireNoEmbargo(draft, minute);
    return turn.put(draft.with(draft.course().dueAt(minute), turn.now()));
  }
}
