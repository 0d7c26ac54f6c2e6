package org.galley.press;

import java.util.Optional;
import java.util.Set;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Media;

/// The picture that stands for a story elsewhere: in shared links and in search results. The one
/// place that decides which it is.
///
/// @param address on the site
/// @param type its media type
record SharePicture(String address, int width, int height, String alt, String type) {

  /// What others can show: a drawing of lines they cannot.
  private static final Set<Media.Format> SHOWN =
      Set.of(Media.Format.JPEG, Media.Format.PNG, Media.Format.WEBP, Media.Format.GIF);

  /// The story's main picture, if it is made of pixels.
  static Optional<SharePicture> of(Card card) {
    Block.Picture picture = card.picture();
    Media media = picture == null ? null : picture.media();
    if (picture == null || media == null || !SHOWN.contains(media.format()) || media.width() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SharePicture(
            media.address(), media.width(), media.height(), picture.alt(), media.format().type()));
  }
}
