package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Pages that are read from the right are the mirror of the same page read from the left, and the
/// style sheets name no left and no right.
@Gate("C18")
final class DirectionTest {

  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?<![-\\w])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)[-\\w]*"
              + "|border-(top|bottom)-(left|right)-radius|(left|right)\\s*:"
              + "|(float|clear|text-align|caption-side|justify-\\w+|background-position[-\\w]*)\\s*:[^;}]*\\b(left|right)\\b"
              + "|translateX|translate\\(\\s*[^0,)]|skewX)");

  /// `margin: 1px 2px 3px 4px` and its like, whose second and fourth value differ.
  private static final Pattern FOUR_SIDES =
      Pattern.compile(
          "(?<![-\\w])(margin|padding|inset|border-width|border-color|border-style)\\s*:\\s*"
              + "([^;}\\s]+)\\s+([^;}\\s]+)\\s+([^;}\\s]+)\\s+([^;}\\s]+)\\s*[;}]");

  /// The places of the boxes on a page, from the left if it is read from there, else from the
  /// right.
  private static final String PLACES =
      """
      (() => {
        const mirrored = document.documentElement.dir === 'rtl';
        const parts = 'body, header, footer, main, nav, section, article, figure, img, h1, h2, h3, ol, ul,'
            + ' dl, table, figcaption, .columns, .cards, .seconds, .front, .lead, .text, .meta, .rows';
        return [...document.querySelectorAll(parts)].filter(part => part.getClientRects().length).map(part => {
          const box = part.getBoundingClientRect();
          const start = mirrored ? innerWidth - box.right : box.left;
          return part.tagName + '.' + part.className + ' ' + [start, box.top, box.width, box.height]
              .map(value => Math.round(value)).join(' ');
        });
      })()
      """;

  @Test
  void styleSheets_nameNoSides() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files =
        Files.walk(
            Path.of(System.getProperty("galley.root"), "program/src/main/resources/assets"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".css")).toList()) {
        sides(Files.readString(file))
            .forEach(found -> wrong.add(file.getFileName() + ": " + found));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void sides_areSeen() {
    assertThat(sides("a { margin-left: 1px } b { text-align: right } c{left:0}")).hasSize(3);
    assertThat(sides("a { padding: 1px 2px 3px 4px } b { border-top-left-radius: 1px }"))
        .hasSize(2);
    assertThat(
            sides("a { margin-inline-start: 1px; inset-inline-end: 0; padding: 1px 2px 3px 2px }"))
        .isEmpty();
  }

  @Test
  void pages_areMirrored(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.of("ar")) {
      for (int width : List.of(360, 1280)) {
        tab.size(width, 900);
        tab.open(stand.at(page.path()));
        List<String> fromTheRight = tab.words(PLACES);
        // A story that a search finds says its own direction.
        tab.evaluate(
            "document.querySelectorAll('html, .found > li').forEach(one => one.dir = 'ltr')");
        assertThat(tab.words(PLACES)).as(page + " at " + width).isEqualTo(fromTheRight);
      }
    }
  }

  private static List<String> sides(String sheet) {
    String plain = sheet.replaceAll("(?s)/\\*.*?\\*/", "");
    List<String> found = new ArrayList<>();
    PHYSICAL.matcher(plain).results().forEach(match -> found.add(match.group()));
    FOUR_SIDES
        .matcher(plain)
        .results()
        .filter(match -> !match.group(3).equals(match.group(5)))
        .forEach(match -> found.add(match.group()));
    return found;
  }
}
