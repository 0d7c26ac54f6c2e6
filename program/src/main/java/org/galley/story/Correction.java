package org.galley.story;

import static org.galley.story.Checks.requirePresent;

import java.time.Instant;

/// What was wrong, what is right, and since when the page says so.
///
/// @param material true if it changes what a reader would conclude; such a one stands above the
///   text
public record Correction(Instant at, String wrong, String right, boolean material) {

  public Correction {
    requirePresent(wrong, "wrong");
    requirePresent(right, "right");
  }
}
