package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a feed as JSON Feed 1.1.
final class JsonFeedPrinter {

  private JsonFeedPrinter() {}

  static byte[] print(FeedView feed) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", feed.title());
      if (!feed.description().isEmpty()) {
        json.writeStringProperty("description", feed.description());
      }
      json.writeStringProperty("home_page_url", feed.home());
      json.writeStringProperty("feed_url", feed.self());
      json.writeStringProperty("language", feed.language());
      hub(json, feed);
      json.writeArrayPropertyStart("items");
      feed.items().forEach(item -> item(json, item));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString().getBytes(UTF_8);
  }

  private static void hub(JsonGenerator json, FeedView feed) {
    String hub = feed.hub();
    if (hub != null) {
      json.writeArrayPropertyStart("hubs");
      json.writeStartObject();
      json.writeStringProperty("type", "WebSub");
      json.writeStringProperty("url", hub);
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private static void item(JsonGenerator json, FeedView.Item item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("url", item.link());
    json.writeStringProperty("title", item.title());
    json.writeStringProperty("content_text", item.summary());
    json.writeStringProperty("date_published", item.published().toString());
    json.writeStringProperty("date_modified", item.updated().toString());
    named(json, item.authors());
    json.writeArrayPropertyStart("tags");
    item.categories().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void named(JsonGenerator json, List<String> authors) {
    json.writeArrayPropertyStart("authors");
    for (String name : authors) {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
