package org.galley.desk;

import org.galley.people.Right;
import org.galley.story.Id;

/// Says something of a draft to colleagues.
public final class AddComment {

  private final Desk desk;

  public AddComment(Desk desk) {
    this.desk = desk;
  }

  /// What somebody says.
  ///
  /// @param revision that they looked at
  /// @param passage key of the passage; empty for the whole
  /// @param quote the words that it is about; may be empty
  /// @param answers number of the comment that it answers; 0 for none
  /// @param blocking whether the story may not be published before it is settled
  public record Remark(
      int revision, String passage, String quote, String words, long answers, boolean blocking) {}

  public Comment run(Actor actor, Id story, Remark remark) {
    return desk.act(
        actor,
        Deed.COMMENT,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.COMMENT, draft);
          Comment comment = comment(turn, draft, remark);
          turn.storage().comments().put(turn.transaction(), comment);
          turn.done(draft, remark.revision(), comment.words());
          return comment;
        });
  }

  private static Comment comment(Turn turn, Draft draft, Remark remark) {
    try {
      return new Comment(
          turn.storage().comments().next(turn.transaction()),
          draft.number(),
          remark.revision(),
          remark.passage(),
          remark.quote(),
          turn.actor().person(),
          turn.now(),
          remark.words().strip(),
          remark.answers(),
          remark.blocking(),
          0,
          null);
    } catch (IllegalArgumentException e) {
      throw new DeskException(DeskException.Code.EMPTY, String.valueOf(e.getMessage()));
    }
  }
}
