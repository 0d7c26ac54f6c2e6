package org.galley.press;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Block.Picture;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Media;
import org.galley.story.Section;

/// The picture that stands for a story where its address is shared: its own, if that is large
/// enough, else a card drawn from its words.
///
/// @param address on the paper's own site
/// @param type its media type
/// @param width in pixels
/// @param height in pixels
/// @param alt what it shows
public record SharePicture(String address, String type, int width, int height, String alt) {

  /// What the addresses of all drawn cards start with.
  public static final String FOLDER = "/share/";

  /// The form of a drawn card's address. Groups: the story's id, and what is drawn, in short.
  public static final Pattern ADDRESS =
      Pattern.compile(FOLDER + "([0-9a-f]{32})/([0-9a-f]{12})\\.png");

  /// What search engines and social networks ask for at least.
  private static final int LEAST_WIDTH = 1_200;

  private static final int CARD_WIDTH = 1_200;
  private static final int CARD_HEIGHT = 630;
  private static final int SHORT = 12;

  /// The picture for a live story.
  public static SharePicture of(Card card) {
    Picture picture = card.picture();
    Media media = picture == null ? null : picture.media();
    if (picture == null || media == null || !media.isScaled() || media.width() < LEAST_WIDTH) {
      return new SharePicture(
          drawn(card), "image/png", CARD_WIDTH, CARD_HEIGHT, card.headline().page());
    }
    int width =
        Media.widths(media.width()).stream()
            .filter(one -> one >= LEAST_WIDTH)
            .findFirst()
            .orElseThrow();
    Media.Format format = Media.OFFERED.getLast();
    return new SharePicture(
        Media.address(media.digest(), width, format),
        format.type(),
        width,
        media.height(width),
        picture.alt().isEmpty() ? card.headline().page() : picture.alt());
  }

  /// What is drawn on a card.
  ///
  /// @param language of the words, as a BCP 47 tag
  public record Drawn(String paper, String section, String headline, String language) {}

  /// What is drawn on the card at an address; nothing if there is none, as for a story that is not
  /// live, or whose words are others now.
  public static Optional<Drawn> drawn(SiteView view, String address) {
    Matcher named = ADDRESS.matcher(address);
    if (!named.matches()) {
      return Optional.empty();
    }
    return view.live(Id.parse(named.group(1)), Look.TEASER)
        .map(Listed::card)
        .filter(card -> drawn(card).equals(address))
        .flatMap(card ->
            view.paper().edition(card.edition()).map(edition -> drawn(card, view.in(edition))));
  }

  private static Drawn drawn(Card card, Edition edition) {
    String section = edition.section(card.section()).map(Section::name).orElse("");
    return new Drawn(edition.title(), section, card.headline().page(), edition.language());
  }

  /// The address of the drawn card: another one if other words are to be drawn.
  static String drawn(Card card) {
    String words = card.edition() + '\n' + card.section() + '\n' + card.headline().page();
    String what = Digest.of(words.getBytes(StandardCharsets.UTF_8)).toString();
    return FOLDER + card.id() + "/" + what.substring(0, SHORT) + ".png";
  }
}
