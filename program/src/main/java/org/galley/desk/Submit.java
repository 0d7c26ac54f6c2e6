package org.galley.desk;

import java.util.List;
import org.galley.manuscript.Issue;
import org.galley.story.Id;

/// Sends a story to review.
public final class Submit {

  private final Desk desk;

  public Submit(Desk desk) {
    this.desk = desk;
  }

  /// Sends the newest revision to review if nothing stands in the way of it; comments may be open.
  ///
  /// @return what blocks; empty if it was sent
  public List<Issue> run(Actor actor, Id story, int head) {
    return desk.act(
        actor,
        Deed.SUBMIT,
        turn -> {
          Draft draft = turn.draft(story);
          turn.requireWriting(draft);
          Stages.requireHead(draft, head);
          Stages.require(
              draft,
              "sent to review",
              Draft.Stage.WRITING,
              Draft.Stage.RETURNED,
              Draft.Stage.SUBMITTED);
          List<Issue> blocking =
              turn.issues(draft, turn.manuscript(draft, head)).stream()
                  .filter(Issue::isBlocking)
                  .filter(issue -> !issue.code().isForReview())
                  .toList();
          if (blocking.isEmpty()) {
            turn.put(draft.with(draft.course().submittedBy(actor.person(), head), turn.now()));
            turn.done(draft, head, "");
          }
          return blocking;
        });
  }
}
