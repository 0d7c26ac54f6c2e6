package org.galley.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Media;
import org.jspecify.annotations.Nullable;

/// How much of a story a page shows that is not the story's own page. Such a page is printed again
/// only if that much of the story changed, so whoever prints may use no more than the look says.
public enum Look {
  /// Where it is, whether or not it is live.
  PLACE(0),
  /// A link to a translation.
  LINK(1),
  /// One line in a list of the latest: tags, headline and time.
  LINE(2),
  /// One line in News Focus: headline and reason.
  FOCUS(3),
  /// A line with the standfirst.
  ROW(4),
  /// A row under the name of its section.
  SECTION_ROW(5),
  /// A card on a front: a row with picture, section and credit.
  TEASER(6),
  /// An item of a feed.
  ITEM(7),
  /// An address with the time of the last change.
  SITEMAP(8),
  /// An address with the headline and the time of publication.
  NEWS(9);

  private final int code;

  Look(int code) {
    this.code = code;
  }

  /// How it stands in a stamp: below 16.
  int code() {
    return code;
  }

  /// Whether two versions of a story, both live, look the same.
  boolean same(Card before, Card after) {
    return seen(before).equals(seen(after));
  }

  private List<?> seen(Card card) {
    return switch (this) {
      case PLACE -> List.of(card.address(), card.edition());
      case LINK -> List.of(card.address(), card.edition(), card.original());
      case LINE -> line(card);
      case FOCUS -> Arrays.asList(card.address(), card.headline().onFront(), card.focus());
      case ROW -> with(line(card), card.standfirst());
      case SECTION_ROW -> with(ROW.seen(card), card.section());
      case TEASER -> with(SECTION_ROW.seen(card), card.picture(), names(card), card.source());
      case ITEM ->
          with(
              NEWS.seen(card),
              card.standfirst(),
              names(card),
              card.source(),
              card.updated(),
              card.section(),
              card.corrections() > 0);
      case SITEMAP ->
          Arrays.asList(card.address(), card.published(), card.updated(), photograph(card));
      case NEWS -> List.of(card.address(), card.published(), card.headline().page());
    };
  }

  private static List<?> line(Card card) {
    return Arrays.asList(
        card.address(),
        card.headline().onFront(),
        card.published(),
        card.label(),
        card.form() == Card.Form.LIVE ? 1 : card.form() == Card.Form.ENDED ? 2 : 0,
        card.corrections() > 0);
  }

  /// The main picture, if it can be shown elsewhere.
  private static @Nullable Media photograph(Card card) {
    Block.Picture picture = card.picture();
    Media media = picture == null ? null : picture.media();
    return media != null && media.isScaled() ? media : null;
  }

  private static List<String> names(Card card) {
    return card.byline().stream().map(Byline::name).toList();
  }

  private static List<?> with(List<?> seen, @Nullable Object... more) {
    List<@Nullable Object> all = new ArrayList<>(seen);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
