package org.galley.press;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/// What languages call themselves, and their scripts.
final class Languages {

  private static final String NUMERALS = "nu";

  private Languages() {}

  /// How a language, given as a BCP 47 tag, writes numbers and dates.
  ///
  /// Digits are Western unless the tag asks for others, such as `ar-u-nu-arab`: they then match the
  /// numbers inside stories, whatever a country's habit is.
  static ULocale locale(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return locale.getUnicodeLocaleType(NUMERALS) != null
        ? locale
        : new ULocale.Builder().setLocale(locale).setUnicodeLocaleKeyword(NUMERALS, "latn").build();
  }

  /// The name of a language, given as a BCP 47 tag, in that language, with a capital where its
  /// script has them.
  static String name(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    String name = ULocale.forLanguageTag(locale.getLanguage()).getDisplayLanguage(locale);
    return UCharacter.toTitleCase(locale, name, null, UCharacter.TITLECASE_NO_LOWERCASE);
  }

  /// The name of a language in another one, both given as BCP 47 tags, to stand alone.
  static String nameIn(String language, String named) {
    ULocale in = ULocale.forLanguageTag(language);
    String name = ULocale.forLanguageTag(named).getDisplayNameWithDialect(in);
    return UCharacter.toTitleCase(in, name, null, UCharacter.TITLECASE_NO_LOWERCASE);
  }

  /// The code of a language in news sitemaps, whose schema knows no subtags but those of Chinese.
  static String inNewsSitemap(String language) {
    return switch (script(language)) {
      case "Hans" -> "zh-cn";
      case "Hant" -> "zh-tw";
      default -> ULocale.forLanguageTag(language).getLanguage();
    };
  }

  /// The script of a language, given as a BCP 47 tag, as ISO 15924 names it, such as `Cyrl`.
  static String script(String language) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
  }
}
