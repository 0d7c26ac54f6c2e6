package org.galley.desk;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes the last segment of an address from words: Latin letters and digits joined by hyphens.
public final class Slugs {

  private static final int MAX = 90;
  private static final Pattern REST = Pattern.compile("[^a-z0-9]+");
  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  private Slugs() {}

  /// The slug of some words, cut at a word's end if it is very long.
  ///
  /// @param otherwise what to use for words of which nothing is left
  public static String of(String words, String otherwise) {
    String latin = isAscii(words) ? words : transliterate(words);
    String slug = REST.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = strip(slug);
    if (slug.length() > MAX) {
      int end = slug.lastIndexOf('-', MAX);
      slug = slug.substring(0, end > 0 ? end : MAX);
    }
    return slug.isEmpty() ? otherwise : slug;
  }

  private static boolean isAscii(String words) {
    return words.chars().allMatch(c -> c < 0x80);
  }

  private static String transliterate(String words) {
    synchronized (LATIN) {
      return LATIN.transliterate(words);
    }
  }

  private static String strip(String slug) {
    int start = slug.startsWith("-") ? 1 : 0;
    int end = slug.length() > start && slug.endsWith("-") ? slug.length() - 1 : slug.length();
    return slug.substring(start, end);
  }
}
