package org.galley.media;

/// Goes through the blocks of a GIF file, whose first picture alone is kept.
final class GifParts {

  private static final int HEAD = 13;
  private static final int TABLE = 0x80;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int PICTURE_HEAD = 10;

  private final byte[] bytes;
  private int width;
  private int height;
  private int pictures;
  private int at;

  GifParts(byte[] bytes) {
    this.bytes = bytes;
  }

  Upload read() throws Upload.Broken {
    require(HEAD);
    width = number(6);
    height = number(8);
    int packed = bytes[10] & 0xff;
    at = HEAD;
    skip(tableBytes(packed));
    int kind = block();
    while (kind != TRAILER && pictures < 2) {
      kind = block();
    }
    if (pictures == 0 || width == 0 || height == 0) {
      throw new Upload.Broken("it holds no picture");
    }
    return new Upload(
        FileKind.GIF, width, height, bytes, false, null, null, null, null, 1, pictures > 1, false);
  }

  private int block() throws Upload.Broken {
    require(1);
    int kind = bytes[at] & 0xff;
    switch (kind) {
      case TRAILER -> at++;
      case EXTENSION -> {
        skip(2);
        data();
      }
      case PICTURE -> picture();
      default -> throw new Upload.Broken("its parts do not hold together");
    }
    return kind;
  }

  private void picture() throws Upload.Broken {
    require(PICTURE_HEAD);
    pictures++;
    boolean inside =
        number(at + 1) + number(at + 5) <= width && number(at + 3) + number(at + 7) <= height;
    if (!inside) {
      throw new Upload.Broken("its parts tell different sizes");
    }
    int packed = bytes[at + 9] & 0xff;
    skip(PICTURE_HEAD + tableBytes(packed) + 1);
    data();
  }

  private static int tableBytes(int packed) {
    return (packed & TABLE) == 0 ? 0 : 3 << ((packed & 7) + 1);
  }

  private void data() throws Upload.Broken {
    require(1);
    while (bytes[at] != 0) {
      skip(1 + (bytes[at] & 0xff));
      require(1);
    }
    at++;
  }

  private void skip(int count) throws Upload.Broken {
    require(count);
    at += count;
  }

  private void require(int count) throws Upload.Broken {
    if (bytes.length - at < count) {
      throw new Upload.Broken("its end is missing");
    }
  }

  private int number(int place) {
    return (bytes[place] & 0xff) | (bytes[place + 1] & 0xff) << 8;
  }
}
