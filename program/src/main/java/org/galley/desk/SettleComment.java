package org.galley.desk;

import org.galley.people.Right;
import org.galley.story.Id;

/// Says that what a comment asked for is settled.
public final class SettleComment {

  private final Desk desk;

  public SettleComment(Desk desk) {
    this.desk = desk;
  }

  /// One that blocks is settled by whoever wrote it, or by somebody who may approve the story.
  public void run(Actor actor, Id story, long number) {
    desk.act(
        actor,
        Deed.SETTLE_COMMENT,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.COMMENT, draft);
          Comment comment =
              turn.storage()
                  .comments()
                  .find(turn.transaction(), number)
                  .filter(found -> found.draft() == draft.number())
                  .orElseThrow(() ->
                      new DeskException(
                          DeskException.Code.NO_SUCH_THING,
                          "the story has no comment %d".formatted(number)));
          if (comment.blocking() && comment.person() != actor.person()) {
            turn.require(Right.APPROVE, draft);
          }
          if (comment.isOpen()) {
            turn.storage()
                .comments()
                .put(turn.transaction(), comment.settled(actor.person(), turn.now()));
            turn.done(draft, comment.revision(), comment.words());
          }
          return comment;
        });
  }
}
