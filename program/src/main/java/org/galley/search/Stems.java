package org.galley.search;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// What all forms of a word have in common, by the language of the text and the script of the word.
/// May be shared between threads.
final class Stems {

  private static final int KEPT = 60_000;
  private static final int SHORT = 2;

  private final String language;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /// @param language a BCP 47 tag
  Stems(String language) {
    this.language = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// The stem of a word as it stands in a text.
  String of(String word) {
    String stem = known.get(word);
    if (stem == null) {
      stem = stem(Folding.fold(word));
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(word, stem);
    }
    return stem;
  }

  private String stem(String folded) {
    if (folded.length() <= SHORT || folded.chars().anyMatch(Character::isDigit)) {
      return folded;
    }
    return switch (Folding.script(folded)) {
      case LATIN -> run(latin(), folded);
      case CYRILLIC -> cyrillic(folded);
      case ARABIC -> isArabic() ? ArabicStem.of(folded) : folded;
      case DEVANAGARI -> language.equals("hi") ? run(new HindiStemmer(), folded) : folded;
      default -> folded;
    };
  }

  private static String run(@Nullable SnowballStemmer stemmer, String folded) {
    if (stemmer == null) {
      return folded;
    }
    stemmer.setCurrent(folded);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private String cyrillic(String folded) {
    return switch (language) {
      case "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn" -> folded;
      default -> isNameInIm(folded) ? folded : settled(run(new RussianStemmer(), folded));
    };
  }

  /// Adjectives have -им only behind some letters: *Максим* and *Карим* are no forms of *макс* and
  /// *кар*.
  private static boolean isNameInIm(String folded) {
    return folded.endsWith("им") && "гжкнхчшщ".indexOf(folded.charAt(folded.length() - 3)) < 0;
  }

  /// The stemmer takes -ов, -ев, the н of -ан and the vowel of -ай, -ей, -ой for endings only where
  /// they are the last: taking them off everywhere lets *Иванова* and *Иванов*, *туманом* and
  /// *туман*, *Китая* and *Китай* meet.
  private static String settled(String stem) {
    String left = stem;
    if (left.length() > 2 * SHORT && (left.endsWith("ов") || left.endsWith("ев"))) {
      left = left.substring(0, left.length() - 2);
    }
    if (left.length() > SHORT + 1 && (left.endsWith("ан") || left.endsWith("ян"))) {
      left = left.substring(0, left.length() - 1);
    }
    boolean open =
        left.length() > SHORT + 1 && "аеоий".indexOf(left.charAt(left.length() - 1)) >= 0;
    return open ? left.substring(0, left.length() - 1) : left;
  }

  private boolean isArabic() {
    return switch (language) {
      case "fa", "ur", "ps", "ug", "sd", "ckb" -> false;
      default -> true;
    };
  }

  /// A Latin word in a text of another script is taken for English.
  private @Nullable SnowballStemmer latin() {
    return switch (language) {
      case "de" -> new GermanStemmer();
      case "fr" -> new FrenchStemmer();
      case "es" -> new SpanishStemmer();
      case "it" -> new ItalianStemmer();
      case "pt" -> new PortugueseStemmer();
      case "nl" -> new DutchStemmer();
      case "sv" -> new SwedishStemmer();
      case "da" -> new DanishStemmer();
      case "no", "nb", "nn" -> new NorwegianStemmer();
      case "fi" -> new FinnishStemmer();
      case "hu" -> new HungarianStemmer();
      case "ro" -> new RomanianStemmer();
      case "tr" -> new TurkishStemmer();
      case "pl", "cs", "sk", "sl", "hr", "bs", "lt", "lv", "et", "vi", "id", "ms", "sq", "eu" ->
          null;
      default -> new EnglishStemmer();
    };
  }
}
