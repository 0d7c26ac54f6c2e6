package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.galley.browser.Tab;
import org.junit.jupiter.api.Test;

/// Everything that takes the focus: its ring stands out from what is behind it, nothing covers it,
/// and it is large enough to be touched. A link in a sentence may be as low as its line.
@Gate("C8")
final class FocusTest {

  private static final String FOCUSABLE =
      "const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]"
          + ".filter(element => element.tabIndex >= 0)"
          + ".filter(element => element.checkVisibility());\n";

  /// After a press of a key, a focus that a script gives is seen like one that the key gave.
  private static final String RINGS =
      """
      (() => {
        %s
        const light = colour => {
          const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(part => part / 255)
              .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
          return .2126 * r + .7152 * g + .0722 * b;
        };
        const behind = element => {
          for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/rgba\\(.*, 0\\)/.test(colour)) return colour;
          }
          return getComputedStyle(document.documentElement).backgroundColor;
        };
        const wrong = [];
        for (const element of all) {
          element.focus();
          const name = element.outerHTML.slice(0, 80);
          const style = getComputedStyle(element);
          if (document.activeElement !== element) { wrong.push('takes no focus: ' + name); continue; }
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
            wrong.push('no ring: ' + name);
          const [one, other] = [light(style.outlineColor), light(behind(element.parentElement))];
          const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
          if (contrast < 3) wrong.push('ring of ' + contrast.toFixed(2) + ': ' + name);
          const box = element.getClientRects()[0];
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const top = document.elementFromPoint(x, y);
          if (!top || !(element.contains(top) || top.contains(element)))
            wrong.push('covered by ' + (top ? top.outerHTML.slice(0, 60) : 'the window') + ': ' + name);
        }
        return wrong;
      })()
      """
          .formatted(FOCUSABLE);

  private static final String TARGETS =
      """
      (() => {
        %s
        const inSentence = element => {
          const block = element.closest('p, li, dd, td, blockquote, figcaption');
          const own = element.textContent.trim();
          const rest = block ? block.textContent.replace(own, '').trim() : '';
          return rest.length > 0 && getComputedStyle(element).display === 'inline';
        };
        return all.filter(element => !element.closest('.skip')).map(element => {
          const more = getComputedStyle(element, '::after');
          const whole = more.content !== 'none' && more.position === 'absolute' ? element.closest('.teaser') : element;
          const box = whole.getBoundingClientRect();
          return box.width < 24 || box.height < 24 && !inSentence(element)
              ? Math.round(box.width) + ' x ' + Math.round(box.height) + ': '
                  + element.outerHTML.slice(0, 90) + ' in ' + element.parentElement.tagName + '.'
                  + element.parentElement.className
              : '';
        }).filter(found => found);
      })()
      """
          .formatted(FOCUSABLE);

  private static final String COUNT = "(() => { %s return all.length; })()".formatted(FOCUSABLE);

  private final List<String> wrong = new ArrayList<>();

  @Test
  void everythingFocused_isSeen(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.of("en", "ar")) {
      tab.size(1280, 900);
      tab.open(stand.at(page.path()));
      tab.press("Tab");
      for (boolean dark : List.of(false, true)) {
        tab.dark(dark);
        tab.words(RINGS).forEach(found -> wrong.add(page + (dark ? " dark: " : ": ") + found));
      }
      tab.size(360, 800);
      tab.words(RINGS).forEach(found -> wrong.add(page + " at 360: " + found));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void targets_areLargeEnough(Newsstand stand) {
    Tab tab = stand.tab();
    for (SamplePage page : SamplePages.all()) {
      tab.open(stand.at(page.path()));
      for (int width : List.of(360, 1280)) {
        tab.size(width, 800);
        tab.words(TARGETS).forEach(found -> wrong.add(page + " at " + width + ": " + found));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void tabKey_reachesEverythingInOrder(Newsstand stand) {
    Tab tab = stand.tab();
    for (String path : List.of("/", "/ar/", "/town/2026/11/21/lantern-night-live")) {
      tab.open(stand.at(path));
      int count = (int) tab.number(COUNT);
      tab.evaluate("void (window.order = [])");
      tab.evaluate(
          "void document.addEventListener('focusin', event => window.order.push(event.target))");
      for (int i = 0; i < count; i++) {
        tab.press("Tab");
      }
      assertThat(
              tab.evaluate(
                  "(() => { %s return all.every((e, i) => e === window.order[i]); })()"
                      .formatted(FOCUSABLE)))
          .as(path)
          .isEqualTo(true);
    }
  }
}
