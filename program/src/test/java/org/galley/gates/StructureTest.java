package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The outline of every page: one h1, no level left out, names of landmarks and ids that are their
/// own, a title that no other page has.
@Gate("C9")
final class StructureTest {

  private static final String LANDMARKS = "nav, section, aside, form, search";

  private final List<String> wrong = new ArrayList<>();

  @Test
  void pages_areWellStructured(Newsstand stand) {
    for (Found page : stand.crawl().pages()) {
      check(page);
    }
    for (SamplePage page : SamplePages.all()) {
      check(Found.of(page.path(), stand.get(page.path())));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void titles_areUnique(Newsstand stand) {
    Map<String, String> pages = new HashMap<>();
    for (Found page : stand.crawl().pages()) {
      String title = page.document().title();
      if (!page.isCanonical()) {
        continue; // Another manner of a page, under the same title.
      }
      String other = pages.put(title, page.path());
      if (title.isBlank() || other != null) {
        wrong.add("“" + title + "” is the title of " + page.path() + " and of " + other);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void brokenPage_isSeen() {
    Document page = new Document("");
    page.append(
        "<h1>a</h1><h1></h1><h3>b</h3><p id=x><p id=x><nav></nav><section aria-labelledby=y></section>"
            + "<a href=/></a><time>now</time>");
    outline("", page);
    names("", page);
    assertThat(wrong).hasSizeGreaterThanOrEqualTo(7);
  }

  private void check(Found page) {
    outline(page.path(), page.document());
    names(page.path(), page.document());
    Element html = page.document().selectFirst("html");
    if (html == null || html.attr("lang").isEmpty() || html.attr("dir").isEmpty()) {
      wrong.add(page.path() + ": no language or no direction");
    }
    if (page.document().select("main").size() != 1) {
      wrong.add(page.path() + ": not one main");
    }
  }

  private void outline(String path, Document page) {
    int before = 0;
    if (page.select("h1").size() != 1) {
      wrong.add(path + ": " + page.select("h1").size() + " h1");
    }
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > before + 1) {
        wrong.add(path + ": a level left out before " + heading);
      }
      if (!heading.hasText()) {
        wrong.add(path + ": a heading without words");
      }
      before = level;
    }
  }

  private void names(String path, Document page) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        wrong.add(path + ": the id " + element.id() + " twice");
      }
    }
    Set<String> names = new HashSet<>();
    for (Element landmark : page.select(LANDMARKS)) {
      String name = name(page, landmark);
      boolean needed =
          !landmark.normalName().equals("section") && !landmark.normalName().equals("form");
      if (name.isBlank() ? needed || landmark.hasAttr("aria-labelledby") : !names.add(name)) {
        wrong.add(path + ": " + landmark.normalName() + " has no name of its own: “" + name + "”");
      }
    }
    page.select("a").stream()
        .filter(link ->
            !link.hasText() && !link.hasAttr("aria-label") && link.select("img[alt]").isEmpty())
        .forEach(link -> wrong.add(path + ": a link without words: " + link));
    page.select("time:not([datetime])").forEach(time -> wrong.add(path + ": no datetime: " + time));
  }

  private static String name(Document page, Element landmark) {
    String label = landmark.attr("aria-labelledby");
    Element named = label.isEmpty() ? null : page.getElementById(label);
    return named == null ? landmark.attr("aria-label") : named.text();
  }
}
