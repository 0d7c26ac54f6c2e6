package org.galley.press;

import java.util.Optional;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Media;

/// The picture that stands for a story elsewhere: in shared links and in search results. The one
/// place that decides which it is.
///
/// @param address on the site
/// @param type its media type
record SharePicture(String address, int width, int height, String alt, String type) {

  /// The story's main picture, if it is made of pixels.
  static Optional<SharePicture> of(Card card) {
    Block.Picture picture = card.picture();
    Media media = picture == null ? null : picture.media();
    if (picture == null || media == null || !media.format().isRaster() || media.width() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SharePicture(
            media.address(), media.width(), media.height(), picture.alt(), media.format().type()));
  }
}
