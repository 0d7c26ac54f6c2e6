package org.galley.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.galley.search.StoryText.Part;
import org.galley.search.Unit.Phrase;

/// Where a story has what was asked for; the index is not asked.
final class Matching {

  /// A place in a part where a term stands.
  private record Place(int part, int position) {}

  /// Letters from `start` until before `end` of a part.
  record Range(int start, int end) {}

  private final StoryText text;
  private final Map<Place, Map<String, Range>> places = new HashMap<>();
  private final Map<String, List<Place>> terms = new HashMap<>();
  private final Map<Integer, TreeMap<Integer, Integer>> ranges = new HashMap<>();
  private final Map<Integer, Set<Unit>> units = new HashMap<>();
  private final boolean all;

  /// Looks for the units in a text.
  static Matching of(StoryText text, Wanted wanted, Reading reading) {
    return new Matching(text, wanted, reading);
  }

  private Matching(StoryText text, Wanted wanted, Reading reading) {
    this.text = text;
    Set<String> looked = wanted.terms();
    for (int i = 0; i < text.parts().size(); i++) {
      int part = i;
      reading.read(
          text.parts().get(i).words(),
          0,
          (term, position, start, end) -> {
            if (looked.contains(term)) {
              Place place = new Place(part, position);
              places
                  .computeIfAbsent(place, _ -> new LinkedHashMap<>())
                  .put(term, new Range(start, end));
              terms.computeIfAbsent(term, _ -> new ArrayList<>()).add(place);
            }
          });
    }
    boolean found = true;
    for (Unit unit : wanted.units()) {
      found &= find(unit);
    }
    this.all = found;
  }

  /// Whether the story has all of it.
  boolean isMatch() {
    return all;
  }

  private boolean find(Unit unit) {
    return switch (unit) {
      case Unit.Word word -> word.stems().stream().filter(stem -> mark(unit, stem)).count() > 0;
      case Unit.Run run ->
          run.pairs().stream().filter(pair -> mark(unit, pair)).count() >= run.least();
      case Phrase phrase -> phrase(phrase);
    };
  }

  /// Marks a term wherever it stands.
  private boolean mark(Unit unit, String term) {
    List<Place> found = terms.getOrDefault(term, List.of());
    found.forEach(place -> mark(unit, place, term));
    return !found.isEmpty();
  }

  private void mark(Unit unit, Place place, String term) {
    Range range = places.getOrDefault(place, Map.of()).get(term);
    if (range != null) {
      ranges
          .computeIfAbsent(place.part(), _ -> new TreeMap<>())
          .merge(range.start(), range.end(), Math::max);
      units.computeIfAbsent(place.part(), _ -> new HashSet<>()).add(unit);
    }
  }

  private boolean phrase(Phrase phrase) {
    Phrase.Step first = phrase.steps().getFirst();
    boolean found = false;
    for (String term : first.terms()) {
      for (Place place : terms.getOrDefault(term, List.of())) {
        List<Map.Entry<Place, String>> at = follow(phrase, place, first.offset());
        at.forEach(one -> mark(phrase, one.getKey(), one.getValue()));
        found |= !at.isEmpty();
      }
    }
    return found;
  }

  /// Where each step of a phrase stands if it begins at `start`; empty if one does not.
  private List<Map.Entry<Place, String>> follow(Phrase phrase, Place start, int offset) {
    List<Map.Entry<Place, String>> at = new ArrayList<>();
    for (Phrase.Step step : phrase.steps()) {
      Place place = new Place(start.part(), start.position() + step.offset() - offset);
      Set<String> there = places.getOrDefault(place, Map.of()).keySet();
      String term = step.terms().stream().filter(there::contains).findFirst().orElse(null);
      if (term == null) {
        return List.of();
      }
      at.add(Map.entry(place, term));
    }
    return at;
  }

  /// A text of the story with what was found in it marked.
  List<Piece> marked(StoryText.Kind kind, String words) {
    for (int i = 0; i < text.parts().size(); i++) {
      Part part = text.parts().get(i);
      if (part.kind() == kind && part.words().equals(words)) {
        return Passages.marked(words, ranges(i), 0, words.length());
      }
    }
    return words.isEmpty() ? List.of() : List.of(new Piece(words, false));
  }

  /// The passage of the body that has most of it; empty if it has nothing.
  List<Piece> passage() {
    int best = -1;
    for (int i = 0; i < text.parts().size(); i++) {
      boolean body = !text.parts().get(i).kind().isTop();
      if (body && count(i) > (best < 0 ? 0 : count(best))) {
        best = i;
      }
    }
    return best < 0 ? List.of() : Passages.around(text.parts().get(best).words(), ranges(best));
  }

  private int count(int part) {
    return units.getOrDefault(part, Set.of()).size();
  }

  /// Whether what starts at `start` is marked in one with what comes before it.
  private static boolean isTogether(String words, Range before, int start) {
    return start < before.end() || words.substring(before.end(), start).equals(" ");
  }

  private List<Range> ranges(int part) {
    List<Range> merged = new ArrayList<>();
    ranges
        .getOrDefault(part, new TreeMap<>())
        .forEach((start, end) -> {
          if (!merged.isEmpty()
              && isTogether(text.parts().get(part).words(), merged.getLast(), start)) {
            Range before = merged.removeLast();
            merged.add(new Range(before.start(), Math.max(before.end(), end)));
          } else {
            merged.add(new Range(start, end));
          }
        });
    return merged;
  }
}
