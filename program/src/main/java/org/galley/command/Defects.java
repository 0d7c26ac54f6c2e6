package org.galley.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects defects: counts all, and keeps the first of each kind.
final class Defects {

  private static final int KEPT = 20;

  private final Map<Defect.Kind, Long> counts = new EnumMap<>(Defect.Kind.class);
  private final List<Defect> kept = new ArrayList<>();

  void add(Defect.Kind kind, String words) {
    if (counts.merge(kind, 1L, Long::sum) <= KEPT) {
      kept.add(new Defect(kind, words));
    }
  }

  boolean has(Defect.Kind kind) {
    return counts.containsKey(kind);
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many defects are counted but not kept.
  long more() {
    return count() - kept.size();
  }

  List<Defect> kept() {
    return List.copyOf(kept);
  }
}
