package org.galley.desk;

import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where the newsroom's rules are kept.
public interface RulesRows {

  /// Those in force; the usual ones before anybody chose.
  Rules rules(Snapshot snapshot);

  void put(Transaction transaction, Rules rules);
}
