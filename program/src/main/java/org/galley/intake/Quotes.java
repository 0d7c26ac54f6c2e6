package org.galley.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Finds who said what in quotations.
final class Quotes {

  private Quotes() {}

  /// The element that names who said it: a `cite` or `footer` at the end, alone or alone in the
  /// last paragraph; for a figure its caption.
  static @Nullable Element attribution(Element quote) {
    Element last = quote.lastElementChild();
    while (last != null && isWrapper(last)) {
      last = last.lastElementChild();
    }
    return last != null && isName(last) && isAtEnd(last) ? last : null;
  }

  /// The name, or whatever else is said of the speaker, without the dash before it, which the page
  /// sets.
  static String name(String text) {
    return Words.line(text).replaceFirst("^[\\u2014\\u2013\\u2015-]+\\s*(?=\\S)", "");
  }

  private static boolean isWrapper(Element element) {
    boolean paragraphOfOne =
        element.nameIs("p") && element.childrenSize() == 1 && element.ownText().isBlank();
    return paragraphOfOne || element.nameIs("blockquote") || element.nameIs("div");
  }

  private static boolean isName(Element element) {
    return element.nameIs("cite") || element.nameIs("footer") || element.nameIs("figcaption");
  }

  /// Text behind it would show that the words go on.
  private static boolean isAtEnd(Element name) {
    for (Node node = name.nextSibling(); node != null; node = node.nextSibling()) {
      if (!node.nodeName().equals("#text") || !node.nodeValue().isBlank()) {
        return node.nodeName().equals("#comment");
      }
    }
    return true;
  }
}
