package org.galley.press;

/// What a reader filled into the form for letters, to be shown again.
///
/// @param edition key of the edition in whose language to answer
/// @param about address of the story that it is about; may be empty
/// @param kind as the form names it
/// @param problem why the letter was not taken
public record LetterSlip(
    String edition, String about, String kind, String words, String from, Problem problem) {

  /// Why a letter was not taken.
  public enum Problem {
    NONE,
    EMPTY,
    TOO_LONG,
    TOO_MANY,
    CLOSED
  }
}
