package org.galley.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Publishes what is due: all of it in one transaction, each story once. What cannot go live is
/// taken off the schedule with the reason, and keeps nothing else waiting.
public final class PublishDue {

  /// Whatever goes live later than this after its time raises an alarm.
  public static final Duration LATE = Duration.ofSeconds(5);

  private final Desk desk;

  public PublishDue(Desk desk) {
    this.desk = desk;
  }

  /// What became of the schedule.
  ///
  /// @param live what went live
  /// @param late those of it that went live too late
  /// @param stopped what could not go live
  public record Fired(List<Draft> live, List<Draft> late, List<Draft> stopped) {
    public Fired {
      live = List.copyOf(live);
      late = List.copyOf(late);
      stopped = List.copyOf(stopped);
    }
  }

  /// When the next story is due.
  public Optional<Instant> next() {
    return desk.look(snapshot -> desk.storage().drafts().nextDue(snapshot));
  }

  public Fired run() {
    return desk.act(Actor.PROGRAM, Deed.PUBLISH, this::fire);
  }

  private Fired fire(Turn turn) {
    List<Draft> live = new ArrayList<>();
    List<Draft> late = new ArrayList<>();
    List<Draft> stopped = new ArrayList<>();
    for (Draft draft : turn.storage().drafts().due(turn.transaction(), turn.now())) {
      Instant due = Objects.requireNonNull(draft.course().due());
      try {
        int revision = draft.course().approved();
        Draft published = new GoLive(turn).run(draft, Release.approver(turn, draft));
        turn.done(published, revision, due.toString());
        live.add(published);
        if (Duration.between(due, turn.now()).compareTo(LATE) > 0) {
          late.add(published);
        }
      } catch (DeskException | IllegalArgumentException e) {
        stopped.add(stop(turn, draft, String.valueOf(e.getMessage())));
      }
    }
    return new Fired(live, late, stopped);
  }

  private Draft stop(Turn turn, Draft draft, String why) {
    Draft stopped = turn.put(draft.with(draft.course().dueAt(null), turn.now()));
    desk.add(
        turn.writing(),
        0,
        Deed.PUBLISH,
        Happening.Outcome.REFUSED,
        draft.number(),
        draft.course().approved(),
        why);
    return stopped;
  }
}
