package org.galley.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.galley.search.Unit.Phrase;
import org.galley.search.Unit.Phrase.Step;
import org.jspecify.annotations.Nullable;

/// What a reader's words ask for: every unit, and better if they stand together as they were
/// written.
///
/// @param whole all words in their order; null if there is only one
/// @param cut whether there were more units than are looked for
record Wanted(List<Unit> units, @Nullable Phrase whole, boolean cut) {

  static final int MOST_UNITS = 12;

  Wanted {
    units = List.copyOf(units);
  }

  /// Reads what was typed: words, and phrases between quotation marks.
  ///
  /// @param readings of the languages in which stories are looked for
  static Wanted of(String typed, List<Reading> readings) {
    Parsing parsing = new Parsing(readings);
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i <= typed.length(); i++) {
      if (i == typed.length() || isQuote(typed.charAt(i))) {
        parsing.take(typed.substring(from, i), quoted);
        quoted = !quoted;
        from = i + 1;
      }
    }
    List<Unit> units = new ArrayList<>(new LinkedHashSet<>(parsing.units));
    boolean cut = units.size() > MOST_UNITS;
    Phrase whole = phrase(typed, readings);
    return new Wanted(
        cut ? units.subList(0, MOST_UNITS) : units,
        whole.steps().size() > 1 && whole.steps().size() <= 2 * MOST_UNITS ? whole : null,
        cut);
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  Set<String> terms() {
    Set<String> all = new LinkedHashSet<>();
    units.forEach(unit -> all.addAll(unit.terms()));
    return all;
  }

  private static boolean isQuote(char c) {
    return "\"“”„«»「」『』〝〞".indexOf(c) >= 0;
  }

  /// The words of a text in their order.
  static Phrase phrase(String text, List<Reading> readings) {
    TreeMap<Integer, Set<String>> steps = new TreeMap<>();
    for (Reading reading : readings) {
      longest(text, reading)
          .forEach((position, term) ->
              steps.computeIfAbsent(position, _ -> new LinkedHashSet<>()).add(term));
    }
    List<Step> all = new ArrayList<>();
    steps.forEach((position, terms) -> all.add(new Step(position, terms)));
    return new Phrase(all);
  }

  /// The longest term at each position, without those that stand inside the one before.
  private static TreeMap<Integer, String> longest(String text, Reading reading) {
    TreeMap<Integer, String> found = new TreeMap<>();
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    reading.read(
        text,
        0,
        (term, position, _, end) -> {
          if (end >= ends.getOrDefault(position, 0)) {
            found.put(position, term);
            ends.put(position, end);
          }
        });
    ends.forEach((position, end) -> {
      if (ends.getOrDefault(position - 1, 0) >= end) {
        found.remove(position);
      }
    });
    return found;
  }

  private static final class Parsing {

    private final List<Reading> readings;
    private final List<Unit> units = new ArrayList<>();

    Parsing(List<Reading> readings) {
      this.readings = readings;
    }

    void take(String text, boolean quoted) {
      if (quoted) {
        phrase(text);
      } else {
        Tokens.cut(text, (letters, start, end) -> token(letters, text.substring(start, end)));
      }
    }

    private void phrase(String text) {
      Phrase phrase = Wanted.phrase(text, readings);
      if (!phrase.steps().isEmpty()) {
        units.add(phrase);
      }
    }

    private void token(Letters letters, String token) {
      switch (letters) {
        case NONE, MARK -> {}
        case WORD -> word(token);
        case HAN -> Runs.han(token).forEach(units::add);
        case HANGUL -> units.add(Runs.hangul(token));
        case CLUSTER -> phrase(token);
      }
    }

    private void word(String word) {
      Set<String> stems = new LinkedHashSet<>();
      for (Reading reading : readings) {
        String stem = reading.stem(word);
        if (!stem.isEmpty()) {
          stems.add(stem);
        }
      }
      if (!stems.isEmpty()) {
        units.add(new Unit.Word(stems, Folding.fold(word)));
      }
    }
  }
}
