package org.galley.search;

import java.lang.Character.UnicodeScript;

/// How a character takes part in what can be searched for.
enum Letters {
  /// Between words.
  NONE,
  /// Belongs to the character before it.
  MARK,
  /// Of a script that sets spaces between its words.
  WORD,
  /// Chinese and Japanese, found by pairs of neighbours.
  HAN,
  /// Korean syllables, found by pairs within what stands between spaces.
  HANGUL,
  /// Thai and its kin: no spaces, and marks above and below, found by pairs of clusters.
  CLUSTER;

  private static final int ASCII = 0x80;

  /// Before this, no script does without spaces.
  private static final int FIRST_UNSPACED = 0x0e00;

  static Letters of(int character) {
    if (character < ASCII) {
      return isAsciiWord(character) ? WORD : NONE;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          MARK;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER,
          Character.DECIMAL_DIGIT_NUMBER ->
          letter(character);
      default -> NONE;
    };
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Letters letter(int character) {
    if (character < FIRST_UNSPACED) {
      return WORD;
    }
    if (character == 'ー' || character == 'ｰ' || character == '々') {
      return HAN;
    }
    return switch (UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> HAN;
      case HANGUL -> HANGUL;
      case THAI, LAO, KHMER, MYANMAR, TIBETAN -> CLUSTER;
      default -> WORD;
    };
  }

  /// Whether such letters are found by pairs of neighbours.
  boolean isPaired() {
    return this == HAN || this == HANGUL || this == CLUSTER;
  }
}
