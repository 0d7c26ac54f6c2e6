package org.galley.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.galley.story.Digest;

/// Codes with which somebody gets in who has lost everything else: four groups of five letters, 99
/// random bits, without letters that look alike.
final class RecoveryCode {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private RecoveryCode() {}

  static String random(RandomGenerator random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /// What is kept of a code, however it was typed.
  static Digest digest(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return Digest.of(plain.getBytes(StandardCharsets.UTF_8));
  }
}
