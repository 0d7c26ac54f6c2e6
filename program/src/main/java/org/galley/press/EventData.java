package org.galley.press;

import gg.jte.Content;
import java.io.StringWriter;
import java.util.List;
import org.galley.story.Special;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Prints events for programs, in the words of schema.org.
final class EventData {

  private final Dates dates;

  EventData(Dates dates) {
    this.dates = dates;
  }

  Content of(List<Special.Event> events) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      events.forEach(event -> event(json, event));
      json.writeEndArray();
    }
    // No word of an event may end the element in which it stands.
    String data = out.toString().replace("<", "\\u003c");
    return new Html().raw("<script type=\"application/ld+json\">" + data + "</script>\n");
  }

  private void event(JsonGenerator json, Special.Event event) {
    json.writeStartObject();
    json.writeStringProperty("@context", "https://schema.org");
    json.writeStringProperty("@type", "Event");
    json.writeStringProperty("name", event.name());
    json.writeStringProperty("startDate", dates.iso(event.at()));
    if (event.end() != null) {
      json.writeStringProperty("endDate", dates.iso(event.end()));
    }
    if (event.href().startsWith("http")) {
      json.writeStringProperty("url", event.href());
    }
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("@type", "Place");
    json.writeStringProperty("name", event.place());
    if (!event.address().isEmpty()) {
      json.writeStringProperty("address", event.address());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
