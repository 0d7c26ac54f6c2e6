package org.galley.press;

import java.util.List;
import java.util.stream.Collectors;
import org.galley.press.Teaser.Moment;
import org.galley.press.Teaser.Picture;
import org.galley.site.Addresses;
import org.galley.site.Fronts;
import org.galley.site.Listed;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;

/// Makes the teasers of one edition.
final class Teasers {

  private final Paper paper;
  private final Edition edition;
  private final Texts texts;
  private final Dates dates;

  Teasers(Paper paper, Edition edition, Typecase type) {
    this.paper = paper;
    this.edition = edition;
    this.texts = type.texts(edition);
    this.dates = type.dates(edition);
  }

  List<Teaser> of(List<Listed> stories) {
    return stories.stream().map(this::of).toList();
  }

  Teaser of(Listed listed) {
    return of(listed, "");
  }

  /// Those of News Focus, each with its reason.
  List<Teaser> ofFocus(List<Fronts.Focused> focus) {
    return focus.stream().map(focused -> of(focused.story(), focused.reason())).toList();
  }

  private Teaser of(Listed listed, String reason) {
    Card card = listed.card();
    Section section = edition.section(card.section()).orElseThrow();
    return new Teaser(
        listed.number(),
        card.address().encoded(),
        card.headline().onFront(),
        card.standfirst(),
        credit(card),
        Moment.brief(dates, card.published()),
        Teaser.tags(card, texts),
        section.name(),
        Addresses.section(paper, edition, section),
        Picture.of(card.picture()),
        reason);
  }

  private String credit(Card card) {
    if (card.byline().isEmpty()) {
      return texts.get("source", card.source());
    }
    return texts.get(
        "by",
        card.byline().stream().map(Byline::name).collect(Collectors.joining(texts.get("comma"))));
  }
}
