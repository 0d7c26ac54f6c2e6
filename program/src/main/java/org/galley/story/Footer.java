package org.galley.story;

import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.util.List;

/// What a newsroom puts at the foot of every page of an edition.
///
/// @param words such as the imprint; may be empty
public record Footer(String words, List<Link> links) {

  public static final Footer EMPTY = new Footer("", List.of());

  /// A link with its words.
  public record Link(String name, String href) {
    public Link {
      requirePresent(name, "name");
      if (!Checks.isSafeLink(href)) {
        throw new IllegalArgumentException("a footer cannot link to '" + href + "'");
      }
    }
  }

  public Footer {
    requireText(words, "words");
    links = List.copyOf(links);
  }
}
