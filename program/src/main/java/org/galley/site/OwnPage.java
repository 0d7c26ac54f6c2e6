package org.galley.site;

import java.util.Arrays;
import java.util.List;
import org.galley.story.Card;
import org.galley.story.Story;

/// What a story's own page shows of it: all but the marks by which fronts choose.
final class OwnPage {

  private OwnPage() {}

  /// Whether the own page says the same of two versions of a story.
  static boolean same(Story before, Story after) {
    return before.body().equals(after.body())
        && before.corrections().equals(after.corrections())
        && shown(before.card()).equals(shown(after.card()));
  }

  private static List<?> shown(Card card) {
    return Arrays.asList(
        card.original(),
        card.edition(),
        card.section(),
        card.address(),
        card.form(),
        card.label(),
        card.headline().page(),
        card.headline().inSearch(),
        card.standfirst(),
        card.byline(),
        card.source(),
        card.place(),
        card.published(),
        card.updated(),
        card.picture(),
        card.topics());
  }
}
