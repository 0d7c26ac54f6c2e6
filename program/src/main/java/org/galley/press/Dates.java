package org.galley.press;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.galley.story.Edition;

/// Days and times as one edition writes them: day, month in words, year in four digits, time and
/// zone. Everything comes from the ICU library's own data, so that every machine writes the same.
public final class Dates {

  private static final Map<String, Dates> KNOWN = new ConcurrentHashMap<>();

  private final TimeZone zone;
  private final DateFormat dateTime;
  private final DateFormat date;
  private final DateFormat weekday;
  private final DateFormat month;

  private Dates(String language, String zone) {
    this.zone = TimeZone.getFrozenTimeZone(zone);
    // Western digits everywhere: they match the numbers inside stories.
    ULocale locale =
        new ULocale.Builder()
            .setLanguageTag(language)
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
    dateTime = format("yMMMMdHHmm", locale, this.zone);
    date = format("yMMMMd", locale, TimeZone.GMT_ZONE);
    weekday = format("yMMMMEEEEd", locale, TimeZone.GMT_ZONE);
    month = format("yMMMM", locale, TimeZone.GMT_ZONE);
  }

  public static Dates of(Edition edition) {
    return KNOWN.computeIfAbsent(
        edition.language() + ' ' + edition.zone(),
        _ -> new Dates(edition.language(), edition.zone()));
  }

  /// A moment for the eye, such as `22 November 2026, 18:40 UTC+1`.
  public String words(Instant at) {
    return format(dateTime, at.toEpochMilli()) + ' ' + zone(at);
  }

  /// A moment for programs: local time with its offset.
  public String iso(Instant at) {
    int offset = offsetMinutes(at);
    String local = at.plusSeconds(offset * 60L).toString();
    String time =
        local.endsWith(":00Z") ? local.substring(0, 16) : local.substring(0, local.length() - 1);
    return time
        + "%s%02d:%02d".formatted(sign(offset), Math.abs(offset) / 60, Math.abs(offset) % 60);
  }

  /// The zone at a moment, such as `UTC+1`.
  public String zone(Instant at) {
    int offset = offsetMinutes(at);
    if (offset == 0) {
      return "UTC";
    }
    int minutes = Math.abs(offset) % 60;
    String hours = "UTC" + sign(offset) + Math.abs(offset) / 60;
    return minutes == 0 ? hours : hours + ":" + minutes;
  }

  /// A day for the eye, such as `22 November 2026`.
  public String day(LocalDate day) {
    return format(date, millis(day));
  }

  /// A day with its weekday.
  public String weekday(LocalDate day) {
    return format(weekday, millis(day));
  }

  /// A month, such as `November 2026`.
  public String month(LocalDate day) {
    return format(month, millis(day));
  }

  private int offsetMinutes(Instant at) {
    return zone.getOffset(at.toEpochMilli()) / 60_000;
  }

  private static char sign(int offset) {
    return offset < 0 ? '-' : '+';
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static DateFormat format(String skeleton, ULocale locale, TimeZone zone) {
    SimpleDateFormat format =
        new SimpleDateFormat(
            DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton), locale);
    format.setTimeZone(zone);
    return format;
  }

  /// A format may be used by one thread at a time.
  private static String format(DateFormat format, long millis) {
    synchronized (format) {
      return format.format((Object) millis);
    }
  }
}
