package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Every type of page in a narrow window, enlarged four times, and with the spacing of letters and
/// lines that WCAG lets readers choose: nothing to scroll sideways, nothing cut, nothing on top of
/// something else.
@Gate("C7")
final class ReflowTest {

  /// WCAG 1.4.12. A sheet made by the test is no inline style, so the page's policy allows it.
  private static final String SPACING =
      """
      (() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
            + ' word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
        document.adoptedStyleSheets = [sheet];
      })()
      """;

  private static final String NO_SPACING = "void (document.adoptedStyleSheets = [])";

  private final List<String> wrong = new ArrayList<>();

  @Test
  void pages_fitAtAllWidths(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.all()) {
      tab.open(stand.at(page.path()));
      for (int width : List.of(320, 360, 768, 1280)) {
        tab.size(width, 900);
        note(page + " at " + width, tab, Layout::all);
      }
      spaced(tab, page);
    }
    assertThat(wrong).isEmpty();
  }

  private void spaced(Tab tab, SamplePage page) {
    tab.evaluate(SPACING);
    for (int width : List.of(320, 1280)) {
      tab.size(width, 900);
      note(page + " spaced at " + width, tab, Layout::cut);
      note(page + " spaced at " + width, tab, Layout::overlapping);
    }
    tab.evaluate(NO_SPACING);
  }

  @Test
  void pages_fitFourTimesEnlarged(Newsstand stand) {
    try (Tab tab = stand.browser().tab(4)) {
      tab.size(1280 / 4, 1024 / 4);
      for (SamplePage page : SamplePages.of("en", "ar")) {
        tab.open(stand.at(page.path()));
        note(page + " enlarged", tab, Layout::cut);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void brokenPage_isSeen(Newsstand stand) {
    Tab tab = stand.tab();
    tab.open(stand.at("/"));
    tab.evaluate(
        """
        (() => {
          const heading = document.querySelector('main h2');
          heading.style.width = '3000px';
          document.querySelector('main h3').style.marginBlockStart = '-3rem';
          document.querySelector('main p').replaceChildren();
          const wordmark = document.querySelector('.wordmark');
          Object.assign(wordmark.style, {overflow: 'hidden', height: '5px'});
        })()
        """);
    assertThat(Layout.all(tab))
        .anyMatch(found -> found.startsWith("the page is"))
        .anyMatch(found -> found.startsWith("cut: h1.wordmark"))
        .anyMatch(found -> found.startsWith("over each other"))
        .anyMatch(found -> found.startsWith("empty: <p"));
  }

  private void note(String where, Tab tab, Function<Tab, List<String>> look) {
    look.apply(tab).forEach(found -> wrong.add(where + ": " + found));
  }
}
