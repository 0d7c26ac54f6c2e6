package org.galley.desk;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where it is kept who writes on what.
public interface HoldRows {

  Optional<Hold> find(Snapshot snapshot, long draft);

  /// All holds, ended or not.
  List<Hold> all(Snapshot snapshot);

  /// Puts a hold in the place of the draft's own.
  void put(Transaction transaction, Hold hold);

  void remove(Transaction transaction, long draft);
}
