package org.galley.desk;

import com.ibm.icu.util.ULocale;
import java.util.Map;

/// The section of imported stories whose archive names none.
final class NewsSection {

  private static final String OTHERWISE = "News";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("ar", "أخبار"),
          Map.entry("de", "Nachrichten"),
          Map.entry("es", "Noticias"),
          Map.entry("fr", "Actualités"),
          Map.entry("it", "Notizie"),
          Map.entry("ja", "ニュース"),
          Map.entry("ko", "뉴스"),
          Map.entry("pt", "Notícias"),
          Map.entry("ru", "Новости"),
          Map.entry("uk", "Новини"),
          Map.entry("zh-Hans", "新闻"),
          Map.entry("zh-Hant", "新聞"));

  private NewsSection() {}

  /// What it is called in a language given as a BCP 47 tag.
  static String name(String language) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    String plain = likely.getLanguage();
    return NAMES.getOrDefault(
        plain.equals("zh") ? plain + "-" + likely.getScript() : plain, OTHERWISE);
  }
}
