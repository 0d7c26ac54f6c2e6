package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The words of the interface in one language, from `texts/LANGUAGE.properties`. A language without
/// a file of its own gets that of its first subtag, else English.
public final class Texts {

  private final Properties words;

  private Texts(Properties words) {
    this.words = words;
  }

  /// The words in a language given as a BCP 47 tag.
  static Texts of(String language) {
    for (String name = language; ; name = shorter(name)) {
      try (InputStream in = Texts.class.getResourceAsStream("texts/" + name + ".properties")) {
        if (in != null) {
          Properties words = new Properties();
          words.load(new InputStreamReader(in, UTF_8));
          return new Texts(words);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The words under a key.
  ///
  /// @throws IllegalArgumentException if there are none: a fault of the program
  public String get(String key) {
    String value = words.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("no interface text is called '" + key + "'");
    }
    return value;
  }

  /// The words under a key with `{0}` replaced.
  public String get(String key, Object value) {
    return get(key).replace("{0}", String.valueOf(value));
  }

  private static String shorter(String language) {
    int hyphen = language.lastIndexOf('-');
    return hyphen < 0 ? "en" : language.substring(0, hyphen);
  }
}
