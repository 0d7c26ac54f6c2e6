package org.galley.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a colleague says of a draft.
///
/// @param number counts all comments from 1
/// @param revision that it is about
/// @param passage key of the passage that it is about; empty for the whole
/// @param quote the words that it is about; may be empty
/// @param answers number of the comment that it answers; 0 for none
/// @param blocking whether the story may not be published before it is settled
/// @param settledBy 0 while it is open
public record Comment(
    long number,
    long draft,
    int revision,
    String passage,
    String quote,
    long person,
    Instant at,
    String words,
    long answers,
    boolean blocking,
    long settledBy,
    @Nullable Instant settledAt) {

  /// Longest comment in characters.
  public static final int MOST = 5_000;

  public Comment {
    if (words.isBlank() || words.length() > MOST) {
      throw new IllegalArgumentException(
          "a comment has 1 to %d characters, but this has %d".formatted(MOST, words.length()));
    }
  }

  Comment settled(long by, Instant when) {
    return new Comment(
        number, draft, revision, passage, quote, person, at, words, answers, blocking, by, when);
  }

  public boolean isOpen() {
    return settledBy == 0;
  }
}
