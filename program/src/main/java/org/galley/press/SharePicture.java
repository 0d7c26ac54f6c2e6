package org.galley.press;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.galley.story.Block.Picture;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Media;

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

  /// The address of the drawn card: another one if other words are to be drawn.
  static String drawn(Card card) {
    String words = card.edition() + '\n' + card.section() + '\n' + card.headline().page();
    String what = Digest.of(words.getBytes(StandardCharsets.UTF_8)).toString();
    return FOLDER + card.id() + "/" + what.substring(0, SHORT) + ".png";
  }
}
