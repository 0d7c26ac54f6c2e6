package org.galley.desk;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.galley.story.Edition;

/// Makes the last segments of one edition's addresses from words: letters and digits joined by
/// hyphens, Latin ones or those of the language's own script, as the edition chose.
///
/// Used by one thread.
public final class Slugs {

  private static final int LONGEST_LATIN = 90;

  /// A letter of another script takes up to nine characters in a link.
  private static final int LONGEST_OWN = 60;

  /// How languages are written in Latin letters, where ICU's general way would hide how they are
  /// read or take the letters for those of another language.
  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("am", "Amharic-Latin/BGN"),
          Map.entry("be", "Belarusian-Latin/BGN"),
          Map.entry("bg", "Bulgarian-Latin/BGN"),
          Map.entry("de", "de-ASCII"),
          Map.entry("el", "Greek-Latin/UNGEGN"),
          Map.entry("fa", "Persian-Latin/BGN"),
          Map.entry("hy", "Armenian-Latin/BGN"),
          Map.entry("ka", "Georgian-Latin/BGN"),
          Map.entry("kk", "Kazakh-Latin/BGN"),
          Map.entry("ky", "Kirghiz-Latin/BGN"),
          Map.entry("mk", "Macedonian-Latin/BGN"),
          Map.entry("mn", "Mongolian-Latin/BGN"),
          Map.entry("sr", "Serbian-Latin/BGN"),
          Map.entry("uk", "Ukrainian-Latin/BGN"));

  /// For words of any other language; Cyrillic ones are read as Russian.
  private static final String GENERAL = "Russian-Latin/BGN; Any-Latin; Latin-ASCII";

  /// Scripts that do not write all sounds, or whose signs ICU reads in another language.
  private static final Set<String> SILENT =
      Set.of("Arab", "Hebr", "Jpan", "Khmr", "Laoo", "Mymr", "Thai");

  /// Signs within a word that part nothing.
  private static final Pattern WITHIN =
      Pattern.compile("['\"\u2018\u2019\u02b9-\u02bf`\u00b4\u0640\u064b-\u065f\u0670]");

  private static final Pattern NOT_LATIN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// Marks without a letter before them.
  private static final Pattern LOOSE_MARKS = Pattern.compile("(^|-)\\p{M}+");

  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private final boolean ownScript;
  private final Transliterator latin;
  private final BreakIterator words;

  public Slugs(Edition edition) {
    ULocale locale = ULocale.forLanguageTag(edition.language());
    this.ownScript = edition.ownScript();
    String first = LATIN.get(locale.getLanguage());
    this.latin = Transliterator.getInstance(first == null ? GENERAL : first + "; " + GENERAL);
    this.words = BreakIterator.getWordInstance(locale);
  }

  /// Whether addresses of a language are better in its own script, as Latin letters would not say
  /// how its words are read.
  public static boolean areBetterInOwnScript(String language) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    return SILENT.contains(likely.getScript());
  }

  /// The slug of some words, cut at a word's end if it is very long.
  ///
  /// @param otherwise what to use for words of which nothing is left
  public String of(String text, String otherwise) {
    String slug = ownScript ? own(text) : latin(text);
    return slug.isEmpty() ? otherwise : slug;
  }

  private String latin(String text) {
    String letters = isAscii(text) ? text : latin.transliterate(text);
    return joined(NOT_LATIN, letters, LONGEST_LATIN);
  }

  private String own(String text) {
    String letters = Normalizer2.getNFKCInstance().normalize(text);
    return LOOSE_MARKS.matcher(joined(NOT_LETTERS, letters, LONGEST_OWN)).replaceAll("$1");
  }

  private String joined(Pattern gaps, String letters, int longest) {
    String plain = WITHIN.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
    String slug = stripped(gaps.matcher(plain).replaceAll("-"));
    return slug.length() <= longest ? slug : stripped(slug.substring(0, end(slug, longest)));
  }

  /// Where the last word ends that is whole within `longest`.
  private int end(String slug, int longest) {
    words.setText(slug);
    int end = words.preceding(longest + 1);
    int cut = Character.isLowSurrogate(slug.charAt(longest)) ? longest - 1 : longest;
    return end > 0 ? end : cut;
  }

  private static String stripped(String slug) {
    return EDGES.matcher(slug).replaceAll("");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
