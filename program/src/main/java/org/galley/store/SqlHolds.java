package org.galley.store;

import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galley.desk.Hold;
import org.galley.desk.HoldRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Holds in the database of [SqlStorage].
final class SqlHolds implements HoldRows {

  private static final String SELECT = "SELECT draft, person, session, since, until FROM hold";

  @Override
  public Optional<Hold> find(Snapshot snapshot, long draft) {
    return session(snapshot).one(SELECT + " WHERE draft = ?", SqlHolds::read, draft);
  }

  @Override
  public List<Hold> all(Snapshot snapshot) {
    return session(snapshot).list(SELECT + " ORDER BY draft", SqlHolds::read);
  }

  @Override
  public void put(Transaction transaction, Hold hold) {
    session(transaction)
        .update(
            """
            INSERT INTO hold (draft, person, session, since, until) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (draft) DO UPDATE SET person = excluded.person,
            session = excluded.session, since = excluded.since, until = excluded.until\
            """,
            hold.draft(),
            hold.person(),
            hold.session(),
            hold.since().toEpochMilli(),
            hold.until().toEpochMilli());
  }

  @Override
  public void remove(Transaction transaction, long draft) {
    session(transaction).update("DELETE FROM hold WHERE draft = ?", draft);
  }

  private static Hold read(ResultSet row) throws SQLException {
    return new Hold(row.getLong(1), row.getLong(2), row.getLong(3), time(row, 4), time(row, 5));
  }
}
