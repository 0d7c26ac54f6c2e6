package org.galley.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;

/// The lists in which one story stands, and the rows it has there.
///
/// @param at by which it is ordered: when it was first published
/// @param lists that print it, with a row each at `at`
/// @param focus lists of focus, with a row each at `focusAt`
/// @param day and `month`: lists that only count it
record Memberships(
    int edition,
    long at,
    List<ListKey> lists,
    long focusAt,
    List<ListKey> focus,
    ListKey day,
    ListKey month) {

  /// Nothing if the edition or section is not in the settings.
  static Optional<Memberships> of(Card card, Paper paper, SiteRows rows) {
    Optional<Edition> edition = paper.edition(card.edition());
    Optional<Section> section = edition.flatMap(e -> e.section(card.section()));
    if (section.isEmpty()) {
      return Optional.empty();
    }
    int number = edition.get().number();
    long at = card.published().toEpochMilli();
    List<ListKey> lists = new ArrayList<>();
    lists.add(ListKey.edition(number));
    lists.add(ListKey.section(number, section.get().number()));
    for (Id topic : card.topics()) {
      rows.subject(topic).ifPresent(row -> lists.add(ListKey.topic(row.number())));
    }
    for (Byline byline : card.byline()) {
      Id author = byline.author();
      if (author != null) {
        rows.subject(author).ifPresent(row -> lists.add(ListKey.author(row.number())));
      }
    }
    Card.Focus focus = card.focus();
    Days days = Days.of(edition.get());
    return Optional.of(
        new Memberships(
            number,
            at,
            lists.stream().distinct().toList(),
            focus == null ? 0 : focus.since().toEpochMilli(),
            focus == null
                ? List.of()
                : List.of(ListKey.focus(number, 0), ListKey.focus(number, section.get().number())),
            ListKey.day(number, days.day(at)),
            ListKey.month(number, days.month(at))));
  }
}
