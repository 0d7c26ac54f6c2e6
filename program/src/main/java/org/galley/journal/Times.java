package org.galley.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// Times as documents write them: UTC, like `2026-11-23T08:30:00Z`, with three more digits only
/// when there are milliseconds.
final class Times {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private Times() {}

  /// @throws IllegalArgumentException if `time` is not in the years 1 to 9999
  static String format(Instant time) {
    Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
    if (cut.isBefore(FIRST) || cut.isAfter(LAST)) {
      throw new IllegalArgumentException("a time is in the years 1 to 9999, but this is " + time);
    }
    return cut.toString();
  }

  /// @throws IllegalArgumentException if `text` is anything that [#format(Instant)] does not write
  static Instant parse(String text) {
    if (text.length() == 20 || text.length() == 24) {
      try {
        Instant time = Instant.parse(text);
        if (format(time).equals(text)) {
          return time;
        }
      } catch (DateTimeParseException _) {
        // said below
      }
    }
    throw new IllegalArgumentException(
        "a time is like 2026-11-23T08:30:00Z, but this is '" + JsonReader.shown(text) + "'");
  }
}
