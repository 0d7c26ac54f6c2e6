package org.galley.press;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.galley.story.Edition;

/// Days and times as one edition writes them: day, month in words, year in four digits, time on a
/// clock of 24 hours, and zone. Everything comes from the ICU library's own data, so that every
/// machine writes the same.
///
/// Years are those of the language's newspapers, such as the Buddhist ones in Thai, but months and
/// days are always those of the addresses, so that an archive's pages are called what they hold.
public final class Dates {

  /// The abbreviated word "year" that some languages set after it and their newspapers leave out.
  private static final Pattern YEAR = Pattern.compile("[ \\u00a0\\u202f]'\\p{IsCyrillic}+'\\.");

  private static final String CLOCK = "HH:mm";

  /// The region of zones that belong to no country, such as UTC.
  private static final String NO_COUNTRY = "001";

  private static final CaseMap.Title CAPITAL = CaseMap.toTitle().wholeString().noLowercase();

  /// Calendars that differ from the addresses' only in how they count years.
  private static final Set<String> SAME_MONTHS = Set.of("gregorian", "buddhist", "japanese", "roc");

  /// A day of the week.
  ///
  /// @param brief for the head of a month's table
  public record Weekday(DayOfWeek day, String brief, String name) {}

  private final ULocale locale;
  private final TimeZone zone;
  private final DateFormat dateTime;
  private final DateFormat briefDateTime;
  private final DateFormat clock;
  private final DateFormat date;
  private final DateFormat weekday;
  private final DateFormat month;
  private final DateFormat monthName;
  private final DateFormat dayOfMonth;
  private final List<Weekday> week;
  private final String zoneName;

  private Dates(String language, String zone) {
    this.zone = TimeZone.getFrozenTimeZone(zone);
    ULocale locale = withMonthsOfAddresses(Languages.locale(language));
    this.locale = locale;
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    String day = pattern(patterns, "yMMMMd");
    // The joint of day and time is a comma or a space: no "at", as on a newspaper page.
    String joint = patterns.getDateTimeFormat(DateFormat.MEDIUM);
    dateTime = format(joint.replace("{1}", day).replace("{0}", CLOCK), locale, this.zone);
    String briefDay = pattern(patterns, "yMMMd");
    briefDateTime = format(joint.replace("{1}", briefDay).replace("{0}", CLOCK), locale, this.zone);
    clock = format(CLOCK, locale, this.zone);
    date = format(day, locale, TimeZone.GMT_ZONE);
    weekday = format(pattern(patterns, "yMMMMEEEEd"), locale, TimeZone.GMT_ZONE);
    month = format(pattern(patterns, "yMMMM"), locale, TimeZone.GMT_ZONE);
    monthName = format("LLLL", locale, TimeZone.GMT_ZONE);
    dayOfMonth = format("d", locale, TimeZone.GMT_ZONE);
    week = weekIn(locale);
    zoneName = zoneNameIn(locale);
  }

  static Dates of(Edition edition) {
    return new Dates(edition.language(), edition.zone());
  }

  /// A moment for the eye, such as `22 November 2026, 18:40 UTC+1`.
  public String words(Instant at) {
    return format(dateTime, at.toEpochMilli()) + ' ' + zone(at);
  }

  /// When something begins that has an end, as it stands before [#until]: its zone is left out if
  /// the end names the same.
  String from(Instant begin, Instant end) {
    return isSameZone(begin, end) ? format(dateTime, begin.toEpochMilli()) : words(begin);
  }

  /// When something ends that begins at `begin`: on the same day the time alone.
  String until(Instant begin, Instant end) {
    return isSameZone(begin, end) && localDay(begin).equals(localDay(end))
        ? clock(end) + ' ' + zone(end)
        : words(end);
  }

  private boolean isSameZone(Instant one, Instant other) {
    return offsetMinutes(one) == offsetMinutes(other);
  }

