package org.galley.site;

import java.util.Optional;
import org.galley.story.Correction;

/// The kinds of what the corrections page lists.
public enum Amends {
  /// Everything.
  ALL(0, ""),
  /// Corrections that change what a reader would conclude.
  MATERIAL(1, "material"),
  /// The other corrections.
  OTHER(2, "other"),
  /// Stories that were retracted or removed.
  WITHDRAWN(3, "withdrawn");

  private final int code;
  private final String key;

  Amends(int code, String key) {
    this.code = code;
    this.key = key;
  }

  /// How it stands in the name of a list.
  int code() {
    return code;
  }

  /// The segment of its address under that of the corrections page.
  public String key() {
    return key;
  }

  /// The kind whose segment this is.
  public static Optional<Amends> of(String key) {
    for (Amends kind : values()) {
      if (kind != ALL && kind.key.equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static Amends of(Correction correction) {
    return correction.material() ? MATERIAL : OTHER;
  }

  /// Whether a correction belongs to this kind.
  boolean takes(Correction correction) {
    return this == ALL || this == of(correction);
  }
}
