package org.galley.press;

import com.ibm.icu.util.ULocale;
import org.galley.story.Script;

/// What pages say of a language again and again, worked out once.
///
/// @param name in the language itself
/// @param direction `ltr` or `rtl`
/// @param script as ISO 15924 names it, such as `Cyrl`
/// @param inHreflang as search engines know it: with its script and country, but without what it
///   says of digits and calendars
/// @param inOpenGraph with a country, such as `en_US`
record Language(
    String name, String direction, String script, String inHreflang, String inOpenGraph) {

  /// @param tag of BCP 47
  static Language of(String tag) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
    ULocale plain = new ULocale.Builder().setLanguageTag(tag).clearExtensions().build();
    return new Language(
        Languages.name(tag),
        Script.direction(tag),
        likely.getScript(),
        plain.toLanguageTag(),
        likely.getLanguage() + '_' + likely.getCountry());
  }
}
