package org.galley.press;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page prints on which readers choose an edition.
public record EditionsView(Frame frame, String heading, String intro, List<Line> lines)
    implements PageView {

  /// One edition.
  ///
  /// @param name of the language in itself
  /// @param newest null if nothing was published yet
  public record Line(
      String href,
      String language,
      String direction,
      String name,
      String title,
      String tagline,
      @Nullable Teaser newest) {}
}
