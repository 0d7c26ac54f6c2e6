package org.galley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through the segments of a JPEG file.
final class JpegParts {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP11 = 0xeb;
  private static final int APP13 = 0xed;
  private static final int APP14 = 0xee;
  private static final int COMMENT = 0xfe;
  private static final int FIRST_FRAME = 0xc0;
  private static final int LAST_FRAME = 0xcf;
  private static final int PROGRESSIVE = 0xc2;
  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String ICC = "ICC_PROFILE\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";
  private static final String ADOBE = "Adobe";
  private static final int ADOBE_TRANSFORM = 11;
  private static final int INKS = 4;
  private static final String JFIF = "JFIF\0";

  /// Says that three components are brightness and two colours: version 1.1, no density.
  private static final byte[] JFIF_HEAD = {0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

  private final byte[] bytes;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private final List<byte[]> profile = new ArrayList<>();
  private final List<byte[]> exif = new ArrayList<>();
  private final List<byte[]> xmp = new ArrayList<>();
  private final List<byte[]> iptc = new ArrayList<>();
  private boolean credentials;
  private boolean plain = true;
  private int width;
  private int height;
  private int components;
  private int scans;
  private int at;

  JpegParts(byte[] bytes) {
    this.bytes = bytes;
  }

  Upload read() throws Upload.Broken {
    at = 2;
    put(START);
    int marker = next();
    while (marker != END) {
      segment(marker);
      marker = next();
    }
    put(END);
    if (width == 0 || height == 0 || scans == 0) {
      throw new Upload.Broken("it holds no picture");
    }
    // How inks become light is for the reader of the pixels to say, from the profile inside.
    boolean inks = components == INKS;
    return new Upload(
        FileKind.JPEG,
        width,
        height,
        inks ? Arrays.copyOf(bytes, at) : clean.toByteArray(),
        plain && profile.isEmpty(),
        inks ? null : joined(profile),
        Upload.first(exif),
        Upload.first(xmp),
        joined(iptc),
        scans,
        false,
        credentials);
  }

  private int next() throws Upload.Broken {
    require(1);
    if (value(at) != 0xff) {
      throw new Upload.Broken("its parts do not hold together");
    }
    while (at < bytes.length && value(at) == 0xff) {
      at++;
    }
    require(1);
    return value(at++);
  }

  private void segment(int marker) throws Upload.Broken {
    require(2);
    int length = value(at) << 8 | value(at + 1);
    if (length < 2) {
      throw new Upload.Broken("its parts do not hold together");
    }
    require(length);
    int from = at + 2;
    int to = at + length;
    if (marker == APP0 && starts(from, to, JFIF)) {
      put(APP0);
      clean.writeBytes(JFIF_HEAD);
    } else if (!isAdded(marker) || (marker == APP14 && starts(from, to, ADOBE))) {
      put(marker);
      clean.write(bytes, at, length);
    }
    look(marker, from, to);
    at = to;
    if (marker == SCAN) {
      scans++;
      data();
    }
  }

  private static boolean isAdded(int marker) {
    return (marker >= APP0 && marker <= APP0 + 15) || marker == COMMENT;
  }

  private void look(int marker, int from, int to) throws Upload.Broken {
    switch (marker) {
      case APP1 -> {
        collect(exif, EXIF, from, to);
        collect(xmp, XMP, from, to);
      }
      case APP2 -> collect(profile, ICC, from, to, 2);
      case APP11 -> credentials |= holds(from, to, "c2pa");
      case APP13 -> collect(iptc, PHOTOSHOP, from, to);
      case APP14 -> {
        // What Photoshop writes; 1 is what every reader takes three components for.
        boolean adobe = starts(from, to, ADOBE) && to - from > ADOBE_TRANSFORM;
        plain &= !adobe || value(from + ADOBE_TRANSFORM) == 1;
      }
      default -> {
        if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !isTable(marker)) {
          frame(marker, from, to);
        }
      }
    }
  }

  /// Huffman tables, arithmetic tables and a reserved marker stand among the frames.
  private static boolean isTable(int marker) {
    return marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
  }

  private void frame(int marker, int from, int to) throws Upload.Broken {
    if (to - from < 6 || width > 0) {
      throw new Upload.Broken("its header is damaged");
    }
    height = value(from + 1) << 8 | value(from + 2);
    width = value(from + 3) << 8 | value(from + 4);
    components = value(from + 5);
    plain &= value(from) == 8 && marker <= PROGRESSIVE && (components == 1 || components == 3);
    plain &= components != 3 || (to - from >= 15 && value(from + 6) + 1 == value(from + 9));
  }

  /// Copies coded pixels, up to the next marker that is none of theirs.
  private void data() throws Upload.Broken {
    int from = at;
    while (true) {
      while (at < bytes.length && bytes[at] != (byte) 0xff) {
        at++;
      }
      if (at + 1 >= bytes.length) {
        throw new Upload.Broken("its end is missing");
      }
      int after = value(at + 1);
      if (after != 0 && !(after >= 0xd0 && after < START) && after != 0xff) {
        clean.write(bytes, from, at - from);
        return;
      }
      at += after == 0xff ? 1 : 2;
    }
  }

  private void collect(List<byte[]> into, String name, int from, int to) {
    collect(into, name, from, to, 0);
  }

  private void collect(List<byte[]> into, String name, int from, int to, int skipped) {
    int start = from + name.length() + skipped;
    if (starts(from, to, name) && start <= to) {
      into.add(Arrays.copyOfRange(bytes, start, to));
    }
  }

  private boolean starts(int from, int to, String name) {
    return to - from >= name.length()
        && new String(bytes, from, name.length(), ISO_8859_1).equals(name);
  }

  private boolean holds(int from, int to, String name) {
    return new String(bytes, from, to - from, ISO_8859_1).contains(name);
  }

  private static byte @Nullable [] joined(List<byte[]> parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return parts.isEmpty() ? null : joined.toByteArray();
  }

  private void put(int marker) {
    clean.write(0xff);
    clean.write(marker);
  }

  private void require(int count) throws Upload.Broken {
    if (bytes.length - at < count) {
      throw new Upload.Broken("its end is missing");
    }
  }

  private int value(int place) {
    return bytes[place] & 0xff;
  }
}
