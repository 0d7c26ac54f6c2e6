package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_HASH;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes that never change.
///
/// A class and not a record because a record would hand out its array.
public final class Hash {
  /// Length in bytes.
  public static final int SIZE = 32;

  private final byte[] bytes;

  private Hash(byte[] owned) {
    this.bytes = owned;
  }

  public static Hash of(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw malformed("has " + bytes.length + " bytes and must have " + SIZE);
    }
    return new Hash(bytes.clone());
  }

  /// The hash that stands at an offset of a larger array, for instance of a tile.
  public static Hash at(byte[] source, int offset) {
    return new Hash(Arrays.copyOfRange(source, offset, offset + SIZE));
  }

  public static Hash ofHex(String hex) {
    try {
      return of(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException cause) {
      throw new TlogException(MALFORMED_HASH, "A hash is not hex: give 64 hex digits.", cause);
    }
  }

  /// Reads canonical base64 with padding.
  public static Hash ofBase64(String text) {
    return of(CanonicalBase64.decode(text).orElseThrow(() -> malformed("is not padded base64")));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public void copyInto(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, SIZE);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public String base64() {
    return CanonicalBase64.encode(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return ByteBuffer.wrap(bytes).getInt();
  }

  @Override
  public String toString() {
    return hex();
  }

  private static TlogException malformed(String why) {
    return new TlogException(MALFORMED_HASH, "A hash " + why + ": take it again from its source.");
  }
}
