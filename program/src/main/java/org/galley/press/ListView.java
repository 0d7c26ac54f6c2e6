package org.galley.press;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page prints that is mainly a list.
///
/// @param heading of the page
/// @param facts name and words about a person or thing, in order
/// @param parts the list, cut into parts with a heading each; an empty heading is not printed
public record ListView(
    Frame frame,
    String heading,
    List<String> intro,
    List<Fact> facts,
    List<Part> parts,
    List<Step> steps) {

  public record Fact(String name, String words) {}

  public record Part(String heading, List<Teaser> stories) {}

  /// A link to a neighbouring page.
  ///
  /// @param rel its relation, such as `next`; null for none
  public record Step(String href, String words, @Nullable String rel) {}
}
