package org.galley.press;

import java.time.Instant;
import java.util.List;
import org.galley.story.Special;

/// What the page of a special says of it and of its events, in the words of schema.org.
final class SpecialData {

  private final PaperData whole;
  private final Dates dates;

  SpecialData(PaperData whole, Dates dates) {
    this.whole = whole;
    this.dates = dates;
  }

  List<Thing> of(Special special, String path, List<Teaser> stories) {
    Thing page =
        whole
            .list(special.title(), path, stories)
            .put("description", special.standfirst())
            .things("about", special.events().stream().map(this::event).toList());
    return List.of(page, whole.crumbs(null, new PaperData.Crumb(special.title(), path)));
  }

  private Thing event(Special.Event event) {
    Instant end = event.end();
    return new Thing("Event")
        .put("name", event.name())
        .put("startDate", dates.iso(event.at()))
        .put("endDate", end == null ? "" : dates.iso(end))
        .put("url", event.href().startsWith("http") ? event.href() : "")
        .put(
            "location",
            new Thing("Place").put("name", event.place()).put("address", event.address()));
  }
}
