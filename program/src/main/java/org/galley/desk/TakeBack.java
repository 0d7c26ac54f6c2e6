package org.galley.desk;

import org.galley.journal.Entry;
import org.galley.people.Right;
import org.galley.story.Id;

/// Takes back a public story: because it was wrong, or because it was published by mistake. Its
/// address stays and says so.
public final class TakeBack {

  private final Desk desk;

  public TakeBack(Desk desk) {
    this.desk = desk;
  }

  /// @param reason what readers are told
  public Draft retract(Actor actor, Id story, String reason) {
    return run(actor, Deed.RETRACT, story, reason);
  }

  /// @param words neutral ones that readers are told
  public Draft withdraw(Actor actor, Id story, String words) {
    return run(actor, Deed.WITHDRAW, story, words);
  }

  private Draft run(Actor actor, Deed deed, Id story, String notice) {
    boolean retracts = deed == Deed.RETRACT;
    Right right = retracts ? Right.RETRACT : Right.WITHDRAW;
    return desk.act(
        actor,
        deed,
        turn -> {
          Draft draft = Drafts.of(turn, story);
          turn.require(right, draft);
          Stages.requireLive(draft);
          requireWords(notice);
          new Retract(turn.newsroom())
              .append(
                  turn.writing(),
                  story,
                  retracts ? Entry.Cause.RETRACTED : Entry.Cause.WITHDRAWN,
                  turn.now(),
                  notice.strip(),
                  turn.role(right, draft));
          Draft gone =
              turn.put(
                  draft.with(
                      draft
                          .course()
                          .taken(retracts ? Draft.Standing.RETRACTED : Draft.Standing.WITHDRAWN),
                      turn.now()));
          Translations.takenBack(turn, gone);
          turn.done(gone, gone.course().live(), notice.strip());
          return gone;
        });
  }

  static void requireWords(String notice) {
    if (notice.isBlank()) {
      throw new DeskException(
          DeskException.Code.EMPTY, "say in words for readers why the story no longer stands");
    }
  }
}
