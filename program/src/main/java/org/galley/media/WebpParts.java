package org.galley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes through the chunks of a WebP file.
final class WebpParts {

  private static final int HEAD = 12;
  private static final int EXTENDED = 10;
  private static final int LOSSY = 10;
  private static final int LOSSLESS = 5;
  private static final int FEATURES_OF_PIXELS = 0x10;

  /// What the pixels need.
  private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ALPH");

  private final ByteBuffer bytes;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private byte @Nullable [] profile;
  private byte @Nullable [] exif;
  private byte @Nullable [] xmp;
  private boolean animated;
  private boolean credentials;
  private int width;
  private int height;

  WebpParts(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  Upload read() throws Upload.Broken {
    if (bytes.capacity() < HEAD) {
      throw new Upload.Broken("its end is missing");
    }
    long end = Integer.toUnsignedLong(bytes.getInt(4)) + 8;
    if (end > bytes.capacity()) {
      throw new Upload.Broken("its end is missing");
    }
    bytes.position(HEAD);
    while (bytes.position() + 8 <= end) {
      chunk();
    }
    if (width == 0 || height == 0) {
      throw new Upload.Broken("it holds no picture");
    }
    return new Upload(
        FileKind.WEBP,
        width,
        height,
        riff(),
        false,
        profile,
        exif,
        xmp,
        null,
        1,
        animated,
        credentials);
  }

  private void chunk() throws Upload.Broken {
    byte[] name = new byte[4];
    bytes.get(name);
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new Upload.Broken("its end is missing");
    }
    byte[] data = new byte[length];
    bytes.get(data);
    bytes.position(Math.min(bytes.capacity(), bytes.position() + (length & 1)));
    look(new String(name, ISO_8859_1), data);
  }

  private void look(String name, byte[] data) throws Upload.Broken {
    if (PIXELS.contains(name)) {
      keep(name, data);
    }
    switch (name) {
      case "VP8X" -> extended(data);
      case "VP8 " -> size(data, LOSSY, 6, 8);
      case "VP8L" -> lossless(data);
      case "ICCP" -> profile = data;
      case "EXIF" -> exif = data;
      case "XMP " -> xmp = data;
      case "ANIM", "ANMF" -> animated = true;
      case "C2PA" -> credentials = true;
      default -> {}
    }
  }

  private void extended(byte[] data) throws Upload.Broken {
    if (data.length < EXTENDED) {
      throw new Upload.Broken("its header is damaged");
    }
    byte[] kept = Arrays.copyOf(data, EXTENDED);
    kept[0] &= FEATURES_OF_PIXELS;
    keep("VP8X", kept);
    width = ((data[4] & 0xff) | (data[5] & 0xff) << 8 | (data[6] & 0xff) << 16) + 1;
    height = ((data[7] & 0xff) | (data[8] & 0xff) << 8 | (data[9] & 0xff) << 16) + 1;
  }

  private void size(byte[] data, int least, int wide, int high) throws Upload.Broken {
    if (data.length < least) {
      throw new Upload.Broken("its end is missing");
    }
    ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    agree(in.getShort(wide) & 0x3fff, in.getShort(high) & 0x3fff);
  }

  private void lossless(byte[] data) throws Upload.Broken {
    if (data.length < LOSSLESS) {
      throw new Upload.Broken("its end is missing");
    }
    int sizes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    agree((sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1);
  }

  /// What the header says must be what the pixels say: a reader makes room by the one and fills it
  /// by the other.
  private void agree(int wide, int high) throws Upload.Broken {
    if (width != 0 && (width != wide || height != high)) {
      throw new Upload.Broken("its parts tell different sizes");
    }
    width = wide;
    height = high;
  }

  private void keep(String name, byte[] data) {
    ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    head.put(name.getBytes(ISO_8859_1)).putInt(data.length);
    clean.writeBytes(head.array());
    clean.writeBytes(data);
    if ((data.length & 1) == 1) {
      clean.write(0);
    }
  }

  private byte[] riff() {
    byte[] chunks = clean.toByteArray();
    ByteBuffer riff = ByteBuffer.allocate(HEAD + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
    riff.put("RIFF".getBytes(ISO_8859_1)).putInt(4 + chunks.length);
    riff.put("WEBP".getBytes(ISO_8859_1)).put(chunks);
    return riff.array();
  }
}
