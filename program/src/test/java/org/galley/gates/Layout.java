package org.galley.gates;

import java.util.ArrayList;
import java.util.List;
import org.galley.browser.Tab;

/// What is cut, too wide, on top of something else or empty on the page that a tab shows, in words.
final class Layout {

  private static final String WORDS =
      """
      const name = element => element.tagName.toLowerCase()
          + (typeof element.className === 'string' && element.className ? '.' + element.className : '')
          + ' “' + element.textContent.trim().slice(0, 50) + '”';
      // Words for those who listen, which are not drawn.
      const unseen = element => {
        for (let at = element; at; at = at.parentElement)
          if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
        return false;
      };
      """;

  /// Whatever is cut or does not fit.
  private static final String CUT =
      """
      (() => {
        %s
        const wrong = [];
        const root = document.documentElement;
        if (root.scrollWidth > innerWidth) wrong.push('the page is ' + root.scrollWidth + ' wide');
        const clips = side => side === 'hidden' || side === 'clip';
        for (const element of document.body.querySelectorAll('*')) {
          const style = getComputedStyle(element);
          if (unseen(element)) continue;
          if (style.textOverflow === 'ellipsis') wrong.push('ellipsis at ' + name(element));
          if (style.webkitLineClamp !== 'none') wrong.push('lines clamped at ' + name(element));
          if (element.textContent.trim() && !element.closest('svg')
              && (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1
                  || clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
            wrong.push('cut: ' + name(element));
          const box = element.getBoundingClientRect();
          if (box.width && !element.closest('.scroll, .skip, svg')
              && (box.left < -0.5 || box.right > innerWidth + 0.5))
            wrong.push('out of the page (' + box.left + ' to ' + box.right + '): ' + name(element));
        }
        return wrong;
      })()
      """
          .formatted(WORDS);

  /// Texts of different parts that are drawn over each other. A line's box is taller than its
  /// letters, so a quarter of its height counts for nothing above and below.
  private static final String OVERLAPPING =
      """
      (() => {
        %s
        const boxes = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const block = node => {
          let at = node.parentElement;
          while (getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
          return at;
        };
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.data.trim() || node.parentElement.closest('.skip, svg, rt, rp')
              || unseen(node.parentElement)
              || !node.parentElement.checkVisibility({visibilityProperty: true})) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          const owner = block(node);
          for (const box of range.getClientRects())
            if (box.width > 1 && box.height > 4)
              boxes.push({owner, left: box.left + 1, right: box.right - 1,
                  top: box.top + box.height / 4, bottom: box.bottom - box.height / 4});
        }
        boxes.sort((one, other) => one.top - other.top);
        const wrong = [];
        for (let i = 0; i < boxes.length; i++)
          for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++)
            if (boxes[i].owner !== boxes[j].owner
                && boxes[i].left < boxes[j].right && boxes[j].left < boxes[i].right)
              wrong.push('over each other: ' + name(boxes[i].owner) + ' and ' + name(boxes[j].owner));
        return [...new Set(wrong)];
      })()
      """
          .formatted(WORDS);

  /// Parts that a reader would see as holes: headings without words or without anything under them,
  /// lists without items, paragraphs without words.
  private static final String EMPTY =
      """
      (() => {
        %s
        const wrong = [];
        const full = element => element.textContent.trim()
            || element.querySelector('img, svg, video, audio, input, hr');
        const parts = 'h1, h2, h3, h4, p, li, ul, ol, dl, dt, dd, table, tr, section, article, nav,'
            + ' figure, figcaption, blockquote, main, header, footer, aside, details, summary, a, time';
        for (const part of document.body.querySelectorAll(parts))
          if (!full(part)) wrong.push('empty: ' + part.outerHTML.slice(0, 100));
        for (const part of document.body.querySelectorAll('main section, main article')) {
          const heading = part.querySelector(':scope > :is(h2, h3, h4)');
          if (heading && part.textContent.trim() === heading.textContent.trim()
              && !part.querySelector('img, svg, video, audio'))
            wrong.push('nothing under ' + name(heading));
        }
        for (const heading of document.querySelectorAll('main :is(h2, h3)')) {
          const next = heading.nextElementSibling;
          const alone = !next && heading.parentElement.children.length === 1
              && !heading.parentElement.matches('li, summary, header, div');
          if (alone || next && /^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName)
            wrong.push('nothing follows ' + name(heading));
        }
        return wrong;
      })()
      """
          .formatted(WORDS);

  private Layout() {}

  static List<String> cut(Tab tab) {
    return tab.words(CUT);
  }

  static List<String> overlapping(Tab tab) {
    return tab.words(OVERLAPPING);
  }

  static List<String> empty(Tab tab) {
    return tab.words(EMPTY);
  }

  static List<String> all(Tab tab) {
    List<String> wrong = new ArrayList<>(cut(tab));
    wrong.addAll(overlapping(tab));
    wrong.addAll(empty(tab));
    return wrong;
  }
}
