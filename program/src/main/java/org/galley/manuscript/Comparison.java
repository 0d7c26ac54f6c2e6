package org.galley.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.galley.story.Block;
import org.jspecify.annotations.Nullable;

/// How one revision differs from another: fields first, then the body passage by passage in the
/// order of the later one, with the words of each.
public record Comparison(List<FieldChange> fields, List<Change> passages) {

  public Comparison {
    fields = List.copyOf(fields);
    passages = List.copyOf(passages);
  }

  /// A field that differs.
  public record FieldChange(Field field, List<Wording.Piece> words) {
    public FieldChange {
      words = List.copyOf(words);
    }
  }

  /// What became of a passage.
  public sealed interface Change {

    /// The passage as it now is; one that is gone, as it was.
    Passage passage();

    record Same(Passage passage) implements Change {}

    record Added(Passage passage) implements Change {}

    record Removed(Passage passage) implements Change {}

    /// The same words at another place among the others.
    record Moved(Passage passage) implements Change {}

    /// @param before as it was
    /// @param words both texts in one, with what came and went; empty if only something else than
    ///   words differs
    record Changed(Passage before, Passage passage, List<Wording.Piece> words) implements Change {
      public Changed {
        words = List.copyOf(words);
      }
    }
  }

  public boolean isEmpty() {
    return fields.isEmpty() && passages.stream().allMatch(Change.Same.class::isInstance);
  }

  /// Compares two revisions of a story in a language given as a BCP 47 tag.
  public static Comparison of(Manuscript before, Manuscript after, String language) {
    Wording words = new Wording(language);
    return new Comparison(fields(before, after, words), passages(before, after, words));
  }

  private static List<FieldChange> fields(Manuscript before, Manuscript after, Wording words) {
    List<FieldChange> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      String was = field.of(before);
      String now = field.of(after);
      if (!was.equals(now)) {
        changes.add(new FieldChange(field, words.compare(was, now)));
      }
    }
    return changes;
  }

  private static List<Change> passages(Manuscript before, Manuscript after, Wording words) {
    Map<String, Passage> old = new HashMap<>();
    before.body().forEach(passage -> old.put(passage.key(), passage));
    Map<String, Passage> matched = matched(before.body(), after.body(), old);
    Set<String> kept = inOrder(before.body(), after.body(), matched);
    List<Change> changes = new ArrayList<>();
    List<Passage> gone = gone(before.body(), matched);
    int next = 0;
    Map<String, Integer> places = places(before.body());
    for (Passage passage : after.body()) {
      Passage was = matched.get(passage.key());
      if (was != null && kept.contains(passage.key())) {
        while (next < gone.size() && place(places, gone.get(next)) < place(places, was)) {
          changes.add(new Change.Removed(gone.get(next++)));
        }
      }
      changes.add(change(was, passage, kept, words));
    }
    gone.subList(next, gone.size()).forEach(passage -> changes.add(new Change.Removed(passage)));
    return changes;
  }

  private static Change change(
      @Nullable Passage was, Passage passage, Set<String> kept, Wording words) {
    if (was == null) {
      return new Change.Added(passage);
    }
    if (!was.block().equals(passage.block())) {
      String old = Flat.text(was.block());
      String now = Flat.text(passage.block());
      return new Change.Changed(
          was, passage, old.equals(now) ? List.of() : words.compare(old, now));
    }
    return kept.contains(passage.key()) ? new Change.Same(passage) : new Change.Moved(passage);
  }

  /// For each key of the later body, the passage of the earlier one that it continues: that of the
  /// same key, or else one with the same block that nothing continues, as after cutting and
  /// pasting.
  private static Map<String, Passage> matched(
      List<Passage> before, List<Passage> after, Map<String, Passage> old) {
    Map<String, Passage> matched = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Passage passage : after) {
      Passage same = old.get(passage.key());
      if (same != null) {
        matched.put(passage.key(), same);
        taken.add(same.key());
      }
    }
    Map<Block, Passage> free = new HashMap<>();
    before.stream()
        .filter(passage -> !taken.contains(passage.key()))
        .forEach(passage -> free.putIfAbsent(passage.block(), passage));
    for (Passage passage : after) {
      if (!matched.containsKey(passage.key())) {
        Passage same = free.remove(passage.block());
        if (same != null) {
          matched.put(passage.key(), same);
        }
      }
    }
    return matched;
  }

  private static List<Passage> gone(List<Passage> before, Map<String, Passage> matched) {
    Set<Passage> continued = new HashSet<>(matched.values());
    return before.stream().filter(passage -> !continued.contains(passage)).toList();
  }

  private static Map<String, Integer> places(List<Passage> body) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < body.size(); i++) {
      places.put(body.get(i).key(), i);
    }
    return places;
  }

  private static int place(Map<String, Integer> places, Passage passage) {
    return Objects.requireNonNull(places.get(passage.key()));
  }

  /// Keys of the most passages that stand in the same order before and after: the longest run of
  /// rising places. The others moved.
  private static Set<String> inOrder(
      List<Passage> before, List<Passage> after, Map<String, Passage> matched) {
    Map<String, Integer> places = places(before);
    List<Passage> both =
        after.stream().filter(passage -> matched.containsKey(passage.key())).toList();
    int[] place = new int[both.size()];
    int[] previous = new int[both.size()];
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < place.length; i++) {
      place[i] = place(places, Objects.requireNonNull(matched.get(both.get(i).key())));
      int length = length(ends, place, place[i]);
      previous[i] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(i);
      } else {
        ends.set(length, i);
      }
    }
    Set<String> kept = new HashSet<>();
    for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = previous[i]) {
      kept.add(both.get(i).key());
    }
    return kept;
  }

  /// How many runs end before `value`: a binary search.
  private static int length(List<Integer> ends, int[] place, int value) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place[ends.get(middle)] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
