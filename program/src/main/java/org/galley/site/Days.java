package org.galley.site;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.galley.story.Edition;

/// Days and months as an edition counts them: in its own time zone, numbered from the year 0.
public final class Days {

  /// A number of days that no date reaches.
  static final long MOST = 4_000_000;

  private static final long MILLIS = 86_400_000L;

  /// Days from the year 0 to 1970.
  private static final long DAYS_TO_1970 = -LocalDate.of(0, 1, 1).toEpochDay();

  private final TimeZone zone;

  private Days(TimeZone zone) {
    this.zone = zone;
  }

  public static Days of(Edition edition) {
    return new Days(TimeZone.getFrozenTimeZone(edition.zone()));
  }

  /// The day on which a time in milliseconds since 1970 falls.
  public long day(long at) {
    return Math.floorDiv(at + zone.getOffset(at), MILLIS) + DAYS_TO_1970;
  }

  /// The month in which it falls.
  public long month(long at) {
    LocalDate date = date(day(at));
    return date.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /// The month of a day.
  static long monthOf(long day) {
    return date(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  public static LocalDate date(long day) {
    return LocalDate.ofEpochDay(day - DAYS_TO_1970);
  }

  public static long day(LocalDate date) {
    return date.toEpochDay() + DAYS_TO_1970;
  }

  public static YearMonth yearMonth(long month) {
    return YearMonth.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1);
  }

  public static long month(YearMonth month) {
    return month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /// When a day starts, in milliseconds since 1970.
  public long start(long day) {
    long local = (day - DAYS_TO_1970) * MILLIS;
    long guess = local - zone.getOffset(local);
    return local - zone.getOffset(guess);
  }
}
