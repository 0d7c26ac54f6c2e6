package org.galley.desk;

import java.util.List;

/// What became of one thing in an archive.
///
/// @param address where the story stands, or would stand; empty if it was refused
/// @param words why it was refused or passed over; empty otherwise
/// @param remarks what could not be taken over
public record ImportResult(
    String key, Outcome outcome, String address, String words, List<String> remarks) {

  /// The kinds of result.
  public enum Outcome {
    IMPORTED,
    UPDATED,
    UNCHANGED,
    DRAFTED,
    PASSED,
    REFUSED
  }

  static ImportResult passed(String key, String what) {
    return new ImportResult(key, Outcome.PASSED, "", what, List.of());
  }

  static ImportResult refused(String key, String why) {
    return new ImportResult(key, Outcome.REFUSED, "", why, List.of());
  }
}
