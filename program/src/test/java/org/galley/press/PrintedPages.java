package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Address;
import org.galley.trial.TrialPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages of a trial paper, as readers and programs get them.
final class PrintedPages {

  private PrintedPages() {}

  static Page page(TrialPaper paper, String address) {
    return paper.press().print(new Address(address), paper.hour());
  }

  static String text(TrialPaper paper, String address) {
    return new String(page(paper, address).bytes(), UTF_8);
  }

  static Document document(TrialPaper paper, String address) {
    return Jsoup.parse(text(paper, address), "https://trial.example" + address);
  }

  /// The things that a page describes in the words of schema.org.
  static List<JsonNode> things(Document page) {
    List<JsonNode> things = new ArrayList<>();
    for (Element block : page.select("script[type=application/ld+json]")) {
      things.add(JsonMapper.shared().readTree(block.data()));
    }
    return things;
  }

  static JsonNode thing(Document page, String type) {
    return things(page).stream()
        .filter(thing -> thing.path("@type").asString("").equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the page describes no " + type));
  }

  /// A property of Open Graph, or another `meta` element.
  static String meta(Document page, String name) {
    return page.select("meta[property=%1$s], meta[name=%1$s]".formatted(name)).attr("content");
  }
}
