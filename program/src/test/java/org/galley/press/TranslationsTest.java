package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of the interface texts of every language.
final class TranslationsTest {

  /// What is rightly the same as in English: keys of any language, or of one.
  private static final Set<String> SAME =
      Set.of("comma", "fr contact", "fr corrections", "fr documents", "fr note");

  /// Names that stay in Latin letters.
  private static final Pattern NAMES = Pattern.compile("Galley|\\{0}|\\{0, plural,.*");

  private static final Pattern PLURAL = Pattern.compile("\\b(zero|one|two|few|many|other) \\{");
  private static final Pattern VALUE = Pattern.compile("\\{([0-9])[,}]");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "es", "fr", "ko", "ru", "zh", "zh-Hant"})
  void keys_areThoseOfEnglish(String language) {
    assertThat(words(language).keySet()).isEqualTo(words("en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "es", "fr", "ko", "ru", "zh", "zh-Hant"})
  void words_areNotLeftInEnglish(String language) {
    Map<String, String> english = words("en");
    Set<String> left = new TreeSet<>();
    words(language)
        .forEach((key, words) -> {
          if (words.equals(english.get(key))
              && !NAMES.matcher(words).matches()
              && !SAME.contains(key)
              && !SAME.contains(language + " " + key)) {
            left.add(key);
          }
        });
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ko", "ru", "zh", "zh-Hant"})
  void words_areInTheirOwnScript(String language) {
    Set<String> foreign = new TreeSet<>();
    words(language)
        .forEach((key, words) -> {
          String own = PLURAL.matcher(words.replaceAll("Galley|\\{0, plural,", "")).replaceAll("");
          if (own.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN)) {
            foreign.add(key + ": " + own);
          }
        });
    assertThat(foreign).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "es", "fr", "ko", "ru", "zh", "zh-Hant"})
  void values_areThoseOfEnglish(String language) {
    Map<String, String> english = words("en");
    words(language)
        .forEach((key, words) ->
            assertThat(values(words))
                .as(key)
                .isEqualTo(values(Objects.requireNonNull(english.get(key)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ko", "ru", "zh", "zh-Hant"})
  void plurals_haveEveryFormOfTheLanguage(String language) {
    Set<String> forms =
        new TreeSet<>(PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords());
    words(language)
        .forEach((key, words) -> {
          if (words.contains(", plural,")) {
            Set<String> there = new TreeSet<>();
            PLURAL.matcher(words).results().forEach(found -> there.add(found.group(1)));
            if (!words.contains("=0")) {
              assertThat(there).as(key).isEqualTo(forms);
            }
          }
        });
  }

  /// A straight apostrophe would quote what follows it, and none of these newspapers prints one.
  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ko", "ru", "zh", "zh-Hant"})
  void words_haveNoTypewriterMarksAndNoLooseSpaces(String language) {
    words(language)
        .forEach((key, words) -> {
          assertThat(words).as(key).doesNotContain("'", "\"", "...", "  ").isNotBlank();
          if (!key.equals("comma")) {
            assertThat(words).as(key).isEqualTo(words.strip());
          }
        });
  }

  private static Set<String> values(String words) {
    Set<String> values = new TreeSet<>();
    VALUE.matcher(words).results().forEach(found -> values.add(found.group(1)));
    return values;
  }

  private static Map<String, String> words(String language) {
    Properties read = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("texts/" + language + ".properties")) {
      read.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    read.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }
}
