package org.galley.journal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// How documents lie in the store: deflated, with their plain length in front (four bytes, high
/// byte first). The digest is over the plain bytes.
public final class Packing {

  /// The fastest: a higher one saves four bytes in a hundred and costs a fifth more time.
  private static final int LEVEL = 1;

  private Packing() {}

  public static byte[] pack(byte[] plain) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] out = new byte[Integer.BYTES + 64 + plain.length + plain.length / 8];
      int length = Integer.BYTES;
      while (!deflater.finished()) {
        length += deflater.deflate(out, length, out.length - length);
      }
      out[0] = (byte) (plain.length >>> 24);
      out[1] = (byte) (plain.length >>> 16);
      out[2] = (byte) (plain.length >>> 8);
      out[3] = (byte) plain.length;
      return Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  /// @throws JournalException `ALTERED` if the bytes were not made by [#pack]
  public static byte[] unpack(byte[] packed) {
    Inflater inflater = new Inflater(true);
    try {
      int length = length(packed);
      byte[] plain = new byte[length];
      inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
      int filled = 0;
      while (filled < length) {
        int more = inflater.inflate(plain, filled, length - filled);
        if (more == 0) {
          throw altered();
        }
        filled += more;
      }
      return plain;
    } catch (DataFormatException e) {
      throw altered();
    } finally {
      inflater.end();
    }
  }

  private static int length(byte[] packed) {
    if (packed.length < Integer.BYTES) {
      throw altered();
    }
    int length =
        (packed[0] & 0xff) << 24
            | (packed[1] & 0xff) << 16
            | (packed[2] & 0xff) << 8
            | (packed[3] & 0xff);
    if (length < 0 || length > DocumentLimits.BYTES) {
      throw altered();
    }
    return length;
  }

  private static JournalException altered() {
    return new JournalException(
        JournalException.Code.ALTERED,
        "a stored document cannot be unpacked: its bytes were changed");
  }
}
