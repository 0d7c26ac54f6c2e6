package org.galley.desk;

import java.time.Instant;
import java.util.Optional;
import org.galley.story.Id;

/// Holds a draft for somebody who writes on it, so that others see it and do not write at the same
/// time. No act waits for a hold: text that is written against one is kept aside.
public final class TakeHold {

  private final Desk desk;

  public TakeHold(Desk desk) {
    this.desk = desk;
  }

  /// Takes the hold, or keeps it. Gives who has it: somebody else if they had it before.
  ///
  /// @param over whether to take it from somebody else
  public Hold run(Actor actor, Id story, boolean over) {
    return desk.act(
        actor,
        Deed.TAKE_OVER,
        turn -> {
          Draft draft = turn.draft(story);
          turn.requireWriting(draft);
          Instant now = turn.now();
          Optional<Hold> there =
              turn.storage()
                  .holds()
                  .find(turn.transaction(), draft.number())
                  .filter(hold -> hold.isAt(now));
          boolean others = there.filter(hold -> !hold.isOf(actor)).isPresent();
          if (others && !over) {
            return there.orElseThrow();
          }
          Instant since = others ? now : there.map(Hold::since).orElse(now);
          Hold hold =
              new Hold(
                  draft.number(), actor.person(), actor.session(), since, now.plus(Hold.LASTS));
          turn.storage().holds().put(turn.transaction(), hold);
          if (others) {
            turn.done(draft, draft.head(), Long.toString(there.orElseThrow().person()));
          }
          return hold;
        });
  }

  /// Lets others write.
  public void release(Actor actor, Id story) {
    desk.act(
        actor,
        Deed.TAKE_OVER,
        turn -> {
          Draft draft = turn.draft(story);
          turn.storage()
              .holds()
              .find(turn.transaction(), draft.number())
              .filter(hold -> hold.isOf(actor))
              .ifPresent(hold -> turn.storage().holds().remove(turn.transaction(), draft.number()));
          return draft;
        });
  }
}
