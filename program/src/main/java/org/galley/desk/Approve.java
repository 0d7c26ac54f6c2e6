package org.galley.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.galley.journal.Entry;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Revision;
import org.galley.manuscript.RevisionHead;
import org.galley.people.Right;
import org.galley.story.Digest;
import org.galley.story.Id;

/// Approves what somebody else wrote, as it was previewed; and publishes it, or says when.
public final class Approve {

  private final Desk desk;

  public Approve(Desk desk) {
    this.desk = desk;
  }

  /// @param revision that was previewed
  /// @param digest of what was previewed
  /// @throws DeskException `STALE` if it is no longer the newest, `SAME_PERSON` if they wrote in it
  ///   themselves, `UNFINISHED` if something blocks, `EMBARGOED` if it may not go live yet
  public Draft run(Actor actor, Id story, int revision, Digest digest, When when) {
    return desk.act(
        actor,
        Deed.APPROVE,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.APPROVE, draft);
          Stages.requireHead(draft, revision);
          Stages.require(draft, "approved", Draft.Stage.SUBMITTED);
          requireSomebodyElse(turn, draft);
          Manuscript manuscript = turn.manuscript(draft, revision);
          turn.requireFinished(draft, manuscript);
          Digest is = turn.compositor().digest(manuscript, turn.live(story));
          if (!is.equals(digest)) {
            throw new DeskException(
                DeskException.Code.STALE,
                "this is not what you previewed; look at the preview again, then approve that");
          }
          Draft approved =
              turn.put(
                  draft.with(
                      draft.course().approvedBy(actor.person(), revision, digest), turn.now()));
          turn.done(approved, revision, digest.toString());
          return switch (when) {
            case When.Later _ -> approved;
            case When.At at -> Schedule.at(turn, approved, at.time());
            case When.Now _ -> {
              turn.require(Right.PUBLISH, draft);
              Entry.Role role = turn.role(Right.APPROVE, draft);
              yield new GoLive(turn).run(approved, role);
            }
          };
        });
  }

  /// Four eyes: whoever wrote any of it since it last went live cannot approve it, unless the
  /// newsroom is one person.
  private void requireSomebodyElse(Turn turn, Draft draft) {
    if (turn.rules().onePerson()) {
      return;
    }
    if (authors(turn, draft).contains(turn.actor().person())) {
      throw new DeskException(
          DeskException.Code.SAME_PERSON,
          "you wrote in this version, so somebody else must approve it");
    }
  }

  private Set<Long> authors(Turn turn, Draft draft) {
    Set<Long> authors = new HashSet<>();
    authors.add(draft.course().submitter());
    int before = draft.head() + 1;
    while (true) {
      List<RevisionHead> heads =
          desk.revisions().before(turn.transaction(), draft.number(), before, 100);
      for (RevisionHead head : heads) {
        if (head.number() <= draft.course().live()) {
          return authors;
        }
        if (head.kind() == Revision.Kind.SAVED) {
          authors.add(head.person());
        }
        before = head.number();
      }
      if (heads.isEmpty()) {
        return authors;
      }
    }
  }
}
