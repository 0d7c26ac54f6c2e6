package org.galley.desk;

import java.time.Instant;
import org.galley.journal.Entry.Cause;
import org.jspecify.annotations.Nullable;

/// Something that takes two people: one proposes it, another agrees.
///
/// @param number counts all proposals from 1
/// @param notice what readers will be told
/// @param words the words to be erased from the story, one on a line; empty to remove the whole
/// @param settledBy who agreed or declined; 0 while it is open
public record Proposal(
    long number,
    long draft,
    Kind kind,
    Cause cause,
    String notice,
    String words,
    long person,
    Instant at,
    long settledBy,
    @Nullable Instant settledAt,
    boolean agreed) {

  /// What is proposed.
  public enum Kind {
    REMOVE,
    ANONYMISE
  }

  public boolean isOpen() {
    return settledBy == 0;
  }

  Proposal settled(long by, Instant when, boolean agrees) {
    return new Proposal(number, draft, kind, cause, notice, words, person, at, by, when, agrees);
  }
}
