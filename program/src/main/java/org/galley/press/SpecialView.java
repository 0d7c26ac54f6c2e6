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

  /// How wide the pictures of the stories are shown.
  public String sizes() {
    return Sizes.card(stories.size(), 0);
  }

  /// Whether the first picture of the page is that of this story.
  public boolean isFirst(Teaser story) {
    return picture == null
        && stories.stream()
            .filter(one -> one.picture() != null)
            .findFirst()
            .filter(one -> one.story() == story.story())
            .isPresent();
  }

  public record EventView(Moment at, String name, String place) {}
}
