package org.galley.media;

import java.util.List;
import org.galley.story.Media;

/// What became of an uploaded picture.
public sealed interface Developed {

  /// The public master.
  ///
  /// @param bytes nothing but pixels, turned the right way up, in sRGB
  /// @param media what a document says of it
  /// @param words what the upload said of itself
  /// @param remarks what is not as it was in the upload, in words for the editor
  record Master(byte[] bytes, Media media, PictureWords words, List<String> remarks)
      implements Developed {
    public Master {
      remarks = List.copyOf(remarks);
    }
  }

  /// No picture for a page.
  ///
  /// @param reason what is wrong, why, and what to do, for whoever uploaded it
  record Unfit(String reason) implements Developed {}
}
