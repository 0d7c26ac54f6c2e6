package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// No letter of any edition is drawn as the box that stands for a missing one.
@Gate("C17")
final class GlyphsTest {

  /// Characters that look like a character that no font has, as the page's own fonts draw them.
  private static final String BOXES =
      """
      (() => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 48;
        const pen = canvas.getContext('2d', {willReadFrequently: true});
        const draw = (letter, font) => {
          pen.clearRect(0, 0, 48, 48);
          pen.font = font;
          pen.fillText(letter, 8, 34);
          return pen.getImageData(0, 0, 48, 48).data.join();
        };
        const wrong = new Set();
        const seen = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const font = '28px ' + getComputedStyle(node.parentElement).fontFamily;
          const box = draw('\\u{10FFFE}', font);
          for (const letter of node.data%s) {
            if (!letter.trim() || /\\p{Default_Ignorable_Code_Point}|\\p{M}/u.test(letter)
                || seen.has(letter + font)) continue;
            seen.add(letter + font);
            if (draw(letter, font) === box)
              wrong.add(letter + ' (U+' + letter.codePointAt(0).toString(16) + ') in ' + font);
          }
        }
        if (seen.size < 10) wrong.add('only ' + seen.size + ' letters were looked at');
        return [...wrong];
      })()
      """;

  @Test
  void letters_areAllDrawn(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.ofTypes("front", "story", "explainer", "portrait")) {
      tab.open(stand.at(page.path()));
      assertThat(tab.words(BOXES.formatted(""))).as(page.toString()).isEmpty();
    }
  }

  @Test
  void otherScripts_areAllDrawn(Newsstand stand) {
    Tab tab = stand.tab();
    tab.open(stand.at("/"));
    assertThat(tab.words(BOXES.formatted(" + '한국어신문カタカナひらがなالعربيةไทยहिन्दी日本語ғқң'"))).isEmpty();
  }

  @Test
  void missingLetter_isSeen(Newsstand stand) {
    Tab tab = stand.tab();
    tab.open(stand.at("/"));
    assertThat(tab.words(BOXES.formatted(" + '\\u{10FFFD}'"))).isNotEmpty();
  }

  @Test
  void words_areDrawnInThePapersOwnFonts(Newsstand stand) {
    Tab tab = stand.tab();
    String story = stand.at("/culture/2026/11/21/bookbinder-arden");
    tab.open(story);
    tab.open(story);
    assertThat(tab.font(".text > p")).isEqualTo("Galley Text");
    assertThat(tab.font("h1")).startsWith("Newsreader");
    tab.open(stand.at("/ar/culture/2026/11/21/bookbinder-arden"));
    assertThat(tab.font(".text > p")).contains("Arabic");
    tab.open(stand.at("/zh-Hans/culture/2026/11/21/bookbinder-arden"));
    assertThat(tab.font(".text > p")).contains("CJK SC");
  }
}
