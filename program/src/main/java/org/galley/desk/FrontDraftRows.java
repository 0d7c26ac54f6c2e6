package org.galley.desk;

import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Front;

/// Where fronts are kept while they are being arranged: at most one for each front.
public interface FrontDraftRows {

  /// @param section 0 for the edition's home page
  Optional<FrontDraft> find(Snapshot snapshot, int edition, int section);

  void put(Transaction transaction, int edition, int section, FrontDraft draft);

  void remove(Transaction transaction, int edition, int section);

  /// Keeps what readers saw before a launch, so that it can be undone.
  void keepLaunch(Transaction transaction, int edition, int section, Front before);

  /// Whether there is a launch to undo.
  boolean hasLaunch(Snapshot snapshot, int edition, int section);

  /// Gives what readers saw before the last launch that was not undone, and forgets it.
  Optional<Front> takeLaunch(Transaction transaction, int edition, int section);
}
