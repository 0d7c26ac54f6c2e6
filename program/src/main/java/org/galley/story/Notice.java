package org.galley.story;

import static org.galley.story.Checks.requirePresent;

import java.time.Instant;

/// What readers are told in the place of a story that was retracted or removed.
public record Notice(Id story, Instant at, String text) implements Content {

  public Notice {
    requirePresent(text, "text");
  }
}
