package org.galley.search;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;

/// Takes away from a word what readers leave out when they search: capitals, accents, vowel signs,
/// widths.
final class Folding {

  private static final Normalizer2 PLAIN = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

  private Folding() {}

  static String fold(String word) {
    if (isLowerAscii(word)) {
      return word;
    }
    String plain = PLAIN.normalize(word);
    if (plain.isEmpty()) {
      return plain;
    }
    return switch (script(plain)) {
      case LATIN, GREEK -> latin(APART.normalize(plain));
      case CYRILLIC -> cyrillic(plain);
      case ARABIC -> arabic(plain);
      case HEBREW -> withoutMarks(plain);
      default -> digits(plain);
    };
  }

  /// The script of the first letter of a word, or of its first character.
  static UnicodeScript script(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.isLetter(word.codePointAt(i))) {
        return UnicodeScript.of(word.codePointAt(i));
      }
    }
    return UnicodeScript.COMMON;
  }

  private static boolean isLowerAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String latin(String apart) {
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ø' -> out.append('o');
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'ł' -> out.append('l');
        case 'đ', 'ð' -> out.append('d');
        case 'þ' -> out.append("th");
        case 'ı' -> out.append('i');
        default -> unlessMark(c, out);
      }
    }
    return out.toString();
  }

  private static String withoutMarks(String plain) {
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      unlessMark(plain.charAt(i), out);
    }
    return out.toString();
  }

  private static void unlessMark(char c, StringBuilder out) {
    if (Character.getType(c) != Character.NON_SPACING_MARK) {
      out.append(digit(c));
    }
  }

  /// й stays, as it is a letter of its own; signs of stress go.
  private static String cyrillic(String plain) {
    String bare = plain;
    if (plain.indexOf('\u0301') >= 0 || plain.indexOf('\u0300') >= 0) {
      bare = TOGETHER.normalize(APART.normalize(plain).replace("\u0301", "").replace("\u0300", ""));
    }
    return bare.replace('ё', 'е');
  }

  private static String arabic(String plain) {
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
        case 'ى', 'ی', 'ې' -> out.append('ي');
        case 'ة', 'ۀ', 'ە' -> out.append('ه');
        case 'ک' -> out.append('ك');
        case 'ـ' -> {}
        default -> unlessMark(c, out);
      }
    }
    return out.toString();
  }

  private static String digits(String plain) {
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      out.append(digit(plain.charAt(i)));
    }
    return out.toString();
  }

  /// Every digit as the Western one of its value.
  private static char digit(char c) {
    return c >= 0x80 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
  }
}
