package org.galley.desk;

import java.util.ArrayList;
import java.util.List;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Revision;
import org.galley.people.Right;
import org.galley.story.Correction;
import org.galley.story.Id;

/// Says what was wrong in a public story and what is right. Readers are told when somebody else has
/// approved it; the text itself is mended like any other.
public final class Correct {

  private final Desk desk;

  public Correct(Desk desk) {
    this.desk = desk;
  }

  /// @param material whether it changes what a reader would conclude
  public Draft run(Actor actor, Id story, String wrong, String right, boolean material) {
    return desk.act(
        actor,
        Deed.CORRECT,
        turn -> {
          Draft draft = correctable(turn, story);
          Manuscript head = turn.manuscript(draft, draft.head());
          List<Correction> corrections = new ArrayList<>(head.corrections());
          corrections.add(correction(wrong, right, material));
          Draft corrected =
              turn.revise(draft, Revision.Kind.SAVED, head.withCorrections(corrections), false);
          turn.done(corrected, corrected.head(), wrong.strip() + " → " + right.strip());
          return corrected;
        });
  }

  /// Takes back what readers were not told yet.
  public Draft drop(Actor actor, Id story, int index) {
    return desk.act(
        actor,
        Deed.CORRECT,
        turn -> {
          Draft draft = correctable(turn, story);
          Manuscript head = turn.manuscript(draft, draft.head());
          List<Correction> corrections = new ArrayList<>(head.corrections());
          if (index < 0
              || index >= corrections.size()
              || !corrections.get(index).at().equals(Manuscript.UNDATED)) {
            throw new DeskException(
                DeskException.Code.WRONG_STAGE,
                "readers were told of this correction already; correct it by another one");
          }
          corrections.remove(index);
          Draft changed =
              turn.revise(draft, Revision.Kind.SAVED, head.withCorrections(corrections), false);
          turn.done(changed, changed.head(), "");
          return changed;
        });
  }

  private static Draft correctable(Turn turn, Id story) {
    Draft draft = turn.draft(story);
    if (!turn.person().may(Right.CORRECT, draft.edition(), draft.section())) {
      turn.requireWriting(draft);
    }
    Stages.requireLive(draft);
    return draft;
  }

  private static Correction correction(String wrong, String right, boolean material) {
    try {
      return new Correction(Manuscript.UNDATED, wrong.strip(), right.strip(), material);
    } catch (IllegalArgumentException e) {
      throw new DeskException(
          DeskException.Code.EMPTY, "say both what was wrong and what is right: " + e.getMessage());
    }
  }
}
