package org.galley.store;

import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.manuscript.Revision;
import org.galley.manuscript.RevisionHead;
import org.galley.manuscript.RevisionRows;

/// Revisions in the database of [SqlStorage].
final class SqlRevisions implements RevisionRows {

  private static final String HEAD = "number, kind, at, person, base, body_since";

  @Override
  public Optional<Row> find(Snapshot snapshot, long draft, int number) {
    return session(snapshot)
        .one(
            "SELECT " + HEAD + ", packed FROM revision WHERE draft = ? AND number = ?",
            SqlRevisions::row,
            draft,
            number);
  }

  @Override
  public List<Row> chain(Snapshot snapshot, long draft, int from, int to) {
    return session(snapshot)
        .list(
            "SELECT "
                + HEAD
                + ", packed FROM revision WHERE draft = ? AND number BETWEEN ? AND ? ORDER BY number",
            SqlRevisions::row,
            draft,
            from,
            to);
  }

  @Override
  public void add(Transaction transaction, long draft, Row row) {
    RevisionHead head = row.head();
    session(transaction)
        .update(
            "INSERT INTO revision (draft, " + HEAD + ", packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            draft,
            head.number(),
            head.kind().name(),
            head.at().toEpochMilli(),
            head.person(),
            head.base(),
            head.bodySince(),
            row.packed());
  }

  @Override
  public List<RevisionHead> before(Snapshot snapshot, long draft, int number, int count) {
    return session(snapshot)
        .list(
            "SELECT "
                + HEAD
                + " FROM revision WHERE draft = ? AND number < ? ORDER BY number DESC LIMIT ?",
            SqlRevisions::head,
            draft,
            number,
            count);
  }

  @Override
  public void erase(Transaction transaction, long draft) {
    session(transaction).update("DELETE FROM revision WHERE draft = ?", draft);
  }

  private static RevisionHead head(ResultSet row) throws SQLException {
    return new RevisionHead(
        row.getInt(1),
        Revision.Kind.valueOf(row.getString(2)),
        time(row, 3),
        row.getLong(4),
        row.getInt(5),
        row.getInt(6));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(head(row), row.getBytes(7));
  }
}
