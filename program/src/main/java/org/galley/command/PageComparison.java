package org.galley.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.galley.press.Page;
import org.galley.press.PageList;
import org.galley.press.PageList.Place;
import org.galley.press.PageList.Stretch;
import org.galley.site.SiteView;

/// Prints every page from the present tables and from new ones, and tells which differ.
final class PageComparison {

  /// How many pages are named.
  private static final int NAMED = 20;

  private final House present;
  private final House rebuilt;
  private final long hour;
  private final ProgressLine line;
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong differing = new AtomicLong();

  /// Addresses of the first pages that differ, and how; guarded by itself.
  private final List<String> named = new ArrayList<>();

  PageComparison(House present, House rebuilt, long hour, ProgressLine line) {
    this.present = present;
    this.rebuilt = rebuilt;
    this.hour = hour;
    this.line = line;
  }

  /// Goes through the pages that the new tables have.
  void run(int threads) {
    Iterator<Stretch> stretches = new PageList(rebuilt.site(), hour).stretches();
    Crew.work(threads, stretches, this::compare);
  }

  long pages() {
    return pages.get();
  }

  long differing() {
    return differing.get();
  }

  List<String> named() {
    synchronized (named) {
      return named.stream().sorted().toList();
    }
  }

  private void compare(Stretch stretch) {
    rebuilt
        .site()
        .view(right ->
            present
                .site()
                .view(mine -> {
                  stretch.each(right, place -> compare(place, right, mine));
                  return mine;
                }));
    line.show(() -> Amounts.of(pages.get(), "page", "pages") + " printed twice");
  }

  private void compare(Place place, SiteView right, SiteView mine) {
    pages.incrementAndGet();
    Page page = rebuilt.press().print(place.key(), right.apart());
    try {
      Page now = present.press().print(place.address(), hour, mine.apart());
      if (!same(page, now)) {
        differs(place.address().value());
      }
    } catch (RuntimeException e) {
      differs(place.address() + " (cannot be printed now: " + e.getMessage() + ")");
    }
  }

  private static boolean same(Page one, Page other) {
    return one.status() == other.status()
        && one.type().equals(other.type())
        && Objects.equals(one.location(), other.location())
        && one.modified().equals(other.modified())
        && Arrays.equals(one.bytes(), other.bytes());
  }

  private void differs(String words) {
    differing.incrementAndGet();
    synchronized (named) {
      if (named.size() < NAMED) {
        named.add(words);
      }
    }
  }
}
