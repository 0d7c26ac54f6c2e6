package org.galley.story;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of some bytes: the name of a document or of a media file.
public record Digest(long first, long second, long third, long fourth) {

  /// Length of a digest in bytes.
  public static final int LENGTH = 32;

  /// The digest of all of `bytes`.
  public static Digest of(byte[] bytes) {
    return from(sha256().digest(bytes));
  }

  /// Takes 32 bytes that already are a SHA-256.
  public static Digest from(byte[] hash) {
    if (hash.length != LENGTH) {
      throw new IllegalArgumentException(
          "a digest has " + LENGTH + " bytes, but this has " + hash.length);
    }
    ByteBuffer in = ByteBuffer.wrap(hash);
    return new Digest(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  /// Reads 64 lower-case hexadecimal digits.
  ///
  /// @throws IllegalArgumentException if `text` is anything else
  public static Digest parse(String text) {
    if (text.length() != 2 * LENGTH || !Id.isLowerHex(text)) {
      throw new IllegalArgumentException(
          "a digest is 64 lower-case hexadecimal digits, but this is '" + text + "'");
    }
    return from(HexFormat.of().parseHex(text));
  }

  /// A SHA-256 to feed piece by piece; every Java platform has it.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform must have SHA-256", e);
    }
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
