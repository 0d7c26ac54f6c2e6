package org.galley.site;

import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// The site's tables beside the journal, in the same database and so in the same snapshot and the
/// same transaction.
public interface SiteStorage {

  /// The tables as `snapshot` sees them; not to be used after it ends.
  SiteRows rows(Snapshot snapshot);

  /// The tables in `transaction`; not to be used after it ends.
  SiteWriter writer(Transaction transaction);

  /// Writes what a transaction gathered for its end, so that its own state can be read like any
  /// other.
  void settle(Transaction transaction);
}
