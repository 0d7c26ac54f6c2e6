package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// The words of the interface in one language, from `texts/LANGUAGE.properties`. A language without
/// a file of its own gets that of its script, else of its first subtag, else English.
///
/// Texts without values stay plain strings; the others are [Message]s.
public final class Texts {

  private final Language language;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, Message> messages = new HashMap<>();

  private Texts(Language language, Properties words, ULocale locale) {
    this.language = language;
    for (String key : words.stringPropertyNames()) {
      Message message = Message.of(words.getProperty(key), locale);
      String alone = message.plain();
      if (alone == null) {
        messages.put(key, message);
      } else {
        plain.put(key, alone);
      }
    }
  }

  /// The words of the reader's pages in a language given as a BCP 47 tag.
  static Texts of(String language) {
    return of(Texts.class, language);
  }

  /// The words in the folder `texts` beside a class.
  public static Texts of(Class<?> beside, String language) {
    for (String name : names(language)) {
      try (InputStream in = beside.getResourceAsStream("texts/" + name + ".properties")) {
        if (in != null) {
          Properties words = new Properties();
          words.load(new InputStreamReader(in, UTF_8));
          return new Texts(Language.of(language), words, locale(name, language));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException("the program lacks its English texts");
  }

  /// The language that was asked for, which may not be that of the words.
  Language language() {
    return language;
  }

  /// Whether there are words under a key.
  public boolean has(String key) {
    return plain.containsKey(key) || messages.containsKey(key);
  }

  /// The words under a key that has no places for values.
  ///
  /// @throws IllegalArgumentException if there are none: a fault of the program
  public String get(String key) {
    String words = plain.get(key);
    if (words == null) {
      throw new IllegalArgumentException(
          messages.containsKey(key)
              ? "the interface text '" + key + "' wants values"
              : "no interface text is called '" + key + "'");
    }
    return words;
  }

  /// The words under a key with values in their places.
  public String get(String key, Object... values) {
    Message message = messages.get(key);
    return message == null ? get(key) : message.with(values);
  }

  /// The plural rules of the words that were found, with the digits of the language asked for.
  private static ULocale locale(String found, String language) {
    ULocale asked = Languages.locale(language);
    String words = ULocale.forLanguageTag(found).getLanguage();
    return asked.getLanguage().equals(words) ? asked : Languages.locale(words);
  }

  private static List<String> names(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    String plain = locale.getLanguage();
    return Stream.of(plain + "-" + Languages.script(language), plain, "en").toList();
  }
}
