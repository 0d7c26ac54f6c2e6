package org.galley.store;

import java.util.Optional;
import org.galley.desk.DraftRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Id;

/// Drafts in the database of [SqlStorage], whose snapshots and transactions it takes.
public final class SqlDrafts implements DraftRows {

  @Override
  public Optional<Draft> find(Snapshot snapshot, long origin) {
    return session(snapshot)
        .one(
            "SELECT id_high, id_low, packed FROM draft WHERE origin = ?",
            row -> new Draft(new Id(row.getLong(1), row.getLong(2)), row.getBytes(3)),
            origin);
  }

  @Override
  public void put(Transaction transaction, long origin, Draft draft) {
    session(transaction)
        .update(
            """
            INSERT INTO draft (origin, id_high, id_low, packed) VALUES (?, ?, ?, ?)
            ON CONFLICT (origin) DO UPDATE SET packed = excluded.packed\
            """,
            origin,
            draft.id().high(),
            draft.id().low(),
            draft.packed());
  }

  @Override
  public void remove(Transaction transaction, long origin) {
    session(transaction).update("DELETE FROM draft WHERE origin = ?", origin);
  }

  @Override
  public long count(Snapshot snapshot) {
    return session(snapshot).number("SELECT count(*) FROM draft");
  }

  private static Session session(Snapshot snapshot) {
    return ((SqlSnapshot) snapshot).session;
  }
}
