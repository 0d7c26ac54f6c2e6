package org.galley.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts of an uploaded picture say, read without decoding a pixel.
///
/// @param clean the same picture with nothing but its pixels: no metadata, nothing behind its end
/// @param exact whether `clean` may be published as it is, being small enough and in plain sRGB
/// @param profile the ICC profile of its colours; null if there is none
/// @param exif as a TIFF file; null if there is none
/// @param xmp in UTF-8; null if there is none
/// @param iptc IPTC records; null if there are none
/// @param passes how often the picture is gone through to its last detail
/// @param animated whether it is the first of several pictures
/// @param credentials whether it carries C2PA content credentials
record Upload(
    FileKind kind,
    int width,
    int height,
    byte[] clean,
    boolean exact,
    byte @Nullable [] profile,
    byte @Nullable [] exif,
    byte @Nullable [] xmp,
    byte @Nullable [] iptc,
    int passes,
    boolean animated,
    boolean credentials) {

  /// A picture whose parts do not hold together.
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    Broken(String why) {
      this(why, null);
    }

    Broken(String why, @Nullable Exception cause) {
      super(why, cause);
      this.why = why;
    }

    /// What does not hold together, to stand behind "but".
    String why() {
      return why;
    }
  }

  /// Reads the parts of a file.
  static Upload of(FileKind kind, byte[] bytes) throws Broken {
    return switch (kind) {
      case JPEG -> new JpegParts(bytes).read();
      case PNG -> new PngParts(bytes).read();
      case WEBP -> new WebpParts(bytes).read();
      case GIF -> new GifParts(bytes).read();
      case SVG, HEIC, AVIF, TIFF, PHOTOSHOP, PDF, OTHER ->
          throw new IllegalArgumentException(kind + " has no parts that are read here");
    };
  }

  long pixels() {
    return (long) width * height;
  }

  /// The first of several parts; null if there is none.
  static byte @Nullable [] first(List<byte[]> parts) {
    return parts.isEmpty() ? null : parts.getFirst();
  }
}
