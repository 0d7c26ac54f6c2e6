package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Light or dark as the device prefers, or as the reader chose, on every page from the first
/// moment.
@Gate("C1")
final class SchemeTest {

  private static final String GROUND = "getComputedStyle(document.body).backgroundColor";

  @Test
  void choice_isKeptAndLooksLikeThePreference(Newsstand stand) {
    try (Tab tab = stand.browser().tab()) {
      tab.open(stand.at("/"));
      Object light = tab.evaluate(GROUND);
      tab.dark(true);
      Object dark = tab.evaluate(GROUND);
      assertThat(dark).isNotEqualTo(light);
      tab.page().selectOption("#scheme", "light");
      assertThat(tab.evaluate(GROUND)).isEqualTo(light);
      tab.open(stand.at("/ar/"));
      assertThat(tab.evaluate(GROUND)).isEqualTo(light);
      tab.dark(false);
      tab.page().selectOption("#scheme", "dark");
      tab.open(stand.at("/town/"));
      assertThat(tab.evaluate(GROUND)).isEqualTo(dark);
      tab.page().selectOption("#scheme", "");
      assertThat(tab.evaluate(GROUND)).isEqualTo(light);
    }
  }

  @Test
  void withoutScripts_thereIsNothingToChoose(Newsstand stand) {
    try (Tab tab = stand.browser().tabWithoutScripts()) {
      tab.go(stand.at("/"));
      assertThat(tab.page().locator("#scheme").isVisible()).isFalse();
    }
  }
}
