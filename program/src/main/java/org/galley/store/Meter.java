package org.galley.store;

import java.util.concurrent.atomic.LongAdder;

/// Counts what a storage asks of its database, so that a test can say that the cost of a publish
/// does not grow with the archive.
public final class Meter {

  private final LongAdder statements = new LongAdder();
  private final LongAdder rows = new LongAdder();

  /// Statements executed since the storage was opened.
  public long statements() {
    return statements.sum();
  }

  /// Rows that came back from them.
  public long rows() {
    return rows.sum();
  }

  void countStatement() {
    statements.increment();
  }

  void countRow() {
    rows.increment();
  }
}
