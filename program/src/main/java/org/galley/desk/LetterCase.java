package org.galley.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the desk does with a reader's letter.
///
/// @param letter its number
/// @param assigned who looks after it; 0 for nobody yet
/// @param draft the draft in which it became a correction; 0 for none
/// @param answer what the reader was told, or why nothing came of it; empty while it is open
public record LetterCase(
    long letter, long assigned, long draft, String answer, long person, @Nullable Instant at) {

  /// What the desk does with a letter that it did not look at yet.
  public static LetterCase open(long letter) {
    return new LetterCase(letter, 0, 0, "", 0, null);
  }

  public boolean isOpen() {
    return at == null;
  }
}
