package org.galley.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Two bodies that were written on the same one, laid beside each other passage by passage. What
/// only one of them changed is settled; where both did, somebody chooses.
///
/// @param rows in the order of `theirs`, with what is only in `mine` after what it follows there
public record Merge(List<Row> rows) {

  public Merge {
    rows = List.copyOf(rows);
  }

  /// One place of the body.
  ///
  /// @param mine null if it is not in mine
  /// @param theirs null if it is not in theirs
  /// @param settled which to take where only one changed it; empty for a conflict
  public record Row(@Nullable Passage mine, @Nullable Passage theirs, Optional<Side> settled) {

    /// The key by which a choice is told.
    public String key() {
      return mine == null ? Objects.requireNonNull(theirs).key() : mine.key();
    }

    public boolean isConflict() {
      return settled.isEmpty();
    }
  }

  /// What to take of a place.
  public enum Side {
    MINE,
    THEIRS,
    /// Theirs, and mine after it.
    BOTH
  }

  /// @param base what both were written on
  public static Merge of(List<Passage> base, List<Passage> mine, List<Passage> theirs) {
    Map<String, Passage> was = byKey(base);
    Map<String, Passage> ours = byKey(mine);
    Map<String, Passage> others = byKey(theirs);
    List<Row> rows = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Passage passage : theirs) {
      rows.add(row(was.get(passage.key()), ours.get(passage.key()), passage));
      placed.add(passage.key());
    }
    String before = "";
    for (Passage passage : mine) {
      if (!placed.contains(passage.key())) {
        rows.add(
            place(rows, before), row(was.get(passage.key()), passage, others.get(passage.key())));
      }
      before = passage.key();
    }
    return new Merge(rows);
  }

  /// Where a passage goes that follows the one with this key.
  private static int place(List<Row> rows, String before) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(before)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Row row(@Nullable Passage was, @Nullable Passage mine, @Nullable Passage theirs) {
    return new Row(mine, theirs, settled(was, mine, theirs));
  }

  private static Optional<Side> settled(
      @Nullable Passage was, @Nullable Passage mine, @Nullable Passage theirs) {
    if (Objects.equals(was, mine)) {
      return Optional.of(Side.THEIRS);
    }
    if (Objects.equals(was, theirs) || Objects.equals(mine, theirs)) {
      return Optional.of(Side.MINE);
    }
    return Optional.empty();
  }

  /// The body that comes of it.
  ///
  /// @param choices by key, for conflicts and wherever somebody wants something else; a conflict
  ///   without a choice keeps both, so that no word is lost
  /// @param fresh makes a key for a passage that would share its key with another
  public List<Passage> body(Map<String, Side> choices, UnaryOperator<Passage> fresh) {
    List<Passage> body = new ArrayList<>();
    for (Row row : rows) {
      Side side = choices.getOrDefault(row.key(), row.settled().orElse(Side.BOTH));
      if (side != Side.MINE && row.theirs() != null) {
        body.add(row.theirs());
      }
      if (side != Side.THEIRS && row.mine() != null) {
        boolean twice = side == Side.BOTH && row.theirs() != null;
        body.add(twice ? fresh.apply(row.mine()) : row.mine());
      }
    }
    return body;
  }

  private static Map<String, Passage> byKey(List<Passage> body) {
    Map<String, Passage> map = new HashMap<>();
    body.forEach(passage -> map.put(passage.key(), passage));
    return map;
  }
}
