package org.galley.site;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/// The alphabetical order of one language, as its dictionaries have it.
public final class Alphabet {

  private static final int BYTES = Long.BYTES;

  private final Collator collator;

  private Alphabet(Collator collator) {
    this.collator = collator;
  }

  /// The order of a language given as a BCP 47 tag.
  public static Alphabet of(String language) {
    return new Alphabet(Collator.getInstance(ULocale.forLanguageTag(language)).freeze());
  }

  /// Where a name stands, as a number that is not negative. A name that comes before another never
  /// has a greater number; names that begin alike may share one.
  long place(String name) {
    byte[] key = collator.getCollationKey(name).toByteArray();
    long place = 0;
    for (int i = 0; i < BYTES; i++) {
      place = place << 8 | (i < key.length ? key[i] & 0xff : 0);
    }
    return place >>> 1;
  }

  /// The exact order of names.
  Comparator<String> order() {
    return collator::compare;
  }
}
