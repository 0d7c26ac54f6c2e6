package org.galley.desk;

/// Says that a task was seen to.
public final class SettleTask {

  private final Desk desk;

  public SettleTask(Desk desk) {
    this.desk = desk;
  }

  public void run(Actor actor, long number) {
    desk.act(
        actor,
        Deed.SETTLE_TASK,
        turn -> {
          Task task =
              turn.storage()
                  .tasks()
                  .find(turn.transaction(), number)
                  .orElseThrow(() ->
                      new DeskException(
                          DeskException.Code.NO_SUCH_THING, "there is no task " + number));
          Draft draft =
              turn.storage().drafts().find(turn.transaction(), task.draft()).orElseThrow();
          turn.requireWriting(turn.draft(draft.story()));
          if (task.isOpen()) {
            turn.storage()
                .tasks()
                .put(turn.transaction(), task.settled(actor.person(), turn.now()));
            turn.done(draft, draft.head(), task.kind().name());
          }
          return task;
        });
  }
}
