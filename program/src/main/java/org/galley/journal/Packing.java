package org.galley.journal;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.deflate.DeflateCompressor;
import io.airlift.compress.v3.deflate.DeflateDecompressor;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// How documents lie in the store: deflated, with their plain length in front (four bytes, high
/// byte first). The digest is over the plain bytes.
public final class Packing {

  /// The fastest: a higher one saves two bytes in a hundred and costs half as much time again.
  private static final int LEVEL = 1;

  private static final ThreadLocal<DeflateCompressor> DEFLATE =
      ThreadLocal.withInitial(() -> DeflateCompressor.create(LEVEL));

  private static final ThreadLocal<DeflateDecompressor> INFLATE =
      ThreadLocal.withInitial(DeflateDecompressor::create);

  private Packing() {}

  public static byte[] pack(byte[] plain) {
    DeflateCompressor deflate = DEFLATE.get();
    byte[] out = new byte[Integer.BYTES + deflate.maxCompressedLength(plain.length)];
    ByteBuffer.wrap(out).putInt(plain.length);
    int length =
        deflate.compress(plain, 0, plain.length, out, Integer.BYTES, out.length - Integer.BYTES);
    return Arrays.copyOf(out, Integer.BYTES + length);
  }

  /// @throws JournalException `ALTERED` if the bytes were not made by [#pack]
  public static byte[] unpack(byte[] packed) {
    byte[] plain = new byte[length(packed)];
    try {
      int length =
          INFLATE
              .get()
              .decompress(
                  packed, Integer.BYTES, packed.length - Integer.BYTES, plain, 0, plain.length);
      if (length != plain.length) {
        throw altered();
      }
    } catch (MalformedInputException | IllegalArgumentException e) {
      throw altered();
    }
    return plain;
  }

  private static int length(byte[] packed) {
    if (packed.length < Integer.BYTES) {
      throw altered();
    }
    int length = ByteBuffer.wrap(packed).getInt();
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
