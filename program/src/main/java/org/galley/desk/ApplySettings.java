package org.galley.desk;

import org.galley.people.Right;
import org.galley.story.Paper;

/// Puts new settings of the public paper into force, by somebody at the desk.
public final class ApplySettings {

  private final Desk desk;

  public ApplySettings(Desk desk) {
    this.desk = desk;
  }

  /// @throws DeskException as [ChangeSettings#run]
  public void run(Actor actor, Paper paper) {
    desk.act(
        actor,
        Deed.CHANGE_SETTINGS,
        turn -> {
          turn.require(Right.SETTINGS, "", "");
          new ChangeSettings(turn.newsroom())
              .append(turn.writing(), paper, turn.role(Right.SETTINGS, "", ""));
          turn.done("");
          return paper;
        });
  }
}
