package org.galley.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a picture says of itself in its metadata (IPTC, XMP, Exif): a proposal for the editor.
///
/// @param caption what is going on; empty if it does not say, as are the other words
/// @param alt what there is to see, for those who do not see it
/// @param credit whose it is, as it is to be printed
/// @param place where it was made
/// @param taken when it was made; null if it does not say
public record PictureWords(
    String caption, String alt, String credit, String place, @Nullable Instant taken) {

  static final PictureWords NONE = new PictureWords("", "", "", "", null);
}
