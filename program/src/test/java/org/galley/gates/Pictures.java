package org.galley.gates;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The candidates of a `srcset`, by their addresses, with their widths in pixels.
final class Pictures {

  private Pictures() {}

  static SequencedMap<String, Integer> candidates(String srcset) {
    SequencedMap<String, Integer> found = new LinkedHashMap<>();
    for (String candidate : srcset.strip().split(",\\s+|,$", -1)) {
      String[] parts = candidate.strip().split("\\s+", -1);
      if (!parts[0].isEmpty()) {
        String width = parts.length > 1 ? parts[1].replaceAll("[^0-9]", "") : "";
        found.put(parts[0], width.isEmpty() ? 0 : Integer.parseInt(width));
      }
    }
    return found;
  }
}
