package org.galley.desk;

import java.util.List;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Manuscript.Credits;
import org.galley.manuscript.Manuscript.Filing;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Manuscript.Titles;
import org.galley.manuscript.Revision;
import org.galley.people.Right;
import org.galley.story.Byline;
import org.galley.story.Card.Form;
import org.galley.story.Card.Label;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;

/// Begins a story.
public final class Begin {

  private final Desk desk;

  public Begin(Desk desk) {
    this.desk = desk;
  }

  /// @param section may be empty for the writer to choose later
  /// @param label such as breaking news, which needs no text
  /// @param headline may be empty
  public Draft run(
      Actor actor, String edition, String section, @Nullable Label label, String headline) {
    return desk.act(
        actor,
        Deed.BEGIN,
        turn -> {
          turn.require(Right.WRITE, edition, section);
          Id id = Id.random(turn.newsroom().random());
          Heads heads =
              new Heads(
                  Form.STANDARD,
                  label,
                  new Titles(headline.strip(), "", "", ""),
                  new Credits(List.of(new Byline(turn.person().name(), null)), "", ""),
                  null);
          Manuscript manuscript =
              new Manuscript(
                  id,
                  id,
                  edition,
                  section,
                  heads,
                  new Filing("", List.of(), null),
                  List.of(),
                  Timing.NONE,
                  null,
                  null,
                  "",
                  List.of());
          Draft begun = Drafts.begin(turn, manuscript, Revision.Kind.SAVED);
          turn.done(begun, begun.head(), "");
          return begun;
        });
  }
}
