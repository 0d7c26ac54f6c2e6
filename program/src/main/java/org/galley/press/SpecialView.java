package org.galley.press;

import gg.jte.Content;
import java.util.List;
import org.galley.press.Teaser.Moment;
import org.galley.story.Special;
import org.jspecify.annotations.Nullable;

/// What the page of a special prints.
///
/// @param data what programs are told of the events
public record SpecialView(
    Frame frame,
    Special special,
    @Nullable Content picture,
    Content introduction,
    List<Teaser> stories,
    List<EventView> events,
    List<DocumentView> documents,
    List<Frame.Alternate> translations,
    @Nullable Content data)
    implements PageView {

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
