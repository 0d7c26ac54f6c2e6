package org.galley.desk;

import java.time.Instant;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;

/// Something that the desk has to look at because of something else.
///
/// @param number counts all tasks from 1
/// @param draft that is to be looked at
/// @param about the story because of which
/// @param settledBy 0 while it is open
public record Task(
    long number,
    long draft,
    Kind kind,
    Id about,
    Instant at,
    long settledBy,
    @Nullable Instant settledAt) {

  /// Why.
  public enum Kind {
    /// The story that this one translates was corrected.
    SOURCE_CORRECTED,
    /// The story that this one translates no longer stands.
    SOURCE_TAKEN_BACK
  }

  Task settled(long by, Instant when) {
    return new Task(number, draft, kind, about, at, by, when);
  }

  public boolean isOpen() {
    return settledBy == 0;
  }
}
