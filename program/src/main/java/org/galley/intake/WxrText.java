package org.galley.intake;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Turns the content of a WordPress post into blocks. Content with block comments is HTML; older
/// content separates its paragraphs by empty lines.
final class WxrText {

  private static final Pattern FILLED_IN = Pattern.compile("<!--\\s+wp:([a-z][\\w/-]*)[^<>]*/-->");
  private static final Set<String> WITHOUT_WORDS =
      Set.of("core/footnotes", "footnotes", "more", "nextpage", "separator", "spacer");
  private static final JsonFactory JSON = new JsonFactory();

  private WxrText() {}

  /// Reads content.
  ///
  /// @param footnotes the custom field with the notes of a post, as JSON; may be empty
  /// @param base the address of the post
  static HtmlBody read(String content, String footnotes, String base, String language) {
    Element body = Jsoup.parseBodyFragment(content + notes(footnotes), base).body();
    HtmlReader reader = new HtmlReader(language, Footnotes.keys(body), 0);
    if (!content.contains("<!-- wp:")) {
      reader.breakAtLineFeeds();
    }
    return new HtmlBody(reader.read(body), reader.remarks());
  }

  /// Says which blocks WordPress fills in only when it shows the post.
  static void remarkFilledIn(String content, List<String> remarks) {
    Set<String> names = new TreeSet<>();
    Matcher block = FILLED_IN.matcher(content);
    while (block.find()) {
      names.add(block.group(1));
    }
    names.removeAll(WITHOUT_WORDS);
    if (!names.isEmpty()) {
      remarks.add(
          "blocks that the old site filled in when it showed the page: "
              + String.join(", ", names));
    }
  }

  /// The notes as HTML that [Footnotes] knows.
  private static String notes(String json) {
    if (json.isBlank()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<section data-footnotes><ol>");
    String id = "";
    String words = "";
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "id".equals(parser.currentName())) {
          id = parser.getString();
        } else if (token == JsonToken.VALUE_STRING && "content".equals(parser.currentName())) {
          words = parser.getString();
        } else if (token == JsonToken.END_OBJECT) {
          out.append("<li id=\"fn-%s\">%s</li>".formatted(Entities.escape(id), words));
        }
      }
    } catch (JacksonException _) {
      return "";
    }
    return out.append("</ol></section>").toString();
  }
}
