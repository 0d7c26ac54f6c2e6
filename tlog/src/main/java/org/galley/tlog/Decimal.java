package org.galley.tlog;

import java.util.OptionalLong;

/// Non-negative ASCII decimal numbers without leading zeroes, as the formats here write them.
final class Decimal {
  private static final int LONGEST = 19;

  private Decimal() {}

  static OptionalLong parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !onlyDigits(text)) {
      return OptionalLong.empty();
    }
    if (text.length() > 1 && text.charAt(0) == '0') {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }

  static boolean onlyDigits(String text) {
    return text.chars().allMatch(character -> character >= '0' && character <= '9');
  }
}
