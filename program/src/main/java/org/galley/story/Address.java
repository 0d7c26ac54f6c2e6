package org.galley.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Where something stands in the public site: an absolute path, decoded once, in Unicode NFC, with
/// the query as found where an old address had one.
///
/// An address, once published, is never given to another story.
public record Address(String value) implements Comparable<Address> {

  /// Longest address in characters.
  public static final int MAX_LENGTH = 1_000;

  private static final String HEX = "0123456789ABCDEF";

  public Address {
    Checks.requireText(value, "address");
    if (!value.startsWith("/")) {
      throw new IllegalArgumentException("an address starts with '/', but this is '" + value + "'");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "an address has at most "
              + MAX_LENGTH
              + " characters, but this has "
              + value.length()
              + ": "
              + value.substring(0, 80)
              + "...");
    }
    if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException("an address has no control characters");
    }
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /// The address as it stands in a link: what is not allowed in a URI path is percent-encoded.
  public String encoded() {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      int c = b & 0xff;
      if (isPlain(c)) {
        out.append((char) c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  /// A 64-bit key for look-ups: the first bytes of the SHA-256. Two addresses may share one, so
  /// whoever finds something by key compares the whole address.
  public long key() {
    return ByteBuffer.wrap(Digest.sha256().digest(value.getBytes(StandardCharsets.UTF_8)))
        .getLong();
  }

  @Override
  public int compareTo(Address other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~/!$&'()*+,;=:@?".indexOf(c) >= 0;
  }
}
