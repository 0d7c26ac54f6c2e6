package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.galley.browser.Tab;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What a first visit with a telephone costs: bytes over the network with an empty cache at 360
/// pixels, two of the screen to one of the page, as the page comes and after it was read to its
/// end; the HTML in brotli, and scripts.
@Gate("C4")
final class WeightTest {

  private static final long KB = 1_000;

  /// Brings the pictures that wait until a reader comes near.
  private static final String TO_THE_END =
      "Promise.all([...document.images].map(img => (img.loading = 'eager', img.decode())))"
          + ".then(() => document.fonts.ready).then(() => true)";

  @Test
  void firstVisits_keepTheirBudgets(Newsstand stand) {
    List<String> heavy = new ArrayList<>();
    List<String> table = new ArrayList<>();
    for (SamplePage page : SamplePages.all()) {
      Visit visit = firstVisit(stand, page);
      long html = stand.get(page.path(), "Accept-Encoding", "br").body().length;
      table.add(
          "%-8s %-25s %4d KB, read to its end %4d KB, html %2d KB"
              .formatted(
                  page.edition(), page.type(), visit.seen() / KB, visit.read() / KB, html / KB));
      if (visit.seen() > budget(page)) {
        heavy.add(page + " weighs " + visit + " of " + budget(page));
      }
      if (html > 20 * KB) {
        heavy.add(page + " has " + html + " bytes of HTML");
      }
    }
    System.out.println(String.join("\n", table));
    assertThat(heavy).isEmpty();
  }

  @Test
  void scripts_areShortAndTheirOwn(Newsstand stand) {
    for (Found page : stand.crawl().pages()) {
      long script =
          page.document().select("script:not([type=application/ld+json])").stream()
              .mapToLong(element -> element.data().length())
              .sum();
      assertThat(script).as(page.path()).isLessThanOrEqualTo(5 * KB);
      assertThat(
              page.document().select("script[src], [onclick], [onload], [onerror], [style], style"))
          .filteredOn(element -> !isStyleOfLite(page, element))
          .as(page.path())
          .isEmpty();
    }
  }

  @Test
  void filesOfWords_areCoded(Newsstand stand) {
    int files = 0;
    for (Found file : stand.crawl().all()) {
      boolean words = file.type().matches("(text/css|image/svg).*");
      if (words || file.type().startsWith("font/")) {
        var coded = stand.get(file.path(), "Accept-Encoding", "br");
        String tag = coded.headers().firstValue("ETag").orElse("");
        assertThat(coded.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(words);
        assertThat(tag.equals(file.headers().firstValue("ETag").orElse(""))).isNotEqualTo(words);
        assertThat(coded.body().length <= file.bytes().length).as(file.path()).isTrue();
        var again = stand.get(file.path(), "Accept-Encoding", "br", "If-None-Match", tag);
        assertThat(again.statusCode()).as(file.path()).isEqualTo(304);
        files++;
      }
    }
    assertThat(files).isGreaterThan(3);
  }

  /// Pages in words alone bring their few rules with them, which their policy names by digest.
  private static boolean isStyleOfLite(Found page, Element element) {
    return page.path().startsWith("/lite/") && element.nameIs("style");
  }

  /// Bytes of a page as it comes, and after it was read to its end.
  private record Visit(long seen, long read) {}

  private static Visit firstVisit(Newsstand stand, SamplePage page) {
    try (Tab tab = stand.browser().tab(2)) {
      tab.size(360, 800);
      tab.open(stand.at(page.path()));
      long seen = tab.received();
      tab.evaluate(TO_THE_END);
      return new Visit(seen, tab.received());
    }
  }

  private static long budget(SamplePage page) {
    if (page.type().toLowerCase(Locale.ROOT).startsWith("lite")) {
      return 15 * KB;
    }
    if (page.edition().matches("(zh|ja|ko).*")) {
      return 80 * KB;
    }
    return (page.type().endsWith("front") ? 150 : 170) * KB;
  }
}
