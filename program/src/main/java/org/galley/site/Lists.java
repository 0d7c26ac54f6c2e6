package org.galley.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.galley.story.Edition;

/// The lists of stories in one state of the site: newest first, by day and month, in numbered
/// pages.
public final class Lists {

  private final SiteView view;
  private final SiteRows rows;
  private final Reads reads;

  Lists(SiteView view) {
    this.view = view;
    this.rows = view.rows;
    this.reads = view.reads;
  }

  /// The newest stories of a list.
  public List<Listed> newest(ListKey list, int count, Look look) {
    return newest(list, count, Set.of(), look);
  }

  /// The newest stories of a list without those whose numbers are in `without`.
  public List<Listed> newest(ListKey list, int count, Set<Long> without, Look look) {
    List<ListRow> all = rows.newest(list, Long.MAX_VALUE, count + without.size());
    List<ListRow> found =
        all.stream().filter(row -> !without.contains(row.story())).limit(count).toList();
    reads.newest(list, found.size() < count ? Long.MIN_VALUE : lastAt(found, Long.MAX_VALUE));
    return cards(list, found, look);
  }

  /// The newest stories of a list since `from`, in milliseconds.
  public List<Listed> since(ListKey list, long from, int count, Look look) {
    List<ListRow> found =
        rows.newest(list, Long.MAX_VALUE, count).stream().filter(row -> row.at() >= from).toList();
    reads.newest(list, found.size() < count ? from : lastAt(found, from));
    return cards(list, found, look);
  }

  /// The stories of one day, oldest first, after the first `skip`.
  public List<Listed> ofDay(Edition edition, long day, long skip, int count, Look look) {
    Days days = Days.of(edition);
    return range(
        ListKey.day(edition.number(), day),
        edition,
        days.start(day),
        days.start(day + 1),
        skip,
        count,
        look);
  }

  /// The stories of one month, oldest first, after the first `skip`.
  public List<Listed> ofMonth(Edition edition, YearMonth month, long skip, int count, Look look) {
    Days days = Days.of(edition);
    return range(
        ListKey.month(edition.number(), Days.month(month)),
        edition,
        days.start(Days.day(month.atDay(1))),
        days.start(Days.day(month.plusMonths(1).atDay(1))),
        skip,
        count,
        look);
  }

  private List<Listed> range(
      ListKey counted, Edition edition, long from, long to, long skip, int count, Look look) {
    ListKey list = ListKey.edition(edition.number());
    List<ListRow> found = rows.range(list, from, to, skip, count);
    reads.oldest(counted, found.size() < count ? Long.MAX_VALUE : lastAt(found, Long.MAX_VALUE));
    return cards(list, found, look);
  }

  static long lastAt(List<ListRow> found, long otherwise) {
    return found.isEmpty() ? otherwise : found.getLast().at();
  }

  /// A numbered page of a list, newest first; page 1 has the oldest stories. Empty if there is no
  /// such page.
  public NumberedPage page(ListKey list, long number) {
    List<ListRow> found = rows.ordinal(list, (number - 1) * Paging.LIST, Paging.LIST + 1);
    if (found.isEmpty()) {
      reads.thing(Stamps.page(list, number));
      return new NumberedPage(number, List.of(), false);
    }
    boolean newer = found.size() > Paging.LIST;
    List<ListRow> shown = newer ? found.subList(0, Paging.LIST) : found;
    reads.thing(Stamps.page(list, number + 1));
    reads.oldest(list, newer ? shown.getLast().at() : Long.MAX_VALUE);
    return new NumberedPage(number, cards(list, shown, Look.ROW).reversed(), newer);
  }

  /// A numbered page of a list.
  ///
  /// @param newer whether there is a page after it
  public record NumberedPage(long number, List<Listed> stories, boolean newer) {}

  /// How many numbered pages a list has.
  public long pages(ListKey list) {
    reads.thing(Stamps.pages(list));
    return pages(list, Paging.LIST);
  }

  /// How many parts of `size` stories a list has, for whoever goes through the whole site.
  public long pages(ListKey list, int size) {
    return Paging.pages(rows.count(list), size);
  }

  /// The cards of the rows of a list, each of which must be where its document says.
  private List<Listed> cards(ListKey list, List<ListRow> found, Look look) {
    List<Listed> cards = new ArrayList<>(found.size());
    for (ListRow row : found) {
      cards.add(
          view.live(row.story(), look)
              .filter(listed -> listed.at() == row.at())
              .orElseThrow(() -> SiteView.altered("list " + list.code() + ", story", row.story())));
    }
    return cards;
  }
}
