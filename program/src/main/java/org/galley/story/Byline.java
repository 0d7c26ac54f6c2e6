package org.galley.story;

import static org.galley.story.Checks.requirePresent;

import org.jspecify.annotations.Nullable;

/// One name under the headline.
///
/// @param author the author's page, if there is one
public record Byline(String name, @Nullable Id author) {

  public Byline {
    requirePresent(name, "byline");
  }
}
