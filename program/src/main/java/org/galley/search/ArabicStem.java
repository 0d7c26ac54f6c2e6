package org.galley.search;

import java.util.List;

/// Takes the article, joined prepositions and the commonest endings off an Arabic word that was
/// folded.
final class ArabicStem {

  /// Longest first. What is left keeps at least two letters, three after a single one.
  private static final List<String> PREFIXES = List.of("وال", "بال", "كال", "فال", "ال", "لل", "و");

  private static final List<String> SUFFIXES =
      List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

  private ArabicStem() {}

  static String of(String folded) {
    return withoutSuffixes(withoutPrefix(folded));
  }

  private static String withoutPrefix(String word) {
    for (String prefix : PREFIXES) {
      int left = word.length() - prefix.length();
      if (left >= (prefix.length() == 1 ? 3 : 2) && word.startsWith(prefix)) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  private static String withoutSuffixes(String word) {
    String left = word;
    for (String suffix : SUFFIXES) {
      if (left.length() >= suffix.length() + 2 && left.endsWith(suffix)) {
        left = left.substring(0, left.length() - suffix.length());
      }
    }
    return left;
  }
}
