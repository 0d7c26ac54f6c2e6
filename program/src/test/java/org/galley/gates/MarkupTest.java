package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every page of the sample newspaper, in all languages, and its style sheet, by the validator of
/// the HTML standard: no error and no warning.
@Gate("C2")
final class MarkupTest {

  private final Checker checker = new Checker();

  @Test
  void pages_areValid(Newsstand stand) {
    List<String> wrong = new ArrayList<>();
    for (Found page : stand.crawl().pages()) {
      checker.html(page.bytes()).forEach(message -> wrong.add(page.path() + ": " + message));
    }
    for (SamplePage page : SamplePages.all()) {
      if (stand.crawl().has(page.path())) {
        continue;
      }
      checker
          .html(stand.get(page.path()).body())
          .forEach(message -> wrong.add(page + ": " + message));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void styleSheet_isValid(Newsstand stand) {
    Set<String> known = FrozenList.read("css-validator-age.txt");
    List<Found> sheets =
        stand.crawl().all().stream().filter(found -> found.type().startsWith("text/css")).toList();
    assertThat(sheets).isNotEmpty();
    for (Found sheet : sheets) {
      assertThat(checker.css(knownToTheValidator(sheet.text())))
          .as(sheet.path())
          .filteredOn(Checker.notAmong(known))
          .isEmpty();
    }
  }

  /// The sheet with the light one of each pair of colours: the validator falls over `light-dark()`,
  /// which is younger.
  private static byte[] knownToTheValidator(String sheet) {
    return sheet
        .replaceAll(
            "light-dark\\(\\s*(var\\([^()]*\\)|[^,()]+)\\s*,\\s*(var\\([^()]*\\)|[^,()]+)\\)", "$1")
        .getBytes(UTF_8);
  }

  @Test
  void brokenPage_isSeen() {
    String page = "<!doctype html><html lang=en><title>x</title><p><b>x</p><img src=x>";
    assertThat(checker.html(page.getBytes(UTF_8)))
        .anyMatch(message -> message.contains("Unclosed element"))
        .anyMatch(message -> message.contains("alt"));
    assertThat(checker.css("p { colour: red }".getBytes(UTF_8))).isNotEmpty();
  }
}
