package org.galley.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.galley.story.Edition;

/// The days and months that have stories, in one state of the site.
public final class Calendar {

  private final SiteRows rows;
  private final Reads reads;

  Calendar(SiteView view) {
    this.rows = view.rows;
    this.reads = view.reads;
  }

  /// The last day that has stories.
  public Optional<LocalDate> lastDay(Edition edition) {
    reads.thing(Stamps.lastDay(edition.number()));
    return dayBefore(edition, Days.MOST);
  }

  /// The last day before `day`, which has stories, that has some.
  public Optional<LocalDate> dayBefore(Edition edition, LocalDate day) {
    reads.thing(Stamps.day(edition.number(), Days.day(day)));
    return dayBefore(edition, Days.day(day));
  }

  private Optional<LocalDate> dayBefore(Edition edition, long number) {
    return rows
        .counted(ListKey.day(edition.number(), number - 1), ListKey.day(edition.number(), 0), 1)
        .stream()
        .findFirst()
        .map(counted -> Days.date(counted.list().second()));
  }

  /// The next day after `day`, which has stories, that has some.
  public Optional<LocalDate> dayAfter(Edition edition, LocalDate day) {
    reads.thing(Stamps.day(edition.number(), Days.day(day)));
    return rows.countedAfter(
            ListKey.day(edition.number(), Days.day(day)), ListKey.day(edition.number(), Days.MOST))
        .map(list -> Days.date(list.second()));
  }

  /// The months of an edition that have stories, newest first, with how many parts their sitemaps
  /// have.
  public List<MonthParts> months(Edition edition) {
    reads.thing(Stamps.months(edition.number()));
    return rows
        .counted(
            ListKey.month(edition.number(), 120_000), ListKey.month(edition.number(), 0), 10_000)
        .stream()
        .map(counted ->
            new MonthParts(
                counted.list().second(), Paging.pages(counted.stories(), Paging.SITEMAP)))
        .toList();
  }

  /// How many parts the sitemap of a month has.
  public long parts(Edition edition, YearMonth month) {
    ListKey list = ListKey.month(edition.number(), Days.month(month));
    reads.thing(Stamps.pages(list));
    return Paging.pages(rows.count(list), Paging.SITEMAP);
  }

  /// A month since the year 0 and how many parts its sitemap has.
  public record MonthParts(long month, long parts) {}

  /// All days of an edition that have stories, newest first.
  public List<LocalDate> allDays(Edition edition) {
    return rows
        .counted(
            ListKey.day(edition.number(), Days.MOST), ListKey.day(edition.number(), 0), 4_000_000)
        .stream()
        .map(counted -> Days.date(counted.list().second()))
        .toList();
  }
}
