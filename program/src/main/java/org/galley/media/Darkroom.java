package org.galley.media;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.galley.story.Digest;
import org.galley.story.Media;

/// Makes public masters from pictures as they were uploaded. A picture from outside may be made to
/// do harm, so its size is weighed before it is decoded, and one is decoded at a time.
public final class Darkroom {

  /// The largest upload in bytes.
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /// The most pixels of an upload.
  public static final long MOST_PIXELS = 120_000_000;

  /// The longest side of a master in pixels.
  public static final int LONGEST = 3_200;

  /// How often a picture may be gone through to its last detail. Cameras and programs write ten
  /// passes at most, each of which takes the whole time again.
  private static final int MOST_PASSES = 40;

  /// A picture with many passes is held in memory whole, outside of the heap.
  private static final long MOST_PIXELS_OF_MANY_PASSES = 50_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PART_OF_MEMORY = 4;
  private static final long MOST_MEMORY = 300_000_000;

  /// A master in PNG has at most so many bytes for each pixel; a photograph has more, and is better
  /// kept as JPEG.
  private static final double PNG_BYTES = 0.8;

  private final Decoding decoding;
  private final Semaphore one = new Semaphore(1);

  public Darkroom() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY, PATIENCE);
  }

  Darkroom(long memory, Duration patience) {
    this.decoding = new Decoding(Math.min(memory, MOST_MEMORY), patience);
  }

  /// Develops one upload. Waits while another is being developed.
  public Developed develop(byte[] upload) {
    if (upload.length > MOST_BYTES) {
      return new Developed.Unfit(
          "it has more than %d MiB; save it with a little less quality or in fewer pixels"
              .formatted(MOST_BYTES >> 20));
    }
    FileKind kind = FileKind.of(upload);
    if (!kind.refusal().isEmpty()) {
      return new Developed.Unfit(kind.refusal());
    }
    try {
      Upload parts = Upload.of(kind, upload);
      String refusal = refusal(parts);
      return refusal.isEmpty() ? develop(parts) : new Developed.Unfit(refusal);
    } catch (Upload.Broken e) {
      return broken(kind, e.why());
    }
  }

  private static Developed broken(FileKind kind, String why) {
    return new Developed.Unfit(
        "it starts like a %s picture, but %s; fetch it again from where it came, or open it in a picture program and export it anew"
            .formatted(kind, why));
  }

  private static String refusal(Upload parts) {
    if (parts.pixels() > MOST_PIXELS) {
      return "it says that it is %,d x %,d pixels large, and more than %,d million are not opened here; scale it down to at most %,d pixels on its longer side"
          .formatted(parts.width(), parts.height(), MOST_PIXELS / 1_000_000, 4 * LONGEST);
    }
    if (parts.passes() > MOST_PASSES
        || (parts.passes() > 1 && parts.pixels() > MOST_PIXELS_OF_MANY_PASSES)) {
      return "it is a progressive JPEG of %,d passes and %,d x %,d pixels, which takes too long to open; export it as a plain (baseline) JPEG"
          .formatted(parts.passes(), parts.width(), parts.height());
    }
    return "";
  }

  private Developed develop(Upload parts) throws Upload.Broken {
    MetadataReader metadata = new MetadataReader(parts);
    BufferedImage picture;
    one.acquireUninterruptibly();
    try {
      picture = Pixels.within(decoding.decode(parts), LONGEST);
    } finally {
      one.release();
    }
    picture = Pixels.turn(picture, metadata.orientation());
    List<String> remarks = remarks(parts, picture);
    boolean exact =
        parts.exact()
            && metadata.orientation() == 1
            && picture.getWidth() == parts.width()
            && picture.getHeight() == parts.height();
    return exact && isLean(parts)
        ? master(parts.clean(), format(parts.kind()), picture, metadata.words(), remarks)
        : anew(picture, metadata.words(), remarks);
  }

  /// Whether the very pixels of the upload may be published as they are coded.
  private static boolean isLean(Upload parts) {
    return parts.kind() == FileKind.JPEG
        || (parts.kind() == FileKind.PNG && parts.clean().length <= PNG_BYTES * parts.pixels());
  }

  private static Media.Format format(FileKind kind) {
    return kind == FileKind.JPEG ? Media.Format.JPEG : Media.Format.PNG;
  }

  private static Developed anew(BufferedImage picture, PictureWords words, List<String> remarks) {
    if (!Pixels.isOpaque(picture)) {
      return master(Encoding.png(picture), Media.Format.PNG, picture, words, remarks);
    }
    return master(Encoding.masterJpeg(picture), Media.Format.JPEG, picture, words, remarks);
  }

  private static Developed master(
      byte[] bytes,
      Media.Format format,
      BufferedImage picture,
      PictureWords words,
      List<String> remarks) {
    Media media =
        new Media(
            Digest.of(bytes),
            format,
            picture.getWidth(),
            picture.getHeight(),
            bytes.length,
            Pixels.colour(picture));
    return new Developed.Master(bytes, media, words, remarks);
  }

  private static List<String> remarks(Upload parts, BufferedImage picture) {
    List<String> remarks = new ArrayList<>();
    if (parts.animated()) {
      remarks.add("it moves; only its first picture is shown");
    }
    if (parts.credentials()) {
      remarks.add("it carries content credentials (C2PA), which stay with the original");
    }
    if (Math.max(picture.getWidth(), picture.getHeight()) < Media.WIDTHS.get(3)) {
      remarks.add(
          "it is only %d x %d pixels large; look for a larger copy"
              .formatted(picture.getWidth(), picture.getHeight()));
    }
    return remarks;
  }
}
