package org.galley.story;

import java.util.Locale;

/// A file that belongs to stories: its public bytes by digest, and what a page must know to set it.
///
/// @param digest of the public bytes
/// @param width in CSS pixels; 0 for what has no picture
/// @param height in CSS pixels; 0 for what has no picture
/// @param length in bytes
public record Media(Digest digest, Format format, int width, int height, long length) {

  /// The kinds of file that are served, and their media types.
  public enum Format {
    SVG("image/svg+xml"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    AVIF("image/avif"),
    MP4("video/mp4"),
    WEBM("video/webm"),
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    VTT("text/vtt"),
    PDF("application/pdf"),
    CSV("text/csv"),
    ZIP("application/zip");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /// The media type to serve it with.
    public String type() {
      return type;
    }

    /// What stands behind the last dot of its address.
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Media {
    if (width < 0 || height < 0 || length < 0) {
      throw new IllegalArgumentException(
          "a media file cannot be %d x %d with %d bytes".formatted(width, height, length));
    }
  }

  /// Where the stand serves the file: at its own width, which for a file without one is 0.
  public String address() {
    return "/media/" + digest + "/" + width + "." + format.extension();
  }
}
