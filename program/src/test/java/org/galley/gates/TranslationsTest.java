package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.galley.command.Served;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// A page and its translations name each other and themselves, and each page says that it is
/// itself.
///
/// Pages of the sample newspaper ask search engines to stay away and say nothing of translations,
/// so this gate serves the same stories as a paper that is real.
@Gate("C12")
final class TranslationsTest {

  private final List<String> wrong = new ArrayList<>();

  @Test
  void pages_areCanonical(Newsstand stand) {
    for (Found page : stand.crawl().pages()) {
      List<String> canonical = page.document().select("link[rel=canonical]").eachAttr("href");
      if (!canonical.equals(List.of(Served.URL + whole(page.path())))) {
        wrong.add(page.path() + " says that it is " + canonical);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void translations_nameEachOther(Newsstand stand) {
    try (Served paper = StrainedPaper.serve(stand.folder("translations"), 12)) {
      Crawl crawl = Crawl.of(stand.beside(paper));
      Map<String, Map<String, String>> named = new HashMap<>();
      for (Found page : crawl.pages()) {
        named.put(page.path(), alternates(page));
      }
      named.forEach((path, others) -> closed(crawl, named, path, others));
      assertThat(wrong).isEmpty();
      assertThat(named.values()).filteredOn(others -> others.size() > 1).hasSizeGreaterThan(12);
    }
  }

  /// The page that a search engine is to show: pages in words alone and letters about a story are
  /// other manners of a page.
  private static String whole(String path) {
    return path.replaceFirst("^/lite/", "/").replaceFirst("/letters\\?.*", "/letters");
  }

  /// Paths by language.
  private Map<String, String> alternates(Found page) {
    Map<String, String> others = new HashMap<>();
    for (Element link : page.document().select("link[rel=alternate][hreflang]")) {
      String path = link.attr("href").replace(Served.URL, "");
      if (others.put(link.attr("hreflang"), path) != null) {
        wrong.add(page.path() + " names two pages in " + link.attr("hreflang"));
      }
    }
    return others;
  }

  private void closed(
      Crawl crawl,
      Map<String, Map<String, String>> named,
      String path,
      Map<String, String> others) {
    if (others.isEmpty()) {
      return;
    }
    boolean choosing = path.equals("/editions/");
    String language = crawl.at(path).document().select("html").attr("lang");
    if (!path.equals(others.get(choosing ? "x-default" : language))) {
      wrong.add(path + " does not name itself among " + others);
    }
    others.forEach((tongue, other) -> {
      if (tongue.equals("x-default")) {
        if (!other.equals("/editions/")) {
          wrong.add(path + " sends readers of other languages to " + other);
        }
      } else if (!others.equals(named.get(other))) {
        wrong.add(path + " names " + others + ", but " + other + " names " + named.get(other));
      }
      if (!tongue.equals("x-default")
          && !crawl.at(other).document().select("html").attr("lang").equals(tongue)) {
        wrong.add(path + " says that " + other + " is in " + tongue);
      }
    });
  }
}
