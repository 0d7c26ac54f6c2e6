package org.galley.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A point in time as an archive states it.
///
/// @param zoned false if the archive left out the zone; `at` then takes it to be UTC
record StatedTime(Instant at, boolean zoned) {

  /// Reads ISO 8601: a date, a date with a time, or those with an offset. A space may stand for the
  /// `T`.
  static Optional<StatedTime> iso(String text) {
    String iso = text.strip();
    if (iso.length() > 10 && iso.charAt(10) == ' ') {
      iso = iso.substring(0, 10) + "T" + iso.substring(11);
    }
    try {
      if (iso.length() == 10) {
        return utc(LocalDate.parse(iso).atStartOfDay());
      }
      return iso.length() > 10 && hasOffset(iso)
          ? Optional.of(new StatedTime(OffsetDateTime.parse(iso).toInstant(), true))
          : utc(LocalDateTime.parse(iso));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Reads the dates of mail and RSS, such as `Sat, 03 Oct 2026 21:40:00 +0000`.
  static Optional<StatedTime> mail(String text) {
    try {
      return Optional.of(
          new StatedTime(
              OffsetDateTime.parse(
                      text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                  .toInstant(),
              true));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<StatedTime> utc(LocalDateTime time) {
    return Optional.of(new StatedTime(time.toInstant(ZoneOffset.UTC), false));
  }

  private static boolean hasOffset(String iso) {
    return iso.endsWith("Z") || iso.indexOf('+', 10) > 0 || iso.indexOf('-', 10) > 0;
  }
}
