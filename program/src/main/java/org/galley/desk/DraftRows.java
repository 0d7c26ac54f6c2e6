package org.galley.desk;

import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Id;

/// Where documents wait that nobody has approved yet. They never leave the desk.
public interface DraftRows {

  /// A document that came from somewhere.
  ///
  /// @param packed as [org.galley.journal.Packing] makes it
  record Draft(Id id, byte[] packed) {}

  /// The draft that came from `origin`, a hash of archive and key.
  Optional<Draft> find(Snapshot snapshot, long origin);

  /// Puts a draft in the place of the one with the same origin.
  void put(Transaction transaction, long origin, Draft draft);

  /// Takes away the draft with this origin, if there is one.
  void remove(Transaction transaction, long origin);

  /// How many drafts there are.
  long count(Snapshot snapshot);
}
