package org.galley.press;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page prints that is mainly a list.
///
/// @param heading of the page
/// @param brief whether no more than one line is known of each story
/// @param parts the list, cut into parts with a heading each; an empty heading is not printed
public record ListView(
    Frame frame,
    String heading,
    List<String> intro,
    List<Part> parts,
    List<Step> steps,
    boolean brief)
    implements PageView {

  public record Part(String heading, List<Teaser> stories) {}

  /// A link to a neighbouring page.
  ///
  /// @param rel its relation, such as `next`; null for none
  public record Step(String href, String words, @Nullable String rel) {}
}
