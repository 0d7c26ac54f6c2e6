package org.galley.desk;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where tasks are kept.
public interface TaskRows {

  Optional<Task> find(Snapshot snapshot, long number);

  /// Open tasks, the oldest first.
  List<Task> open(Snapshot snapshot, int count);

  /// A draft's open tasks, the oldest first.
  List<Task> open(Snapshot snapshot, long draft);

  /// The number for the next task.
  long next(Snapshot snapshot);

  /// Puts a task in the place of the one with that number, or adds it.
  void put(Transaction transaction, Task task);
}
