package org.galley.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects findings: counts all, and keeps the first of each kind.
final class Findings {

  private static final int KEPT = 20;

  private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
  private final List<Finding> kept = new ArrayList<>();

  void add(Finding.Kind kind, String words) {
    if (counts.merge(kind, 1L, Long::sum) <= KEPT) {
      kept.add(new Finding(kind, words));
    }
  }

  boolean has(Finding.Kind kind) {
    return counts.containsKey(kind);
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many findings are counted but not kept.
  long more() {
    return count() - kept.size();
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }
}
