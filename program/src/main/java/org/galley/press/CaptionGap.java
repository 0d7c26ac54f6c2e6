package org.galley.press;

import java.util.List;
import org.galley.story.Inline;

/// What stands between a caption and the credit after it: a space behind a sentence, else a dot in
/// the middle of the line, so that the two are not read as one.
final class CaptionGap {

  /// What ends a sentence in the scripts that have such a sign, and what may close behind it.
  private static final String ENDS = ".!?…。！？．؟۔।॥»”’\"')）」』";

  private CaptionGap() {}

  static String after(List<Inline> caption) {
    return after(Inline.words(caption));
  }

  static String after(String caption) {
    String words = caption.strip();
    boolean ended = words.isEmpty() || ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
    return ended ? " " : " · ";
  }
}
