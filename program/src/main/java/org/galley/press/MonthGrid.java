package org.galley.press;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.galley.press.Dates.Weekday;
import org.galley.site.Addresses;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.jspecify.annotations.Nullable;

/// A month as a table of weeks, with links from the days that have stories.
///
/// @param weekdays in the order of the week, which begins as the edition's language has it
public record MonthGrid(String caption, List<Weekday> weekdays, List<List<Cell>> weeks) {

  private static final int WEEK = 7;

  /// One day; an empty number for a place before the first or after the last.
  ///
  /// @param href null if the day has no stories
  /// @param words the day in words
  /// @param current whether it is the day of the page
  public record Cell(String number, @Nullable String href, String words, boolean current) {}

  /// @param days those that have stories
  static MonthGrid of(
      Paper paper, Edition edition, Dates dates, LocalDate current, Set<LocalDate> days) {
    YearMonth month = YearMonth.from(current);
    List<Cell> cells = new ArrayList<>();
    int before =
        Math.floorMod(
            month.atDay(1).getDayOfWeek().getValue() - dates.week().getFirst().day().getValue(),
            WEEK);
    for (int i = 0; i < before; i++) {
      cells.add(new Cell("", null, "", false));
    }
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      LocalDate day = month.atDay(number);
      String href = days.contains(day) ? Addresses.day(paper, edition, day) : null;
      cells.add(new Cell(dates.dayOfMonth(day), href, dates.weekday(day), day.equals(current)));
    }
    while (cells.size() % WEEK != 0) {
      cells.add(new Cell("", null, "", false));
    }
    List<List<Cell>> weeks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += WEEK) {
      weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
    }
    return new MonthGrid(dates.month(current), dates.week(), weeks);
  }
}
