package org.galley.desk;

import java.util.List;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Passage;
import org.galley.manuscript.Revision;
import org.galley.story.Id;

/// Makes one text of two that were written at the same time, as somebody chose passage by passage;
/// or goes back to an earlier one. Both remain among the versions.
public final class Join {

  private final Desk desk;

  public Join(Desk desk) {
    this.desk = desk;
  }

  /// @param head the newest revision when they chose
  /// @param body what they chose
  /// @throws DeskException `STALE` if there is a newer one by now
  public Draft run(Actor actor, Id story, int head, List<Passage> body) {
    return desk.act(
        actor,
        Deed.SAVE,
        turn -> {
          Draft draft = turn.draft(story);
          turn.requireWriting(draft);
          if (draft.head() != head) {
            throw new DeskException(
                DeskException.Code.STALE,
                "somebody saved a newer version while you chose; look at what it changed and choose again");
          }
          Manuscript joined = turn.manuscript(draft, head).withBody(body);
          Draft saved = turn.revise(draft, Revision.Kind.SAVED, joined, true);
          turn.done(saved, saved.head(), "");
          return saved;
        });
  }
}
