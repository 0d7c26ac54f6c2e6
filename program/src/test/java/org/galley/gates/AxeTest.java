package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Every type of page by the rules of WCAG 2.2 AA and the best practices that axe-core knows:
/// English and Arabic at three widths, light and dark, the others in one.
@Gate("C1")
final class AxeTest {

  private record Look(int width, boolean dark) {}

  private static final List<Look> ALL =
      List.of(
          new Look(360, false),
          new Look(360, true),
          new Look(768, true),
          new Look(768, false),
          new Look(1280, false),
          new Look(1280, true));

  private final Axe axe = new Axe();
  private final List<String> violations = new ArrayList<>();
  private final Set<String> unsure = new TreeSet<>();

  @Test
  void pages_haveNoViolations(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.all()) {
      boolean full = Set.of("en", "ar").contains(page.edition());
      tab.open(stand.at(page.path()));
      axe.load(tab);
      (full ? ALL : ALL.subList(0, 1)).forEach(look -> scan(tab, page, look));
    }
    assertThat(violations).isEmpty();
    assertThat(unsure).isEqualTo(FrozenList.read("axe-unsure.txt"));
  }

  @Test
  void brokenPage_isSeen(Newsstand stand) {
    Tab tab = stand.tab();
    tab.open(stand.at("/"));
    axe.load(tab);
    tab.evaluate("document.querySelector('a').replaceChildren(), document.title = ''");
    assertThat(axe.all(tab))
        .anyMatch(found -> found.startsWith("link-name"))
        .anyMatch(found -> found.startsWith("document-title"));
  }

  private void scan(Tab tab, SamplePage page, Look look) {
    tab.size(look.width(), 900);
    tab.dark(look.dark());
    for (String found : axe.all(tab)) {
      if (found.startsWith("? ")) {
        unsure.add(page.type() + ": " + found.substring(2).replaceAll("\\[[^\\]]*\\]", ""));
      } else {
        violations.add(page + " " + look + ": " + found);
      }
    }
  }
}
