package org.galley.store;

import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.people.Session;
import org.galley.people.SessionRows;
import org.galley.story.Digest;

/// Sessions in the database of [SqlStorage].
final class SqlSessions implements SessionRows {

  private static final String COLUMNS = "number, person, begun, seen, agent";

  @Override
  public long begin(Transaction transaction, Digest token, Session begun) {
    long number = session(transaction).number("SELECT coalesce(max(number), 0) + 1 FROM session");
    session(transaction)
        .update(
            "INSERT INTO session (number, token, person, begun, seen, agent) VALUES (?, ?, ?, ?, ?, ?)",
            number,
            token.bytes(),
            begun.person(),
            begun.begun().toEpochMilli(),
            begun.seen().toEpochMilli(),
            begun.agent());
    return number;
  }

  @Override
  public Optional<Session> find(Snapshot snapshot, Digest token) {
    return session(snapshot)
        .one(
            "SELECT " + COLUMNS + " FROM session WHERE token = ?",
            SqlSessions::read,
            token.bytes());
  }

  @Override
  public List<Session> of(Snapshot snapshot, long person) {
    return session(snapshot)
        .list(
            "SELECT " + COLUMNS + " FROM session WHERE person = ? ORDER BY number DESC",
            SqlSessions::read,
            person);
  }

  @Override
  public void seen(Transaction transaction, long number, Instant at) {
    session(transaction)
        .update("UPDATE session SET seen = ? WHERE number = ?", at.toEpochMilli(), number);
  }

  @Override
  public void end(Transaction transaction, long number) {
    session(transaction).update("DELETE FROM session WHERE number = ?", number);
  }

  @Override
  public void endAll(Transaction transaction, long person, long but) {
    session(transaction)
        .update("DELETE FROM session WHERE person = ? AND number <> ?", person, but);
  }

  @Override
  public void expire(Transaction transaction, Instant begunBefore, Instant seenBefore) {
    session(transaction)
        .update(
            "DELETE FROM session WHERE begun < ? OR seen < ?",
            begunBefore.toEpochMilli(),
            seenBefore.toEpochMilli());
  }

  private static Session read(ResultSet row) throws SQLException {
    return new Session(
        row.getLong(1), row.getLong(2), time(row, 3), time(row, 4), row.getString(5));
  }
}
