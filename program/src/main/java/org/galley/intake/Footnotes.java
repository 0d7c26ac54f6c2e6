package org.galley.intake;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How footnotes stand in HTML: a section marked `data-footnotes` lists the notes, and each
/// reference carries the note's key in `data-fn`, or leads to it and carries `data-footnote-ref`.
final class Footnotes {

  private Footnotes() {}

  /// The keys of the notes below `root`; a reference without its note stays ordinary text.
  static Set<String> keys(Element root) {
    Set<String> keys = new HashSet<>();
    for (Element section : root.getElementsByAttribute("data-footnotes")) {
      for (Element note : section.getElementsByTag("li")) {
        keys.add(key(note.id()));
      }
    }
    keys.remove("");
    return keys;
  }

  /// The key of the note to which `element` refers; empty if it is no reference.
  static String reference(Element element) {
    if (element.hasAttr("data-fn")) {
      return key(element.attr("data-fn"));
    }
    if (element.hasAttr("data-footnote-ref")) {
      String href = element.attr("href");
      return key(href.substring(href.indexOf('#') + 1));
    }
    return "";
  }

  /// True for the arrow behind a note that leads back into the text.
  static boolean isWayBack(Element link) {
    return link.hasAttr("data-footnote-backref");
  }

  static String key(String id) {
    String key = Words.line(id);
    return key.startsWith("fn-") ? key.substring(3) : key;
  }
}
