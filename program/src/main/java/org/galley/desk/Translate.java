package org.galley.desk;

import java.util.List;
import java.util.Optional;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Manuscript.Credits;
import org.galley.manuscript.Manuscript.Filing;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Manuscript.Titles;
import org.galley.manuscript.Revision;
import org.galley.manuscript.Source;
import org.galley.people.Right;
import org.galley.story.Byline;
import org.galley.story.Id;

/// Begins the translation of a story for another edition; and says that it follows a newer version
/// of its source.
public final class Translate {

  private final Desk desk;

  public Translate(Desk desk) {
    this.desk = desk;
  }

  /// The draft of the translation; the one that there is if somebody began it before. Its passages
  /// have the keys of those that they translate, and at first their words.
  public Draft run(Actor actor, Id source, String edition) {
    return desk.act(
        actor,
        Deed.TRANSLATE,
        turn -> {
          turn.require(Right.WRITE, edition, "");
          Draft from = Drafts.of(turn, source);
          turn.require(Right.READ, from);
          if (from.edition().equals(edition)) {
            throw new DeskException(
                DeskException.Code.WRONG_STAGE,
                "the story is in that edition already; choose another one");
          }
          Optional<Draft> there =
              turn.storage().drafts().translations(turn.transaction(), from.original()).stream()
                  .filter(draft -> draft.edition().equals(edition))
                  .findFirst();
          if (there.isPresent()) {
            return there.get();
          }
          Draft begun = Drafts.begin(turn, manuscript(turn, from, edition), Revision.Kind.SAVED);
          turn.done(begun, begun.head(), from.story().toString());
          return begun;
        });
  }

  private static Manuscript manuscript(Turn turn, Draft from, String edition) {
    int revision = from.course().live() > 0 ? from.course().live() : from.head();
    Manuscript source = turn.manuscript(from, revision);
    Id id = Id.random(turn.newsroom().random());
    Titles titles = source.heads().titles();
    Heads heads =
        new Heads(
            source.heads().form(),
            source.heads().label(),
            new Titles(titles.headline(), "", "", titles.standfirst()),
            new Credits(
                List.of(new Byline(turn.person().name(), null)),
                source.heads().credits().source(),
                source.heads().credits().place()),
            source.heads().picture());
    return new Manuscript(
        id,
        from.original(),
        edition,
        section(turn, from, edition),
        heads,
        new Filing("", List.of(), null),
        List.of(),
        Timing.NONE,
        null,
        new Source(from.story(), revision),
        "",
        source.body());
  }

  /// The section of the same key, if the edition has it.
  private static String section(Turn turn, Draft from, String edition) {
    return turn.paper()
        .edition(edition)
        .flatMap(other -> other.section(from.section()))
        .map(section -> section.key())
        .orElse("");
  }

  /// Says that a translation was brought up to a version of its source. Settles what was to be
  /// looked at because of it.
  public Draft follow(Actor actor, Id story, int revision) {
    return desk.act(
        actor,
        Deed.SETTLE_TASK,
        turn -> {
          Draft draft = turn.draft(story);
          turn.requireWriting(draft);
          Manuscript manuscript = turn.manuscript(draft, draft.head());
          Source source = manuscript.source();
          if (source == null) {
            throw new DeskException(
                DeskException.Code.NO_SUCH_THING,
                "the story follows no other one; open it from the story that it translates");
          }
          Draft followed =
              source.revision() == revision
                  ? draft
                  : turn.revise(
                      draft,
                      Revision.Kind.SAVED,
                      manuscript.with(new Source(source.story(), revision)),
                      false);
          turn.done(followed, followed.head(), Integer.toString(revision));
          return followed;
        });
  }
}
