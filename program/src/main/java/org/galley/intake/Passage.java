package org.galley.intake;

import java.util.List;

/// Some lines of a file that somebody wrote by hand, so that faults can be told by file and line.
///
/// @param first the number of the first line in the file, from 1
record Passage(String file, int first, List<String> lines) {

  Passage {
    lines = List.copyOf(lines);
  }

  static Passage of(String file, String text) {
    return new Passage(file, 1, text.lines().toList());
  }

  int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index);
  }

  Passage part(int from, int to) {
    return new Passage(file, first + from, lines.subList(from, to));
  }

  String text() {
    return String.join("\n", lines);
  }

  /// What is wrong in the line at `index`, and how to mend it.
  IntakeException fault(int index, String what) {
    return new IntakeException(
        IntakeException.Code.MALFORMED, "%s:%d: %s".formatted(file, first + index, what));
  }
}
