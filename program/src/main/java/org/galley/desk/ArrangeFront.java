package org.galley.desk;

import java.util.Optional;
import org.galley.journal.Entry;
import org.galley.people.Right;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Section;

/// Arranges a front: a draft lies beside what readers see until somebody launches it; the last
/// launch can be undone.
public final class ArrangeFront {

  private final Desk desk;

  public ArrangeFront(Desk desk) {
    this.desk = desk;
  }

  /// Keeps a front as somebody arranges it.
  ///
  /// @param version that they changed; 0 if there was no draft
  /// @throws DeskException `STALE` if somebody else changed it meanwhile
  public FrontDraft save(Actor actor, Front front, int version) {
    return desk.act(
        actor,
        Deed.ARRANGE,
        turn -> {
          Place place = place(turn, front);
          FrontDraftRows rows = turn.storage().fronts();
          Optional<FrontDraft> there =
              rows.find(turn.transaction(), place.edition(), place.section());
          requireVersion(there, version);
          FrontDraft draft =
              new FrontDraft(
                  front,
                  there.map(FrontDraft::live).orElseGet(() -> place.live(turn)),
                  version + 1,
                  actor.person(),
                  turn.now());
          rows.put(turn.transaction(), place.edition(), place.section(), draft);
          return draft;
        });
  }

  /// Throws the draft away.
  public void discard(Actor actor, Front front) {
    desk.act(
        actor,
        Deed.ARRANGE,
        turn -> {
          Place place = place(turn, front);
          turn.storage().fronts().remove(turn.transaction(), place.edition(), place.section());
          turn.done(place.name());
          return place;
        });
  }

  /// Shows the draft to readers.
  ///
  /// @param version that was previewed
  /// @throws DeskException `STALE` if the draft changed meanwhile, or readers see another front
  ///   than when it was begun
  public Front launch(Actor actor, Front front, int version) {
    return desk.act(
        actor,
        Deed.LAUNCH,
        turn -> {
          Place place = place(turn, front);
          FrontDraftRows rows = turn.storage().fronts();
          FrontDraft draft =
              rows.find(turn.transaction(), place.edition(), place.section())
                  .orElseThrow(() ->
                      new DeskException(
                          DeskException.Code.NO_SUCH_THING,
                          "nobody is arranging this front; change it first"));
          requireVersion(Optional.of(draft), version);
          if (draft.live() != place.live(turn)) {
            throw new DeskException(
                DeskException.Code.STALE,
                "somebody launched another arrangement of this front meanwhile; discard yours and begin with what readers see now");
          }
          rows.keepLaunch(turn.transaction(), place.edition(), place.section(), place.shown(turn));
          show(turn, draft.front(), place);
          rows.remove(turn.transaction(), place.edition(), place.section());
          turn.done(place.name());
          return draft.front();
        });
  }

  /// Shows readers what they saw before the last launch.
  public Front undo(Actor actor, Front front) {
    return desk.act(
        actor,
        Deed.UNDO_FRONT,
        turn -> {
          Place place = place(turn, front);
          Front before =
              turn.storage()
                  .fronts()
                  .takeLaunch(turn.transaction(), place.edition(), place.section())
                  .orElseThrow(() ->
                      new DeskException(
                          DeskException.Code.NO_SUCH_THING,
                          "there is no earlier arrangement of this front to go back to"));
          show(turn, before, place);
          turn.done(place.name());
          return before;
        });
  }

  private static void show(Turn turn, Front front, Place place) {
    Entry.Role role = turn.role(Right.ARRANGE, front.edition(), place.key());
    new Arrange(turn.newsroom()).append(turn.writing(), front, role);
  }

  private static void requireVersion(Optional<FrontDraft> there, int version) {
    if (there.map(FrontDraft::version).orElse(0) != version) {
      throw new DeskException(
          DeskException.Code.STALE,
          "somebody else changed this front meanwhile; look at theirs, then make your change again");
    }
  }

  /// Which front it is.
  ///
  /// @param section 0 for the edition's home page
  private record Place(int edition, int section, String key, Front empty) {

    long live(Turn turn) {
      return turn.newsroom().rows(turn.writing()).front(edition, section).orElse(-1);
    }

    Front shown(Turn turn) {
      long position = live(turn);
      return position < 0
          ? empty
          : turn.newsroom().codec().decode(turn.writing().read(position).required(), Front.class);
    }

    String name() {
      return empty.edition() + (key.isEmpty() ? "" : "/" + key);
    }
  }

  private static Place place(Turn turn, Front front) {
    Edition edition = turn.paper().edition(front.edition()).orElseThrow(() -> noFront(front));
    String key = front.section() == null ? "" : front.section();
    int section =
        key.isEmpty()
            ? 0
            : edition.section(key).map(Section::number).orElseThrow(() -> noFront(front));
    turn.require(Right.ARRANGE, front.edition(), key);
    return new Place(edition.number(), section, key, Front.empty(front.edition(), front.section()));
  }

  private static DeskException noFront(Front front) {
    return new DeskException(
        DeskException.Code.NO_SUCH_SECTION,
        "there is no front of the section '%s' in an edition '%s'; add it to the settings first"
            .formatted(front.section(), front.edition()));
  }
}
