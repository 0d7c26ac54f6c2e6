package org.galley.story;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The identity of a story, topic, author or special: 128 random bits that never change.
///
/// Random rather than ordered by time, so that an identity in the public journal says nothing about
/// when or where the thing was first thought of.
public record Id(long high, long low) {

  /// A new identity from `random`, which should be a secure source outside of tests.
  public static Id random(RandomGenerator random) {
    return new Id(random.nextLong(), random.nextLong());
  }

  /// Reads 32 lower-case hexadecimal digits.
  ///
  /// @throws IllegalArgumentException if `text` is anything else
  public static Id parse(String text) {
    if (text.length() != 32 || !isLowerHex(text)) {
      throw new IllegalArgumentException(
          "an id is 32 lower-case hexadecimal digits, but this is '" + text + "'");
    }
    return new Id(
        HexFormat.fromHexDigitsToLong(text, 0, 16), HexFormat.fromHexDigitsToLong(text, 16, 32));
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }

  static boolean isLowerHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
