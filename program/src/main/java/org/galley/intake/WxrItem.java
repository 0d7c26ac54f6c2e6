package org.galley.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// One `item` of a WordPress export, as it stands there.
///
/// Elements are known by their prefixed names, as every export uses the same prefixes and many do
/// not declare them right.
///
/// @param fields the text of each element that stands once; the first one counts
/// @param meta custom fields by name
/// @param comments how many comments of readers belong to it
record WxrItem(
    Map<String, String> fields, List<Term> terms, Map<String, List<String>> meta, int comments) {

  /// A category, tag, author or other term.
  record Term(String taxonomy, String slug, String name) {}

  static WxrItem read(WxrPieces.Piece piece) {
    WxrItem item =
        new WxrItem(new HashMap<>(), new ArrayList<>(), new HashMap<>(), piece.comments());
    Element root = Jsoup.parse(piece.text(), "", Parser.xmlParser()).firstElementChild();
    if (root != null) {
      root.children().forEach(item::take);
    }
    return item;
  }

  /// The text of an element, without the white space around it; empty if it is not there.
  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /// The first value of a custom field; empty if it is not there.
  String metaText(String name) {
    return meta.getOrDefault(name, List.of("")).getFirst().strip();
  }

  String type() {
    return text("wp:post_type").isEmpty() ? "post" : text("wp:post_type");
  }

  private void take(Element element) {
    switch (element.tagName()) {
      case "category" ->
          terms.add(
              new Term(
                  element.attr("domain"), element.attr("nicename"), Words.line(content(element))));
      case "wp:postmeta" ->
          meta.computeIfAbsent(child(element, "wp:meta_key"), _ -> new ArrayList<>())
              .add(child(element, "wp:meta_value"));
      default -> fields.putIfAbsent(name(element.tagName()), content(element));
    }
  }

  /// A few exports declare WordPress's own elements without a prefix.
  private static String name(String tag) {
    return tag.startsWith("post_") ? "wp:" + tag : tag;
  }

  static String child(Element element, String name) {
    for (Element child : element.children()) {
      if (child.nameIs(name)) {
        return content(child);
      }
    }
    return "";
  }

  /// The text of an element; where somebody forgot to hide HTML from the XML around it, that HTML.
  private static String content(Element element) {
    StringBuilder out = new StringBuilder();
    for (Node node : element.childNodes()) {
      out.append(node instanceof TextNode text ? text.getWholeText() : node.outerHtml());
    }
    return out.toString();
  }
}
