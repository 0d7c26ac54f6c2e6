package org.galley.desk;

import org.galley.people.Right;
import org.galley.story.Card;
import org.galley.story.Id;

/// Takes a public story to the desk, so that it can be written on.
public final class Take {

  private final Desk desk;

  public Take(Desk desk) {
    this.desk = desk;
  }

  /// The story's draft, also if it was at the desk already.
  public Draft run(Actor actor, Id story) {
    return desk.act(
        actor,
        Deed.TAKE,
        turn -> {
          Card card = turn.published(story).map(found -> found.card()).orElse(null);
          if (card != null) {
            turn.require(Right.READ, card.edition(), card.section());
          }
          boolean there = turn.storage().drafts().find(turn.transaction(), story).isPresent();
          Draft draft = Drafts.of(turn, story);
          turn.require(Right.READ, draft);
          if (!there) {
            turn.done(draft, draft.head(), "");
          }
          return draft;
        });
  }
}
