package org.galley.press;

import gg.jte.Content;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what a page says to search engines, in the words of schema.org, as data blocks.
///
/// A data block is no script: browsers do not run it, and the Content-Security-Policy does not
/// apply to it. No words in it can end it, as every `<`, `>` and `&` is written as an escape.
final class LinkedData {

  private LinkedData() {}

  /// One block for each thing. Values are strings, numbers, booleans, lists and maps.
  static Content blocks(List<Map<String, Object>> things) {
    Html out = new Html();
    for (Map<String, Object> thing : things) {
      out.raw("<script type=\"application/ld+json\">").raw(json(thing)).raw("</script>\n");
    }
    return out;
  }

  private static String json(Map<String, Object> thing) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("@context", "https://schema.org");
      members(json, thing);
      json.writeEndObject();
    }
    return escaped(out.toString());
  }

  private static void members(JsonGenerator json, Map<?, ?> thing) {
    thing.forEach((name, value) -> {
      json.writeName(name.toString());
      value(json, value);
    });
  }

  private static void value(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> thing -> {
        json.writeStartObject();
        members(json, thing);
        json.writeEndObject();
      }
      case List<?> several -> {
        json.writeStartArray();
        several.forEach(one -> value(json, one));
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }

  /// JSON has these characters in strings alone, where an escape means the same.
  private static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
