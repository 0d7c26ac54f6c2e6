package org.galley.desk;

import java.util.Optional;
import org.galley.journal.Entry;
import org.galley.people.Person;
import org.galley.people.Right;
import org.galley.people.Role;
import org.galley.story.Id;

/// Publishes a story at once that was approved before.
public final class Release {

  private final Desk desk;

  public Release(Desk desk) {
    this.desk = desk;
  }

  public Draft run(Actor actor, Id story) {
    return desk.act(
        actor,
        Deed.PUBLISH,
        turn -> {
          Draft draft = turn.draft(story);
          turn.require(Right.PUBLISH, draft);
          Stages.require(draft, "published", Draft.Stage.APPROVED, Draft.Stage.SCHEDULED);
          int revision = draft.course().approved();
          Draft live = new GoLive(turn).run(draft, approver(turn, draft));
          turn.done(live, revision, "");
          return live;
        });
  }

  /// In which capacity a draft was approved: what its approver may do by now is not asked.
  static Entry.Role approver(Turn turn, Draft draft) {
    return turn.storage()
        .people()
        .person(turn.transaction(), draft.course().approver())
        .flatMap(person -> capacity(person, draft))
        .map(role -> Entry.Role.valueOf(role.name()))
        .orElse(Entry.Role.EDITOR);
  }

  private static Optional<Role> capacity(Person person, Draft draft) {
    return person.by(Right.APPROVE, draft.edition(), draft.section());
  }
}
