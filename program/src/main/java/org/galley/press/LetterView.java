package org.galley.press;

import java.util.Locale;
import org.galley.press.StoryView.Link;
import org.jspecify.annotations.Nullable;

/// What the form for letters prints.
///
/// @param about the story that the letter is about, if any
public record LetterView(Frame frame, LetterSlip slip, @Nullable Link about) {

  /// Longest words, in characters, that always fit into a letter.
  public static final int MOST_WORDS = 1_200;

  /// Longest sender, in characters, that always fits into a letter.
  public static final int MOST_FROM = 150;

  /// What is wrong, in words; empty if nothing is.
  public String problem() {
    return slip.problem() == LetterSlip.Problem.NONE
        ? ""
        : frame.texts().get("letter." + slip.problem().name().toLowerCase(Locale.ROOT));
  }

  public boolean isTip() {
    return slip.kind().equals("tip");
  }
}
