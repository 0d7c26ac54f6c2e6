package org.galley.gates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.galley.browser.Tab;
import org.galley.command.Served;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every type of page of a paper with none, one, two and forty stories, hard ones: nothing cut,
/// nothing empty, nothing on top of something else. The lead is whole on first sight.
@Gate("strain")
final class FewOrManyTest {

  /// Of one kind of page in one edition, so many are looked at.
  private static final int OF_A_KIND = 6;

  private static final String LEAD_BOTTOM =
      "document.querySelector('.lead h2').getBoundingClientRect().bottom - innerHeight";

  private final List<String> wrong = new ArrayList<>();
  private final Checker checker = new Checker();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void pages_areWhole(int stories, Newsstand stand) {
    Tab tab = stand.tab();
    try (Served paper = StrainedPaper.serve(stand.folder("strained-" + stories), stories)) {
      Crawl crawl = Crawl.of(stand.beside(paper));
      for (Found page : some(crawl.pages())) {
        tab.open(paper.at(page.path()));
        tab.problems().forEach(found -> wrong.add(page.path() + ": " + found));
        for (int width : List.of(360, 1280)) {
          tab.size(width, width == 360 ? 800 : 900);
          Layout.all(tab).forEach(found -> wrong.add(page.path() + " at " + width + ": " + found));
          lead(stories, page, tab);
        }
        checker.html(page.bytes()).forEach(found -> wrong.add(page.path() + ": " + found));
      }
    }
    Assertions.assertThat(wrong).isEmpty();
  }

  private void lead(int stories, Found page, Tab tab) {
    if (stories > 0 && page.path().matches("/(ar/|zh-Hans/)?") && tab.number(LEAD_BOTTOM) > 0) {
      wrong.add(page.path() + ": the lead's headline is not whole on first sight");
    }
  }

  /// A few pages of each kind.
  private static List<Found> some(List<Found> pages) {
    Map<String, Integer> kinds = new HashMap<>();
    return pages.stream()
        .filter(page -> kinds.merge(kind(page.path()), 1, Integer::sum) <= OF_A_KIND)
        .toList();
  }

  private static String kind(String path) {
    return path.replaceAll("story-\\d+|topic-\\d+|/\\d+$|\\d{4}/\\d\\d/\\d\\d", "*")
        .replaceFirst("(harbour|town|science)/\\*", "*");
  }
}
