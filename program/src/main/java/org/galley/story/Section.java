package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;

/// A part of an edition, such as Culture.
///
/// @param number small and never given to another section of the edition; it stands in keys of
///   lists
/// @param key the segment of its addresses
public record Section(int number, String key, String name) {

  public Section {
    requireKey(key, "section key");
    requirePresent(name, "section name");
    if (number < 1 || number > 9_999) {
      throw new IllegalArgumentException("a section's number is 1 to 9999, but this is " + number);
    }
  }
}
