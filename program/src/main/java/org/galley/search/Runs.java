package org.galley.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.galley.search.Unit.Run;

/// What runs of letters without spaces ask for.
final class Runs {

  /// Of more pairs than this, some may be missing.
  private static final int ALL = 2;

  private static final double PART = 0.6;

  /// Kana that are particles and endings rather than words.
  private static final int PARTICLE = 2;

  private static final int MOST_PAIRS = 24;

  /// Korean particles, the longest first.
  private static final List<String> JOSA =
      List.of(
          "에게서", "에서는", "에서도", "으로는", "으로서", "이라고", "에서", "에게", "에는", "에도", "으로", "부터", "까지", "보다",
          "처럼", "이나", "이라", "라고", "하고", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도",
          "만");

  private Runs() {}

  /// A Chinese run is one unit. A Japanese one is cut where its kana are grammar.
  static List<Unit> han(String run) {
    List<Unit> units = new ArrayList<>();
    if (has(run, true) && has(run, false)) {
      for (String part : parts(run)) {
        if (!isKana(part.codePointAt(0)) || part.length() > PARTICLE) {
          units.add(run(Letters.HAN, part));
        }
      }
    }
    return units.isEmpty() ? List.of(run(Letters.HAN, run)) : units;
  }

  /// A Korean word without the particle that is joined to it.
  static Unit hangul(String word) {
    for (String josa : JOSA) {
      if (word.endsWith(josa) && word.length() - josa.length() >= 2) {
        return run(Letters.HANGUL, word.substring(0, word.length() - josa.length()));
      }
    }
    return run(Letters.HANGUL, word);
  }

  private static Run run(Letters letters, String run) {
    Pieces pieces = Pieces.of(letters, run);
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < pieces.count() && pairs.size() < MOST_PAIRS; i++) {
      pairs.add(pieces.words(i) + pieces.words(i + 1));
    }
    if (pairs.isEmpty()) {
      pairs.add(pieces.words(0));
    }
    int all = pairs.size();
    boolean exact = all <= ALL || letters == Letters.HANGUL;
    return new Run(pairs, exact ? all : Math.max(ALL, (int) Math.ceil(PART * all)));
  }

  private static boolean has(String run, boolean kana) {
    return run.codePoints().anyMatch(c -> isKana(c) == kana);
  }

  private static boolean isKana(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HIRAGANA;
  }

  /// The run cut wherever hiragana begin or end.
  private static List<String> parts(String run) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= run.length(); i++) {
      if (i == run.length() || isKana(run.charAt(i)) != isKana(run.charAt(i - 1))) {
        parts.add(run.substring(from, i));
        from = i;
      }
    }
    return parts;
  }
}
