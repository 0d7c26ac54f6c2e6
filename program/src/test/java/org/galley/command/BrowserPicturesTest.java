package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.galley.browser.Browser;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which pictures a real browser takes: the first at once, the others when they come near, and none
/// much larger than it is shown.
@Tag("browser")
final class BrowserPicturesTest {

  private static final List<Integer> WIDTHS = List.of(360, 600, 768, 1024, 1280);

  private static final List<String> PAGES =
      List.of(
          "/",
          "/harbour/",
          "/town/",
          "/ar/",
          "/harbour/2026/10/03/old-light-relit",
          "/town/2026/11/21/lantern-night-live",
          "/specials/old-light");

  /// What is wrong with how pictures are written.
  private static final String WRITTEN =
      """
      [...document.querySelectorAll('main img')].flatMap((img, n) => {
        const wrong = [];
        for (const name of ['width', 'height', 'alt'])
          if (!img.hasAttribute(name)) wrong.push(img.src + ' has no ' + name);
        const first = img.getAttribute('fetchpriority') === 'high' && !img.hasAttribute('loading');
        const lazy = img.getAttribute('loading') === 'lazy' && !img.hasAttribute('fetchpriority');
        if (n === 0 ? !first : !lazy) wrong.push(n + ' is fetched at the wrong time: ' + img.src);
        return wrong;
      })
      """;

  /// Each picture that the browser took much larger or smaller than it is shown.
  private static final String TAKEN =
      """
      (async () => {
        const all = [...document.querySelectorAll('main figure img')];
        const wrong = [];
        all.forEach(img => img.loading = 'eager');
        await Promise.all(all.map(img => img.decode().catch(e => wrong.push(e + ' ' + img.src))));
        for (const img of all) {
          const width = +/(\\d+)\\.[a-z]+$/.exec(img.currentSrc)[1];
          const wanted = img.getBoundingClientRect().width * devicePixelRatio;
          const part = Math.round(100 * width / wanted);
          if (width > 240 && part > 150 || width < 1600 && part < 75)
            wrong.push(part + '% of ' + Math.round(wanted) + ' in '
                + img.closest('figure').parentElement.className + ', ' + img.currentSrc.slice(-9));
        }
        return wrong;
      })()
      """;

  @Test
  void pictures_ofAllPages_fitTheirPlaces(@TempDir Path folder) {
    List<String> wrong = new ArrayList<>();
    try (Served paper = Served.sample(folder.resolve("data"));
        Browser browser = Browser.start()) {
      for (int density : List.of(1, 2)) {
        for (int width : WIDTHS) {
          for (String page : PAGES) {
            // A browser takes a larger picture if it has that one already.
            try (Tab tab = browser.tab(density)) {
              tab.size(width, 900);
              String where = page + " at " + width + " x" + density + ": ";
              look(tab, paper.at(page)).forEach(one -> wrong.add(where + one));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> look(Tab tab, String address) {
    tab.open(address);
    List<String> wrong = new ArrayList<>(tab.words(WRITTEN));
    wrong.addAll(tab.words(TAKEN));
    wrong.addAll(tab.problems());
    return wrong;
  }
}
