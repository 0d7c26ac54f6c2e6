package org.galley.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.galley.store.SiteTables.Difference;

/// Counts rows that differ, and names the first.
final class RowDifferences implements Consumer<Difference> {

  private static final int NAMED = 20;

  private final List<String> named = new ArrayList<>();
  private long count;

  @Override
  public void accept(Difference difference) {
    count++;
    if (named.size() < NAMED) {
      named.add(words(difference));
    }
  }

  long count() {
    return count;
  }

  List<String> named() {
    return List.copyOf(named);
  }

  private static String words(Difference difference) {
    String what =
        switch (difference.kind()) {
          case MISSING -> "lacks the row";
          case DIFFERENT -> "has other values in the row";
          case TOO_MUCH -> "has a row that does not follow from the journal,";
        };
    return "table %s %s %s".formatted(difference.table(), what, difference.row());
  }
}
