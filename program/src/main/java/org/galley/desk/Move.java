package org.galley.desk;

import org.galley.manuscript.Field;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Revision;
import org.galley.people.Right;
import org.galley.story.Card;
import org.galley.story.Id;
import org.galley.story.Story;

/// Gives a public story another section or slug. No word of it changes, so nobody else has to
/// approve it; its old address leads to the new one.
public final class Move {

  private final Desk desk;

  public Move(Desk desk) {
    this.desk = desk;
  }

  /// @param slug empty to keep the one that it has
  public Draft run(Actor actor, Id story, String section, String slug) {
    return desk.act(
        actor,
        Deed.MOVE,
        turn -> {
          Draft draft = Drafts.of(turn, story);
          turn.require(Right.MOVE, draft);
          turn.require(Right.MOVE, draft.edition(), section);
          Stages.requireLive(draft);
          Story live = turn.published(story).orElseThrow();
          Manuscript moved = moved(Drafts.manuscript(turn, live), section, slug);
          Story there = turn.compositor().story(moved, live.card(), turn.now());
          Card card = there.card();
          if (card.address().equals(live.card().address())) {
            throw new DeskException(
                DeskException.Code.EMPTY, "that is where the story stands; choose another place");
          }
          new Publish(turn.newsroom())
              .append(turn.writing(), turn.newsroom().prepare(there), turn.role(Right.MOVE, draft));
          Draft followed = follow(turn, draft, section, slug);
          turn.done(followed, followed.head(), live.card().address() + " → " + card.address());
          return followed;
        });
  }

  private static Manuscript moved(Manuscript manuscript, String section, String slug) {
    return Field.SLUG.into(manuscript.in(section), slug);
  }

  /// The manuscript moves as well; if it was what readers saw, it still is.
  private static Draft follow(Turn turn, Draft draft, String section, String slug) {
    boolean settled = draft.head() == draft.course().live();
    Manuscript head = turn.manuscript(draft, draft.head());
    Draft moved = turn.revise(draft, Revision.Kind.TAKEN, moved(head, section, slug), false);
    return settled ? turn.put(moved.with(moved.course().live(moved.head()), turn.now())) : moved;
  }
}
