package org.galley.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.jspecify.annotations.Nullable;

/// Where it is kept who did what. Lines are only ever added.
public interface TimelineRows {

  Optional<Happening> last(Snapshot snapshot);

  void add(Transaction transaction, Happening happening);

  /// A draft's lines before one, the newest first.
  List<Happening> of(Snapshot snapshot, long draft, long before, int count);

  /// All lines that a question asks for, the newest first.
  List<Happening> list(Snapshot snapshot, Question question);

  /// Which lines a list shows.
  ///
  /// @param person 0 for everybody's
  /// @param deed null for all
  /// @param outcome null for both
  /// @param before the number before which the list begins
  record Question(
      long person,
      @Nullable Deed deed,
      Happening.@Nullable Outcome outcome,
      Instant from,
      Instant until,
      long before,
      int count) {}
}
