package org.galley.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Goes through the chunks of a PNG file.
final class PngParts {

  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final int MOST_INFLATED = 4 * 1024 * 1024;
  private static final int HEADER = 13;

  /// What the pixels need; all else only tells about them.
  private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private static final String XMP = "XML:com.adobe.xmp\0";

  private final ByteBuffer bytes;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private byte @Nullable [] profile;
  private byte @Nullable [] exif;
  private byte @Nullable [] xmp;
  private boolean exact = true;
  private boolean animated;
  private boolean credentials;
  private int width;
  private int height;

  PngParts(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  Upload read() throws Upload.Broken {
    clean.write(bytes.array(), 0, SIGNATURE);
    bytes.position(SIGNATURE);
    boolean pixels = false;
    String name;
    do {
      int from = bytes.position();
      byte[] data = chunk();
      name = new String(bytes.array(), from + 4, 4, ISO_8859_1);
      pixels |= name.equals("IDAT");
      if (from == SIGNATURE != name.equals("IHDR")) {
        throw new Upload.Broken("its header is missing");
      }
      if (PIXELS.contains(name)) {
        clean.write(bytes.array(), from, bytes.position() - from);
      }
      look(name, data);
    } while (!name.equals("IEND"));
    if (!pixels) {
      throw new Upload.Broken("it holds no picture");
    }
    return new Upload(
        FileKind.PNG,
        width,
        height,
        clean.toByteArray(),
        exact && profile == null,
        profile,
        exif,
        xmp,
        null,
        1,
        animated,
        credentials);
  }

  private byte[] chunk() throws Upload.Broken {
    if (bytes.remaining() < AROUND) {
      throw new Upload.Broken("its end is missing");
    }
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining() - 8) {
      throw new Upload.Broken("its end is missing");
    }
    int from = bytes.position();
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), from, length + 4);
    bytes.position(from + 4 + length);
    if ((int) sum.getValue() != bytes.getInt()) {
      throw new Upload.Broken("a part of it was changed on its way");
    }
    return Arrays.copyOfRange(bytes.array(), from + 4, from + 4 + length);
  }

  private void look(String name, byte[] data) throws Upload.Broken {
    switch (name) {
      case "IHDR" -> header(data);
      case "acTL" -> animated = true;
      case "eXIf" -> exif = data;
      case "iCCP" -> profile = profile(data);
      case "iTXt" -> text(data);
      case "gAMA" -> exact &= data.length == 4 && ByteBuffer.wrap(data).getInt() == 45_455;
      case "cICP" -> exact = false;
      case "caBX" -> credentials = true;
      default -> {}
    }
  }

  private void header(byte[] data) throws Upload.Broken {
    if (data.length != HEADER) {
      throw new Upload.Broken("its header is damaged");
    }
    ByteBuffer header = ByteBuffer.wrap(data);
    width = header.getInt();
    height = header.getInt();
    exact = header.get() <= 8;
    if (width <= 0 || height <= 0) {
      throw new Upload.Broken("its header is damaged");
    }
  }

  /// A profile that is no profile is passed over, as browsers do.
  private static byte @Nullable [] profile(byte[] data) {
    int end = 0;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    if (end + 2 > data.length) {
      return null;
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(data, end + 2, data.length - end - 2))) {
      return in.readNBytes(MOST_INFLATED);
    } catch (IOException _) {
      return null;
    }
  }

  /// Only plain text is read, as XMP has to be.
  private void text(byte[] data) {
    String text = new String(data, ISO_8859_1);
    if (!text.startsWith(XMP) || data.length < XMP.length() + 2 || data[XMP.length()] != 0) {
      return;
    }
    int language = text.indexOf('\0', XMP.length() + 2);
    int keyword = language < 0 ? -1 : text.indexOf('\0', language + 1);
    if (keyword >= 0) {
      xmp = Arrays.copyOfRange(data, keyword + 1, data.length);
    }
  }
}
