package org.galley.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How each language is read, made once.
final class Languages {

  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  /// @param language a BCP 47 tag
  Reading of(String language) {
    return readings.computeIfAbsent(language, Reading::new);
  }
}
