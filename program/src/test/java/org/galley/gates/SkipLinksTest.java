package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Both skip links of every page: seen when they have the focus, and leading the keyboard to where
/// they say, with the next press of Tab and the one before.
@Gate("C6")
final class SkipLinksTest {

  private static final String FOCUSED =
      """
      (() => {
        const at = document.activeElement;
        const box = at.getBoundingClientRect();
        const seen = box.top >= 0 && box.left >= 0 && box.right <= innerWidth
            && box.bottom <= innerHeight && box.width > 24 && box.height >= 24;
        return [at.getAttribute('href') ?? '#' + at.id, seen ? 'seen' : 'hidden',
            at.closest('main') ? 'main' : at.closest('#navigation') ? 'navigation' : 'elsewhere'];
      })()
      """;

  private static final String STOPS_IN_MAIN =
      "document.querySelectorAll('main :is(a, input, select, textarea, button, summary)').length";

  @Test
  void skipLinks_leadKeyboardToContentsAndNavigation(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.all()) {
      if (page.type().startsWith("lite")) {
        continue; // They begin with one line of links.
      }
      toContents(tab, stand.at(page.path()), page.toString());
      toNavigation(tab, stand.at(page.path()), page.toString());
    }
  }

  private static void toContents(Tab tab, String address, String page) {
    tab.open(address);
    tab.press("Tab");
    assertThat(tab.words(FOCUSED)).as(page).containsExactly("#contents", "seen", "elsewhere");
    tab.press("Enter");
    assertThat(tab.words(FOCUSED).getFirst()).as(page).isEqualTo("#contents");
    boolean stops = tab.number(STOPS_IN_MAIN) > 0;
    tab.press("Tab");
    assertThat(tab.words(FOCUSED).getLast()).as(page).isEqualTo(stops ? "main" : "elsewhere");
    tab.press("Shift+Tab");
    tab.press("Shift+Tab");
    assertThat(tab.words(FOCUSED).getLast()).as(page).isNotEqualTo("main");
  }

  private static void toNavigation(Tab tab, String address, String page) {
    tab.open(address);
    tab.press("Tab");
    tab.press("Tab");
    assertThat(tab.words(FOCUSED)).as(page).containsExactly("#navigation", "seen", "elsewhere");
    tab.press("Enter");
    tab.press("Tab");
    List<String> next = tab.words(FOCUSED);
    assertThat(next.getLast()).as(page).isEqualTo("navigation");
    tab.press("Shift+Tab");
    tab.press("Shift+Tab");
    assertThat(tab.words(FOCUSED).getLast()).as(page).isNotEqualTo("main");
  }
}