  private LocalDate localDay(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.ofTotalSeconds(offsetMinutes(at) * 60));
  }

  /// A moment in a list, such as `22 Nov 2026, 18:40`; the foot of the page names the zone.
  public String brief(Instant at) {
    return format(briefDateTime, at.toEpochMilli());
  }

  /// The time of day alone, such as `18:40`.
  public String clock(Instant at) {
    return format(clock, at.toEpochMilli());
  }

  /// A moment for programs: local time with its offset.
  public String iso(Instant at) {
    int offset = offsetMinutes(at);
    String local = at.plusSeconds(offset * 60L).toString();
    String time =
        local.endsWith(":00Z") ? local.substring(0, 16) : local.substring(0, local.length() - 1);
    int minutes = Math.abs(offset);
    return time + sign(offset) + twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60);
  }

  /// A moment to the second with its offset, as RFC 3339 has it; never the letter for zero.
  String exact(Instant at) {
    int offset = offsetMinutes(at);
    int minutes = Math.abs(offset);
    String local = at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(offset * 60L).toString();
    String zone = sign(offset) + twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60);
    return local.substring(0, local.length() - 1) + zone;
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

  /// What the zone is called all year, such as `United Kingdom Time`; its offset if it belongs to
  /// no country.
  String zoneName() {
    return zoneName;
  }

  private String zoneNameIn(ULocale language) {
    if (TimeZone.getRegion(zone.getID()).equals(NO_COUNTRY)) {
      return zone(Instant.EPOCH);
    }
    return format(format("VVVV", language, zone), 0);
  }

  /// A day for the eye, such as `22 November 2026`.
  public String day(LocalDate day) {
    return format(date, millis(day));
  }

  /// A day with its weekday.
  public String weekday(LocalDate day) {
    return format(weekday, millis(day));
  }

  /// A day with its weekday, to stand alone.
  public String dateline(LocalDate day) {
    return capital(weekday(day));
  }

  /// A month, such as `November 2026`, to stand alone.
  public String month(LocalDate day) {
    return capital(format(month, millis(day)));
  }

  /// The month alone, without its year, to stand alone.
  public String monthName(LocalDate day) {
    return capital(format(monthName, millis(day)));
  }

  /// The number of the day in its month.
  public String dayOfMonth(LocalDate day) {
    return format(dayOfMonth, millis(day));
  }

  /// The days of the week, from the one with which weeks begin where the language is spoken.
  public List<Weekday> week() {
    return week;
  }

  private static List<Weekday> weekIn(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    String[] brief = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.SHORT);
    String[] names = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    int first = Calendar.getInstance(TimeZone.GMT_ZONE, locale).getFirstDayOfWeek();
    // ICU counts from Sunday, which is 1; java.time from Monday.
    return IntStream.range(first - 1, first + 6)
        .map(i -> i % 7 + 1)
        .mapToObj(i -> new Weekday(DayOfWeek.SATURDAY.plus(i), brief[i], names[i]))
        .toList();
  }

  private static ULocale withMonthsOfAddresses(ULocale locale) {
    return SAME_MONTHS.contains(Calendar.getInstance(TimeZone.GMT_ZONE, locale).getType())
        ? locale
        : new ULocale.Builder().setLocale(locale).setUnicodeLocaleKeyword("ca", "gregory").build();
  }

  private String capital(String words) {
    return CAPITAL.apply(locale.toLocale(), null, words);
  }

  private int offsetMinutes(Instant at) {
    return zone.getOffset(at.toEpochMilli()) / 60_000;
  }

  private static char sign(int offset) {
    return offset < 0 ? '-' : '+';
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static String pattern(DateTimePatternGenerator patterns, String skeleton) {
    return YEAR.matcher(patterns.getBestPattern(skeleton)).replaceAll("");
  }

  private static DateFormat format(String pattern, ULocale locale, TimeZone zone) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
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
