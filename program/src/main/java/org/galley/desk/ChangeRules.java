package org.galley.desk;

import org.galley.people.Right;

/// Changes how the newsroom works.
public final class ChangeRules {

  private final Desk desk;

  public ChangeRules(Desk desk) {
    this.desk = desk;
  }

  public void run(Actor actor, Rules rules) {
    desk.act(
        actor,
        Deed.CHANGE_NEWSROOM,
        turn -> {
          if (actor.person() != 0 && !turn.person().may(Right.SETTINGS)) {
            throw turn.notAllowed();
          }
          turn.storage().rules().put(turn.transaction(), rules);
          turn.done(rules.toString());
          return rules;
        });
  }
}
