package org.galley.story;

import java.util.regex.Pattern;

/// The few conditions that several records share.
final class Checks {

  /// Language, script and country, and after `-u` digits, calendar or week.
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}(-u(-[a-z0-9]{2,8}){1,8})?");

  private static final Pattern KEY =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*([-_][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
  private static final Pattern LINK =
      Pattern.compile("(?i:https?://|mailto:|tel:).+|#.*|/(?!/).*", Pattern.DOTALL);

  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{1,2000}");

  private Checks() {}

  /// Refuses characters that no JSON or XML reader must ever meet: lone surrogates, NUL and the
  /// other controls except tab and line feed.
  static void requireText(String value, String name) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t') {
        throw new IllegalArgumentException(
            name + " contains the control character U+" + String.format("%04X", (int) c));
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(value, i)) {
          throw new IllegalArgumentException(name + " contains half of a surrogate pair");
        }
        i++;
      }
    }
  }

  static void requirePresent(String value, String name) {
    requireText(value, name);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  static void requireLanguage(String tag) {
    if (!LANGUAGE.matcher(tag).matches()) {
      throw new IllegalArgumentException(
          "a language is a BCP 47 tag such as 'en' or 'zh-Hans', but this is '" + tag + "'");
    }
  }

  /// A slug or key that may stand as one segment of an address.
  static void requireKey(String value, String name) {
    // the length first: the pattern would overflow the stack on a very long value
    if (value.length() > 200 || !KEY.matcher(value).matches()) {
      throw new IllegalArgumentException(
          name
              + " is at most 200 letters and digits joined by hyphens, but this is '"
              + value
              + "'");
    }
  }

  /// Refuses what is not the address of something in the web.
  static void requireWeb(String value, String name) {
    if (!WEB.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s is an address such as 'https://example.org/', but this is '%s'"
              .formatted(name, value));
    }
  }

  static boolean isSafeLink(String href) {
    return href.length() <= 4_000
        && LINK.matcher(href).matches()
        && href.chars().noneMatch(c -> c < ' ');
  }

  private static boolean isPair(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        && i + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(i + 1));
  }
}
