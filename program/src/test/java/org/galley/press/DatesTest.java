package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.galley.story.Edition;
import org.junit.jupiter.api.Test;

final class DatesTest {

  private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void words_haveDayMonthYearTimeAndZone() {
    assertThat(dates("en-GB").words(AT)).isEqualTo("22 November 2026, 09:00 UTC+1");
    assertThat(dates("en-US").words(AT)).isEqualTo("November 22, 2026, 09:00 UTC+1");
    assertThat(dates("ru").words(AT)).isEqualTo("22 ноября 2026, 09:00 UTC+1");
    assertThat(dates("zh-Hans").words(AT)).isEqualTo("2026年11月22日 09:00 UTC+1");
    assertThat(dates("ar").words(AT)).isEqualTo("22 نوفمبر 2026، 09:00 UTC+1");
  }

  @Test
  void dateline_standsAlone() {
    assertThat(dates("en-GB").dateline(DAY)).isEqualTo("Sunday, 22 November 2026");
    assertThat(dates("ru").dateline(DAY)).isEqualTo("Воскресенье, 22 ноября 2026");
    assertThat(dates("zh-Hans").dateline(DAY)).isEqualTo("2026年11月22日星期日");
    assertThat(dates("ar").dateline(DAY)).isEqualTo("الأحد، 22 نوفمبر 2026");
  }

  @Test
  void month_hasItsWordAndYear() {
    assertThat(dates("en-GB").month(DAY)).isEqualTo("November 2026");
    assertThat(dates("ru").month(DAY)).isEqualTo("Ноябрь 2026");
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
