package org.galley.manuscript;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/// How much room words take in a line: a letter of most scripts one, one of Chinese, Japanese or
/// Korean two (Unicode's East Asian Width), a mark above or below a letter none.
public final class Width {

  private Width() {}

  public static int of(String words) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(words);
    int width = 0;
    int start = letters.first();
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      width += isWide(words.codePointAt(start)) ? 2 : 1;
      start = end;
    }
    return width;
  }

  private static boolean isWide(int letter) {
    int width = UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }
}
