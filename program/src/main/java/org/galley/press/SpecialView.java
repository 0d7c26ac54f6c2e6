package org.galley.press;

import gg.jte.Content;
import java.util.List;
import org.galley.press.Teaser.Moment;
import org.galley.story.Special;
import org.jspecify.annotations.Nullable;

/// What the page of a special prints.
public record SpecialView(
    Frame frame,
    Special special,
    @Nullable Content picture,
    Content introduction,
    List<Teaser> stories,
    List<EventView> events) {

  public record EventView(Moment at, String name, String place) {}
}
