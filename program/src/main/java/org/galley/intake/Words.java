package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text of an archive made fit for a story: whatever a record of a story would refuse is mended.
final class Words {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");
  private static final char REPLACEMENT = '\ufffd';

  private Words() {}

  /// One line: runs of white space become single spaces, the ends are trimmed, control characters
  /// vanish.
  static String line(String text) {
    return SPACES.matcher(clean(text)).replaceAll(" ").strip();
  }

  /// Without control characters except tab and line feed, and with the replacement character in the
  /// place of each lone surrogate.
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isFit(text, i)) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  /// The first `count` words of `text`.
  static String first(int count, String text) {
    List<String> words = new ArrayList<>(List.of(line(text).split(" ", count + 1)));
    if (words.size() > count) {
      words.removeLast();
    }
    return String.join(" ", words);
  }

  private static String cleaned(String text, int good) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, good);
    for (int i = good; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isFit(text, i)) {
        out.append(c);
      } else if (Character.isSurrogate(c)) {
        out.append(REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isFit(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < Character.MIN_SURROGATE) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= ' ' || c == '\n' || c == '\t';
  }
}
