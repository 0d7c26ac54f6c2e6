package org.galley.manuscript;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where revisions are kept, by the number of their story's draft. None is ever changed.
public interface RevisionRows {

  /// A revision as it lies in the store.
  ///
  /// @param packed as [Difference] makes it
  record Row(RevisionHead head, byte[] packed) {}

  Optional<Row> find(Snapshot snapshot, long draft, int number);

  /// All that is needed to unpack a revision: from the whole one before it to itself, in order.
  List<Row> chain(Snapshot snapshot, long draft, int from, int to);

  void add(Transaction transaction, long draft, Row row);

  /// A draft's revisions before one, the newest first.
  List<RevisionHead> before(Snapshot snapshot, long draft, int number, int count);

  /// Erases all revisions of a draft.
  void erase(Transaction transaction, long draft);
}
