package org.galley.site;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;

/// The lists in which one story stands, and by which time each of them orders it.
///
/// Those of a day and a month are only counted.
record Memberships(int edition, SequencedSet<Place> places) {

  /// A story's place in a list.
  record Place(ListKey list, long at) {

    boolean isCountedOnly() {
      return list.kind() == ListKey.Kind.DAY || list.kind() == ListKey.Kind.MONTH;
    }

    boolean isFocus() {
      return list.kind() == ListKey.Kind.FOCUS;
    }
  }

  /// Nothing if the edition or section is not in the settings.
  static Optional<Memberships> of(Card card, Paper paper, SiteRows rows) {
    Optional<Edition> edition = paper.edition(card.edition());
    Optional<Section> section = edition.flatMap(e -> e.section(card.section()));
    if (section.isEmpty()) {
      return Optional.empty();
    }
    int number = edition.get().number();
    long at = card.published().toEpochMilli();
    SequencedSet<Place> places = new LinkedHashSet<>();
    places.add(new Place(ListKey.edition(number), at));
    places.add(new Place(ListKey.section(number, section.get().number()), at));
    subjects(card, at, rows, places);
    Card.Focus focus = card.focus();
    if (focus != null) {
      long since = focus.since().toEpochMilli();
      places.add(new Place(ListKey.focus(number, 0), since));
      places.add(new Place(ListKey.focus(number, section.get().number()), since));
    }
    Days days = Days.of(edition.get());
    places.add(new Place(ListKey.day(number, days.day(at)), at));
    places.add(new Place(ListKey.month(number, days.month(at)), at));
    return Optional.of(new Memberships(number, places));
  }

  private static void subjects(Card card, long at, SiteRows rows, Set<Place> places) {
    for (Id topic : card.topics()) {
      rows.subject(topic).ifPresent(row -> places.add(new Place(ListKey.topic(row.number()), at)));
    }
    for (Byline byline : card.byline()) {
      Id author = byline.author();
      if (author != null) {
        rows.subject(author)
            .ifPresent(row -> places.add(new Place(ListKey.author(row.number()), at)));
      }
    }
  }
}
