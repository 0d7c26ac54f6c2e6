package org.galley.desk;

import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Id;

/// Where what an import found waits until somebody publishes it.
public interface IntakeRows {

  /// A document that came from somewhere.
  ///
  /// @param packed as [org.galley.journal.Packing] makes it
  record Waiting(Id id, byte[] packed) {}

  /// The draft that came from `origin`, a hash of archive and key.
  Optional<Waiting> find(Snapshot snapshot, long origin);

  /// Puts a draft in the place of the one with the same origin.
  void put(Transaction transaction, long origin, Waiting draft);

  /// Takes away the draft with this origin, if there is one.
  void remove(Transaction transaction, long origin);

  /// How many drafts there are.
  long count(Snapshot snapshot);
}
