package org.galley.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A file that belongs to stories: its public bytes by digest, and what a page must know to set it.
///
/// @param digest of the public bytes
/// @param width in CSS pixels; 0 for what has no picture
/// @param height in CSS pixels; 0 for what has no picture
/// @param length in bytes
/// @param colour that stands for the whole picture until it is there, as `rrggbb`; empty for none
public record Media(
    Digest digest, Format format, int width, int height, long length, String colour) {

  /// The widths in which pictures are offered. Each is at most half as wide again as the one before
  /// it, so that a browser which takes the next larger never takes much too large a one.
  public static final List<Integer> WIDTHS = List.of(240, 360, 480, 640, 960, 1280, 1600);

  /// The formats in which pictures of pixels are offered, the smallest first; all readers have the
  /// last.
  public static final List<Format> OFFERED = List.of(Format.WEBP, Format.JPEG);

  /// What the addresses of all files start with.
  public static final String FOLDER = "/media/";

  /// The form of a file's address. Groups: its digest, its width, and its extension.
  public static final Pattern ADDRESS =
      Pattern.compile(FOLDER + "([0-9a-f]{64})/(0|[1-9][0-9]{0,4})\\.([a-z0-9]{2,4})");

  private static final Pattern COLOUR = Pattern.compile("([0-9a-f]{6})?");

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
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException(
          "a colour is written as six digits like 0b4a6f, but this is '" + colour + "'");
    }
  }

  /// A file without a colour of its own.
  public Media(Digest digest, Format format, int width, int height, long length) {
    this(digest, format, width, height, length, "");
  }

  /// Whether it is made of pixels that can be scaled, so that it is offered in several widths.
  public boolean isScaled() {
    return width > 0 && height > 0 && isScaled(format);
  }

  /// Whether files of this format are offered in several widths.
  public static boolean isScaled(Format format) {
    return format == Format.JPEG || format == Format.PNG || format == Format.WEBP;
  }

  /// The widths in which a picture of `width` pixels is offered, in order: never wider than it is.
  public static List<Integer> widths(int width) {
    List<Integer> widths = new ArrayList<>();
    WIDTHS.stream().filter(one -> one < width).forEach(widths::add);
    if (width <= WIDTHS.getLast()) {
      widths.add(width);
    }
    return widths;
  }

  /// How high the picture is where it is `wide` pixels wide.
  public int height(int wide) {
    return Math.max(1, Math.toIntExact(Math.round((double) height * wide / width)));
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
