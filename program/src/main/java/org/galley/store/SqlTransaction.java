package org.galley.store;

import org.galley.journal.Stored;
import org.galley.journal.Transaction;

/// The journal's tables while they are being written.
final class SqlTransaction extends SqlSnapshot implements Transaction {

  /// Counts of lists that were changed but not yet written, shared by all writers of the
  /// transaction.
  final SqlCounts counts;

  SqlTransaction(Session session) {
    super(session);
    counts = new SqlCounts(session);
  }

  @Override
  public void append(Stored stored) {
    long position = size();
    session.update("INSERT INTO entry (position, bytes) VALUES (?, ?)", position, stored.entry());
    byte[] packed = stored.packed();
    if (packed != null) {
      session.update("INSERT INTO document (position, packed) VALUES (?, ?)", position, packed);
    }
    grow();
  }

  @Override
  public void putTile(int level, long index, byte[] hashes) {
    session.update(
        "INSERT INTO tile (level, number, hashes) VALUES (?, ?, ?)", level, index, hashes);
  }
}
