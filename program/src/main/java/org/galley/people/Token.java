package org.galley.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.galley.story.Digest;

/// A secret of 256 random bits that somebody holds: a signed-in browser, a one-time link, a
/// recovery code. Only its digest is kept.
public record Token(String value) {

  private static final int BYTES = 32;

  /// @param random a secure source outside of tests
  public static Token random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What is kept of it.
  public Digest digest() {
    return Digest.of(value.getBytes(StandardCharsets.US_ASCII));
  }

  /// Hides the secret from logs.
  @Override
  public String toString() {
    return "Token";
  }
}
