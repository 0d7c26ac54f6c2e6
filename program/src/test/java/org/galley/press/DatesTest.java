package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.galley.story.Edition;
import org.junit.jupiter.api.Test;

final class DatesTest {

  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void span_namesDayAndZoneOnce() {
    Dates dates = dates("en-GB", "Europe/Berlin");
    Instant sameDay = AT.plusSeconds(5 * 3_600);
    assertThat(dates.from(AT, sameDay) + " – " + dates.until(AT, sameDay))
        .isEqualTo("22 November 2026, 09:00 – 14:00 UTC+1");
    Instant nextDay = AT.plusSeconds(24 * 3_600);
    assertThat(dates.from(AT, nextDay) + " – " + dates.until(AT, nextDay))
        .isEqualTo("22 November 2026, 09:00 – 23 November 2026, 09:00 UTC+1");
    Instant spring = Instant.parse("2027-04-01T08:00:00Z");
    assertThat(dates.from(AT, spring)).isEqualTo("22 November 2026, 09:00 UTC+1");
    assertThat(dates.until(AT, spring)).isEqualTo("1 April 2027, 10:00 UTC+2");
  }

  @Test
  void words_haveDayMonthYearTimeAndZone() {
    assertThat(dates("en-GB").words(AT)).isEqualTo("22 November 2026, 09:00 UTC+1");
    assertThat(dates("en-US").words(AT)).isEqualTo("November 22, 2026, 09:00 UTC+1");
    assertThat(dates("ru").words(AT)).isEqualTo("22 ноября 2026, 09:00 UTC+1");
    assertThat(dates("zh-Hans").words(AT)).isEqualTo("2026年11月22日 09:00 UTC+1");
    assertThat(dates("ar").words(AT)).isEqualTo("22 نوفمبر 2026، 09:00 UTC+1");
    assertThat(dates("zh-Hant").words(AT)).isEqualTo("2026年11月22日 09:00 UTC+1");
    assertThat(dates("ko").words(AT)).isEqualTo("2026년 11월 22일 09:00 UTC+1");
    assertThat(dates("ja").words(AT)).isEqualTo("2026年11月22日 09:00 UTC+1");
    assertThat(dates("es").words(AT)).isEqualTo("22 de noviembre de 2026, 09:00 UTC+1");
    assertThat(dates("fr").words(AT)).isEqualTo("22 novembre 2026, 09:00 UTC+1");
    assertThat(dates("de").words(AT)).isEqualTo("22. November 2026, 09:00 UTC+1");
    assertThat(dates("hi").words(AT)).isEqualTo("22 नवंबर, 2026, 09:00 UTC+1");
  }

  @Test
  void digits_areWesternUnlessTheTagAsksForOthers() {
    assertThat(dates("ar-EG").words(AT)).isEqualTo("22 نوفمبر 2026، 09:00 UTC+1");
    assertThat(dates("ar-u-nu-arab").words(AT)).isEqualTo("٢٢ نوفمبر ٢٠٢٦، ٠٩:٠٠ UTC+1");
    assertThat(dates("ar-u-nu-arab").dayOfMonth(DAY)).isEqualTo("٢٢");
    assertThat(dates("ar").dayOfMonth(DAY)).isEqualTo("22");
  }

  @Test
  void years_areBuddhistInThaiAndMonthsThoseOfTheAddressesInPersian() {
    assertThat(dates("th").words(AT)).isEqualTo("22 พฤศจิกายน 2569 09:00 UTC+1");
    assertThat(dates("fa").month(DAY)).contains("2026").doesNotContain("1405");
    assertThat(dates("ar-u-ca-islamic").month(DAY)).isEqualTo("نوفمبر 2026");
  }

  @Test
  void dateline_standsAlone() {
    assertThat(dates("en-GB").dateline(DAY)).isEqualTo("Sunday, 22 November 2026");
    assertThat(dates("ru").dateline(DAY)).isEqualTo("Воскресенье, 22 ноября 2026");
    assertThat(dates("zh-Hans").dateline(DAY)).isEqualTo("2026年11月22日星期日");
    assertThat(dates("ar").dateline(DAY)).isEqualTo("الأحد، 22 نوفمبر 2026");
    assertThat(dates("ko").dateline(DAY)).isEqualTo("2026년 11월 22일 일요일");
    assertThat(dates("es").dateline(DAY)).isEqualTo("Domingo, 22 de noviembre de 2026");
    assertThat(dates("fr").dateline(DAY)).isEqualTo("Dimanche 22 novembre 2026");
    assertThat(dates("de").dateline(DAY)).isEqualTo("Sonntag, 22. November 2026");
    assertThat(dates("th").dateline(DAY)).isEqualTo("วันอาทิตย์ที่ 22 พฤศจิกายน 2569");
  }

