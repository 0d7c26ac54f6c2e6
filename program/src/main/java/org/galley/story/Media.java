package org.galley.story;

import java.util.Locale;
import java.util.regex.Pattern;

/// A file that belongs to stories: its public bytes by digest, and what a page must know to set it.
///
/// @param digest of the public bytes
/// @param width in CSS pixels; 0 for what has no picture
/// @param height in CSS pixels; 0 for what has no picture
/// @param length in bytes
public record Media(Digest digest, Format format, int width, int height, long length) {

  /// What the addresses of all files start with.
  public static final String FOLDER = "/media/";

  /// The form of a file's address. Groups: its digest, and its extension.
  public static final Pattern ADDRESS =
      Pattern.compile(FOLDER + "([0-9a-f]{64})/[0-9]{1,5}\\.([a-z0-9]{2,4})");

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
    ZIP("application/zip"),
    WOFF2("font/woff2");

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
    return address(digest, width, format);
  }

  /// Where the stand serves the file with this digest at this width.
  public static String address(Digest digest, int width, Format format) {
    return FOLDER + digest + "/" + width + "." + format.extension();
  }
}
