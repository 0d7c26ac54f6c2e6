package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.galley.browser.Tab;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/// Every picture has its size and words in its place, the first one does not wait, and no telephone
/// is sent more than half again as many pixels as it shows.
@Gate("C10")
final class PicturesTest {

  /// Pictures in pixels that are wider than needed although a smaller one was offered.
  private static final String TOO_LARGE =
      """
      Promise.all([...document.images].filter(img => !/[.]svg$/.test(img.currentSrc)).map(async img => {
        img.loading = 'eager';
        await img.decode();
        const file = new Image();
        file.src = img.currentSrc;
        await file.decode();
        const needed = img.getBoundingClientRect().width * devicePixelRatio;
        const offered = [...(img.srcset || '').matchAll(/ (\\d+)w/g)].map(found => Number(found[1]));
        const smallest = Math.min(...offered, file.naturalWidth);
        return needed && file.naturalWidth > 1.5 * needed && file.naturalWidth > smallest
            ? img.currentSrc + ' is ' + file.naturalWidth + ' wide for ' + Math.round(needed) : '';
      })).then(all => all.filter(found => found))
      """;

  private static final String UNSEEN =
      """
      Promise.all([...document.images].map(img => {
        img.loading = 'eager';
        return img.decode().then(() => '', () => 'not a picture: ' + img.currentSrc);
      })).then(all => all.filter(found => found))
      """;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void pictures_haveSizeAndWords(Newsstand stand) {
    int pictures = 0;
    for (Found page : stand.crawl().pages()) {
      for (Element picture : page.document().select("img")) {
        pictures++;
        for (String needed : List.of("width", "height", "alt")) {
          if (!picture.hasAttr(needed)) {
            wrong.add(page.path() + ": no " + needed + ": " + picture);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(pictures).isGreaterThan(50);
  }

  @Test
  void firstPicture_doesNotWait(Newsstand stand) {
    for (SamplePage page : SamplePages.ofTypes("front", "story", "portrait", "long read", "live")) {
      Elements pictures =
          Found.of(page.path(), stand.get(page.path())).document().select("main img");
      assertThat(pictures).as(page.toString()).isNotEmpty();
      Element first = pictures.getFirst();
      assertThat(first.attr("loading")).as(page.toString()).isNotEqualTo("lazy");
      assertThat(first.attr("fetchpriority")).as(page.toString()).isEqualTo("high");
    }
  }

  @Test
  void pictures_areNoLargerThanNeeded(Newsstand stand) {
    for (double density : new double[] {1, 2, 3}) {
      try (Tab tab = stand.browser().tab(density)) {
        for (SamplePage page : SamplePages.of("en")) {
          for (int width : density == 1 ? List.of(360, 1280) : List.of(360)) {
            tab.size(width, 800);
            tab.open(stand.at(page.path()));
            String where = page + " at " + width + " x " + density + ": ";
            tab.words(TOO_LARGE).forEach(found -> wrong.add(where + found));
            tab.words(UNSEEN).forEach(found -> wrong.add(where + found));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
