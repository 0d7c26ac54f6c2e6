package org.galley.desk;

import org.galley.people.Right;
import org.galley.story.Id;

/// Returns a story to its author with a note.
public final class SendBack {

  private final Desk desk;

  public SendBack(Desk desk) {
    this.desk = desk;
  }

  /// @param note what is to be done; never empty
  public void run(Actor actor, Id story, String note) {
    desk.act(
        actor,
        Deed.RETURN,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.REVIEW, draft);
          Stages.require(
              draft,
              "sent back",
              Draft.Stage.SUBMITTED,
              Draft.Stage.APPROVED,
              Draft.Stage.SCHEDULED);
          if (note.isBlank()) {
            throw new DeskException(
                DeskException.Code.EMPTY,
                "say in a note what is to be done before you send it back");
          }
          turn.put(draft.with(draft.course().sentBack(), turn.now()));
          turn.done(draft, draft.head(), note.strip());
          return draft;
        });
  }
}
