package org.galley.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.Set;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;

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

    /// Whether the list has numbered pages.
    boolean isPaged() {
      return !isFocus() && list.kind() != ListKey.Kind.KEY_STORY;
    }

    /// Whether some page tells how many rows the list has.
    boolean isCounted() {
      return switch (list.kind()) {
        case TOPIC, AUTHOR, CORRECTED -> true;
        case EDITION,
            SECTION,
            FOCUS,
            DAY,
            MONTH,
            SPECIAL,
            KEY_STORY,
            INDEX,
            CORRECTION,
            ADVERTISEMENT ->
            false;
      };
    }
  }

  /// Those of a live story, with its corrections.
  static Optional<Memberships> of(Story story, Paper paper, SiteRows rows) {
    Optional<Memberships> lists = of(story.card(), paper, rows);
    lists.ifPresent(found -> found.corrections(story, rows));
    return lists;
  }

  /// The only ones of a story that was retracted or removed at `at`.
  static Optional<Memberships> withdrawn(Card card, Instant at, Paper paper, SiteRows rows) {
    return paper
        .edition(card.edition())
        .filter(edition -> edition.section(card.section()).isPresent())
        .map(edition -> {
          Memberships lists = new Memberships(edition.number(), new LinkedHashSet<>());
          lists.amended(card, at.toEpochMilli(), Amends.WITHDRAWN, rows);
          return lists;
        });
  }

  private void corrections(Story story, SiteRows rows) {
    for (Correction correction : story.corrections()) {
      amended(story.card(), correction.at().toEpochMilli(), Amends.of(correction), rows);
    }
  }

  private void amended(Card card, long at, Amends kind, SiteRows rows) {
    places.add(new Place(ListKey.corrections(edition, Amends.ALL), at));
    places.add(new Place(ListKey.corrections(edition, kind), at));
    authors(card, rows).forEach(author -> places.add(new Place(ListKey.corrected(author), at)));
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
      OptionalLong number = number(topic, rows);
      if (number.isPresent()) {
        places.add(new Place(ListKey.topic(number.getAsLong()), at));
        if (isKey(card)) {
          places.add(new Place(ListKey.keyStories(number.getAsLong()), at));
        }
      }
    }
    authors(card, rows).forEach(author -> places.add(new Place(ListKey.author(author), at)));
  }

  /// Whether a story is one by which its topics are told at a glance.
  static boolean isKey(Card card) {
    return card.focus() != null
        || card.form() == Card.Form.LONG
        || card.label() == Card.Label.EXPLAINER;
  }

  private static List<Long> authors(Card card, SiteRows rows) {
    List<Long> authors = new ArrayList<>();
    for (Byline byline : card.byline()) {
      Id author = byline.author();
      if (author != null) {
        number(author, rows).ifPresent(authors::add);
      }
    }
    return authors;
  }

  private static OptionalLong number(Id subject, SiteRows rows) {
    return rows.subject(subject)
        .map(row -> OptionalLong.of(row.number()))
        .orElse(OptionalLong.empty());
  }
}
