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
    List<EventView> events,
    List<DocumentView> documents,
    List<Frame.Alternate> translations)
    implements PageView {

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

  /// @param end null if it is not known
  /// @param address of the place; may be empty
  /// @param href where the event tells of itself; may be empty
  public record EventView(
      Moment at, @Nullable Moment end, String name, String place, String address, String href) {}

  /// A file to download.
  ///
  /// @param size in words, such as `18 kB`
  public record DocumentView(String href, String title, String kind, String size) {}
}
