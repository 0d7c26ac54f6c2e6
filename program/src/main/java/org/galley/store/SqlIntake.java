package org.galley.store;

import static org.galley.store.SqlDesk.session;

import java.util.Optional;
import org.galley.desk.IntakeRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Id;

/// What imports found, in the database of [SqlStorage], whose snapshots and transactions it takes.
public final class SqlIntake implements IntakeRows {

  @Override
  public Optional<Waiting> find(Snapshot snapshot, long origin) {
    return session(snapshot)
        .one(
            "SELECT id_high, id_low, packed FROM intake WHERE origin = ?",
            row -> new Waiting(new Id(row.getLong(1), row.getLong(2)), row.getBytes(3)),
            origin);
  }

  @Override
  public void put(Transaction transaction, long origin, Waiting draft) {
    session(transaction)
        .update(
            """
            INSERT INTO intake (origin, id_high, id_low, packed) VALUES (?, ?, ?, ?)
            ON CONFLICT (origin) DO UPDATE SET packed = excluded.packed\
            """,
            origin,
            draft.id().high(),
            draft.id().low(),
            draft.packed());
  }

  @Override
  public void remove(Transaction transaction, long origin) {
    session(transaction).update("DELETE FROM intake WHERE origin = ?", origin);
  }

  @Override
  public long count(Snapshot snapshot) {
    return session(snapshot).number("SELECT count(*) FROM intake");
  }
}
