package org.galley.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fonts in which share cards are set: our own for Latin and Cyrillic, those of this machine
/// for other scripts.
final class CardFonts {

  private static final System.Logger LOG = System.getLogger(CardFonts.class.getName());

  private static final String FOLDER = "fonts/";

  /// Families that show a language well, best first. What is not named here is found by trying.
  private static final Map<String, List<String>> GOOD =
      Map.of(
          "ar", List.of("Noto Naskh Arabic", "Amiri", "Noto Sans Arabic", "Noto Kufi Arabic"),
          "fa", List.of("Noto Naskh Arabic", "Vazirmatn", "Noto Sans Arabic"),
          "ur", List.of("Noto Naskh Arabic", "Noto Nastaliq Urdu"),
          "zh", List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"),
          "zh-hant", List.of("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC"),
          "ja", List.of("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP"),
          "ko", List.of("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR"),
          "th", List.of("Noto Serif Thai", "Noto Sans Thai", "Noto Looped Thai"),
          "he", List.of("Noto Serif Hebrew", "Noto Sans Hebrew"),
          "hi", List.of("Noto Serif Devanagari", "Noto Sans Devanagari"));

  private static final List<String> ANY = List.of("Noto Serif", "Noto Sans", "DejaVu Serif");

  /// Our own headline fonts, the one to prefer first.
  private final List<Font> headlines;

  private final List<Font> labels;
  private final Map<String, Optional<Font>> found = new ConcurrentHashMap<>();

  /// Fonts cannot be used at all where this machine lacks the libraries for them; there, nothing is
  /// written.
  CardFonts() {
    headlines = own("newsreader-headline.ttf", "galley-text-headline.ttf");
    labels = own("libre-franklin-label.ttf", "galley-text-headline.ttf");
  }

  /// The fonts for a headline, which together show every one of its letters; empty if there are
  /// none.
  List<Font> headline(String words, String language) {
    return fonts(headlines, words, language);
  }

  /// The fonts for a label.
  List<Font> label(String words, String language) {
    return fonts(labels, words, language);
  }

  private List<Font> fonts(List<Font> own, String words, String language) {
    for (Font font : own) {
      if (shows(List.of(font), words)) {
        return List.of(font);
      }
    }
    Optional<Font> host = host(own, words, language);
    return host.map(font -> Stream.concat(Stream.of(font), own.stream()).toList())
        .orElse(List.of());
  }

  /// A font of this machine that shows what our own do not. Which that is depends on the letters
  /// alone, so it is remembered by the language and the letters that are missing.
  private Optional<Font> host(List<Font> own, String words, String language) {
    IntPredicate missing = c -> own.stream().noneMatch(font -> font.canDisplay(c));
    String letters =
        words
            .codePoints()
            .filter(c -> !isBlank(c) && missing.test(c))
            .distinct()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (found.size() > 2_000) {
      found.clear();
    }
    return found.computeIfAbsent(language + ' ' + letters, _ -> search(letters, language));
  }

  private static Optional<Font> search(String letters, String language) {
    List<String> here =
        List.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ROOT));
    List<String> tried = new ArrayList<>(good(language));
    tried.addAll(ANY);
    tried.retainAll(here);
    tried.addAll(here.stream().sorted().toList());
    return tried.stream()
        .map(family -> new Font(family, Font.BOLD, 1))
        .filter(font -> font.canDisplayUpTo(letters) < 0)
        .findFirst();
  }

  private static List<String> good(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    boolean traditional =
        tag.startsWith("zh-hant") || tag.startsWith("zh-tw") || tag.startsWith("zh-hk");
    return GOOD.getOrDefault(traditional ? "zh-hant" : tag.split("-", 2)[0], List.of());
  }

  private static boolean shows(List<Font> fonts, String words) {
    return words
        .codePoints()
        .allMatch(c -> isBlank(c) || fonts.stream().anyMatch(font -> font.canDisplay(c)));
  }

  /// Whether nothing is to be seen of a character: spaces, and marks of direction.
  static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static List<Font> own(String... names) {
    try {
      List<Font> fonts = new ArrayList<>();
      for (String name : names) {
        try (InputStream in = CardFonts.class.getResourceAsStream(FOLDER + name)) {
          if (in == null) {
            throw new IllegalStateException("the program lacks its font " + name);
          }
          fonts.add(Font.createFont(Font.TRUETYPE_FONT, in));
        }
      }
      return fonts;
    } catch (FontFormatException | IOException | RuntimeException | LinkageError e) {
      LOG.log(
          Level.WARNING,
          "share cards are drawn without words, as this machine cannot use fonts ({0}); install"
              + " fontconfig and freetype",
          e.toString());
      return List.of();
    }
  }

  /// The places in `words` where another of `fonts` is to be used, with its number.
  static IntStream numbers(List<Font> fonts, String words) {
    return words
        .codePoints()
        .flatMap(c -> {
          int number =
              IntStream.range(0, fonts.size())
                  .filter(i -> isBlank(c) || fonts.get(i).canDisplay(c))
                  .findFirst()
                  .orElse(0);
          return IntStream.generate(() -> number).limit(Character.charCount(c));
        });
  }
}
