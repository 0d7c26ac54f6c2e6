package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.galley.press.PageKey;
import org.galley.press.PageList;
import org.junit.jupiter.api.Test;

/// Every link of the sample newspaper leads to a page, at once or by one redirect, and to something
/// on it; every page that there is can be walked to from the front.
@Gate("C15")
final class LinksTest {

  /// Where readers come by sending a letter.
  private static final String THANKS = ".*/letters/thanks";

  private final List<String> wrong = new ArrayList<>();

  @Test
  void links_allLeadSomewhere(Newsstand stand) {
    Crawl crawl = stand.crawl();
    crawl.all().forEach(page -> check(crawl, page));
    assertThat(wrong).isEmpty();
    assertThat(crawl.all()).hasSizeGreaterThan(200);
  }

  @Test
  void pages_areAllReached(Newsstand stand) {
    Set<String> walked = stand.crawl().walked();
    Set<String> unreached = new TreeSet<>();
    long hour = stand.house().clock().millis() / 3_600_000;
    new PageList(stand.house().site(), hour)
        .stretches()
        .forEachRemaining(stretch ->
            stand
                .house()
                .site()
                .view(view -> {
                  stretch.each(view, place -> miss(stand, walked, place, unreached));
                  return true;
                }));
    unreached.removeIf(path -> path.matches(THANKS));
    assertThat(unreached).isEmpty();
  }

  /// Readers walk to pages; programs find files too. An address that leads elsewhere is for those
  /// who kept it.
  private static void miss(
      Newsstand stand, Set<String> walked, PageList.Place place, Set<String> unreached) {
    String path = place.address().encoded();
    if (path.matches(".*/latest/\\d+") && repeatsItsFront(stand, path)) {
      return;
    }
    boolean file =
        place.key() instanceof PageKey.Feed || path.matches(".*\\.(atom|rss|xml|txt|json|md)");
    boolean reached = file ? stand.crawl().has(path) : walked.contains(path);
    if (!reached
        && !(place.key() instanceof PageKey.Moved)
        && stand.get(path).statusCode() != 410) {
      unreached.add(path);
    }
  }

  /// A numbered page from which its front leaves out no story: it will be needed when there are
  /// more.
  private static boolean repeatsItsFront(Newsstand stand, String path) {
    String base = path.replaceFirst("latest/\\d+$", "");
    Set<String> front = Found.of(base, stand.get(base)).steps();
    Set<String> stories = Found.of(path, stand.get(path)).stories();
    return !stories.isEmpty() && front.containsAll(stories);
  }

  private void check(Crawl crawl, Found page) {
    if (page.status() == 301 || page.status() == 302) {
      if (crawl.at(page.location()).status() != 200) {
        wrong.add(page.path() + " leads to " + page.location() + ", which is no page");
      }
    } else if (page.status() != 200) {
      wrong.add(page.path() + " has status " + page.status());
    }
    for (String link : page.links()) {
      String fragment = link.substring(Crawl.withoutFragment(link).length());
      Found there = crawl.at(Crawl.withoutFragment(link));
      if (fragment.length() > 1 && there.document().getElementById(fragment.substring(1)) == null) {
        wrong.add(page.path() + " leads to " + link + ", where nothing has that name");
      }
    }
  }
}
