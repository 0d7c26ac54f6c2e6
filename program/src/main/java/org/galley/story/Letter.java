package org.galley.story;

import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// An error report or a tip from a reader. It never becomes public.
///
/// @param about the address of the story that it is about; empty for none
/// @param from who wrote it, or how to reach them, as they chose to say it; may be empty
public record Letter(Instant at, Kind kind, String about, String words, String from) {

  /// The most bytes, in UTF-8, that its words and sender may have together.
  public static final int MAX_BYTES = 4_096;

  /// What a reader writes for.
  public enum Kind {
    ERROR,
    TIP
  }

  public Letter {
    requireText(about, "about");
    requirePresent(words, "words");
    requireText(from, "from");
    if (length(words, from) > MAX_BYTES) {
      throw new IllegalArgumentException("a letter has at most " + MAX_BYTES + " bytes");
    }
  }

  /// How many bytes of [#MAX_BYTES] a letter would take.
  public static int length(String words, String from) {
    return words.getBytes(StandardCharsets.UTF_8).length
        + from.getBytes(StandardCharsets.UTF_8).length;
  }
}
