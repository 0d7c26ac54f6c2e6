package org.galley.tlog;

import java.util.Base64;
import java.util.Optional;

/// Standard base64 with padding, refusing every spelling but the one that encoding would produce.
///
/// The JDK decoder accepts missing padding and stray trailing bits; two texts for one value would
/// let somebody change a signed note without changing what it means.
final class CanonicalBase64 {
  private CanonicalBase64() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