  @Test
  void month_hasItsWordAndYear() {
    assertThat(dates("en-GB").month(DAY)).isEqualTo("November 2026");
    assertThat(dates("ru").month(DAY)).isEqualTo("Ноябрь 2026");
    assertThat(dates("ko").month(DAY)).isEqualTo("2026년 11월");
    assertThat(dates("zh-Hans").month(DAY)).isEqualTo("2026年11月");
    assertThat(dates("es").month(DAY)).isEqualTo("Noviembre de 2026");
    assertThat(dates("fr").month(DAY)).isEqualTo("Novembre 2026");
    assertThat(dates("de").month(DAY)).isEqualTo("November 2026");
    assertThat(dates("ar").month(DAY)).isEqualTo("نوفمبر 2026");
    assertThat(dates("th").month(DAY)).isEqualTo("พฤศจิกายน 2569");
  }

  @Test
  void monthName_standsAlone() {
    assertThat(dates("ru").monthName(DAY)).isEqualTo("Ноябрь");
    assertThat(dates("ko").monthName(DAY)).isEqualTo("11월");
    assertThat(dates("zh-Hans").monthName(DAY)).isEqualTo("十一月");
    assertThat(dates("es").monthName(DAY)).isEqualTo("Noviembre");
    assertThat(dates("ar").monthName(DAY)).isEqualTo("نوفمبر");
  }

  @Test
  void clock_has24Hours() {
    Instant evening = Instant.parse("2026-11-22T17:40:00Z");
    for (String language : List.of("en-US", "ru", "ko", "ar", "fr", "de", "es", "zh-Hans", "th")) {
      assertThat(dates(language).clock(evening)).isEqualTo("18:40");
    }
    assertThat(dates("ar-u-nu-arab").clock(evening)).isEqualTo("١٨:٤٠");
  }

  @Test
  void week_beginsAsWhereTheLanguageIsSpoken() {
    assertThat(firstDay("en-GB")).isEqualTo(DayOfWeek.MONDAY);
    assertThat(firstDay("en-US")).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(firstDay("ru")).isEqualTo(DayOfWeek.MONDAY);
    assertThat(firstDay("ko")).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(firstDay("ar")).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(firstDay("ar-u-fw-mon")).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void week_hasSevenDaysWithTheirNames() {
    List<Dates.Weekday> week = dates("ru").week();
    assertThat(week).hasSize(7);
    assertThat(week.getFirst()).isEqualTo(new Dates.Weekday(DayOfWeek.MONDAY, "пн", "понедельник"));
    assertThat(week.getLast()).isEqualTo(new Dates.Weekday(DayOfWeek.SUNDAY, "вс", "воскресенье"));
    assertThat(dates("ko").week().getFirst())
        .isEqualTo(new Dates.Weekday(DayOfWeek.SUNDAY, "일", "일요일"));
    assertThat(dates("ar").week().getFirst())
        .isEqualTo(new Dates.Weekday(DayOfWeek.SATURDAY, "سبت", "السبت"));
  }

  private static DayOfWeek firstDay(String language) {
    return dates(language).week().getFirst().day();
  }

  @Test
  void zoneName_holdsInSummerAndWinter() {
    assertThat(dates("en-GB", "Europe/London").zoneName()).isEqualTo("United Kingdom Time");
    assertThat(dates("zh-Hans", "Asia/Shanghai").zoneName()).isEqualTo("中国时间");
    assertThat(dates("en-GB").zoneName()).isEqualTo("UTC+1");
  }

  private static Dates dates(String language) {
    return dates(language, "Etc/GMT-1");
  }

  private static Dates dates(String language, String zone) {
    return Dates.of(new Edition(1, "edition", language, "Title", "", zone, List.of()));
  }
}
