package org.galley.press;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/// What languages call themselves.
final class Languages {

  private Languages() {}

  /// The name of a language, given as a BCP 47 tag, in that language, with a capital where its
  /// script has them.
  static String name(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    String name = ULocale.forLanguageTag(locale.getLanguage()).getDisplayLanguage(locale);
    return UCharacter.toTitleCase(locale, name, null, UCharacter.TITLECASE_NO_LOWERCASE);
  }
}
