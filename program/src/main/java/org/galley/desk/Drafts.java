package org.galley.desk;

import java.util.List;
import java.util.Objects;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Manuscript.Credits;
import org.galley.manuscript.Manuscript.Filing;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Manuscript.Titles;
import org.galley.manuscript.Passage;
import org.galley.manuscript.Revision;
import org.galley.site.StoryRow;
import org.galley.story.Card;
import org.galley.story.Id;
import org.galley.story.Story;

/// Makes drafts: of nothing, and of what readers already see.
final class Drafts {

  private Drafts() {}

  /// A new draft with its first revision.
  static Draft begin(Turn turn, Manuscript manuscript, Revision.Kind kind) {
    Draft draft =
        new Draft(
            turn.storage().drafts().next(turn.transaction()),
            manuscript.story(),
            manuscript.original(),
            manuscript.edition(),
            manuscript.section(),
            "",
            turn.actor().person(),
            0,
            0,
            turn.now(),
            Draft.Course.BEGUN);
    return turn.revise(turn.put(draft), kind, manuscript, true);
  }

  /// The draft of a story, which is made if it was not at the desk yet.
  ///
  /// @throws DeskException `NO_SUCH_STORY` if it is neither at the desk nor public
  static Draft of(Turn turn, Id story) {
    return turn.storage()
        .drafts()
        .find(turn.transaction(), story)
        .map(found -> turn.draft(story))
        .orElseGet(() -> take(turn, story));
  }

  private static Draft take(Turn turn, Id id) {
    StoryRow row =
        turn.newsroom()
            .rows(turn.writing())
            .story(id)
            .orElseThrow(() -> DeskException.noSuchStory(id));
    Draft taken = begin(turn, manuscript(turn, turn.story(row)), Revision.Kind.TAKEN);
    Draft.Standing standing =
        switch (row.state()) {
          case LIVE -> Draft.Standing.LIVE;
          case RETRACTED -> Draft.Standing.RETRACTED;
          case REMOVED -> Draft.Standing.REMOVED;
        };
    Draft.Course course = taken.course().live(taken.head());
    return turn.put(
        taken.with(standing == Draft.Standing.LIVE ? course : course.taken(standing), turn.now()));
  }

  /// What a public story says, as a manuscript.
  static Manuscript manuscript(Turn turn, Story story) {
    Card card = story.card();
    Heads heads =
        new Heads(
            card.form(),
            card.label(),
            new Titles(
                card.headline().page(),
                card.headline().front(),
                card.headline().search(),
                card.standfirst()),
            new Credits(card.byline(), card.source(), card.place()),
            card.picture());
    return new Manuscript(
        card.id(),
        card.original(),
        card.edition(),
        card.section(),
        heads,
        new Filing("", card.topics(), card.focus() == null ? null : card.focus().reason()),
        story.corrections(),
        new Timing(card.published(), card.updated(), false),
        story.origin(),
        null,
        "",
        passages(turn, story));
  }

  private static List<Passage> passages(Turn turn, Story story) {
    return story.body().stream()
        .map(block -> Passage.of(Objects.requireNonNull(block), turn.newsroom().random()))
        .toList();
  }
}
