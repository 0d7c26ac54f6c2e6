package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Mark;

/// Lists of marks as elements nest: of each kind of mark the innermost counts.
final class Marks {

  private Marks() {}

  static List<Mark> with(List<Mark> marks, Mark mark) {
    if (marks.isEmpty()) {
      return List.of(mark);
    }
    if (marks.contains(mark)) {
      return marks;
    }
    List<Mark> more = new ArrayList<>(marks);
    more.removeIf(other -> other.getClass() == mark.getClass());
    more.add(mark);
    return List.copyOf(more);
  }
}
