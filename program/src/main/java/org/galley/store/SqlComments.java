package org.galley.store;

import static org.galley.store.SqlDesk.millis;
import static org.galley.store.SqlDesk.optionalTime;
import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galley.desk.Comment;
import org.galley.desk.CommentRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Comments in the database of [SqlStorage].
final class SqlComments implements CommentRows {

  private static final String COLUMNS =
      "number, draft, revision, passage, quote, person, at, words, answers, blocking, settled_by,"
          + " settled_at";

  @Override
  public Optional<Comment> find(Snapshot snapshot, long number) {
    return session(snapshot)
        .one("SELECT " + COLUMNS + " FROM comment WHERE number = ?", SqlComments::read, number);
  }

  @Override
  public List<Comment> of(Snapshot snapshot, long draft) {
    return session(snapshot)
        .list(
            "SELECT " + COLUMNS + " FROM comment WHERE draft = ? ORDER BY number",
            SqlComments::read,
            draft);
  }

  @Override
  public long next(Snapshot snapshot) {
    return session(snapshot).number("SELECT coalesce(max(number), 0) + 1 FROM comment");
  }

  @Override
  public void put(Transaction transaction, Comment comment) {
    session(transaction).update("DELETE FROM comment WHERE number = ?", comment.number());
    session(transaction)
        .update(
            "INSERT INTO comment (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            comment.number(),
            comment.draft(),
            comment.revision(),
            comment.passage(),
            comment.quote(),
            comment.person(),
            comment.at().toEpochMilli(),
            comment.words(),
            comment.answers(),
            comment.blocking() ? 1 : 0,
            comment.settledBy(),
            millis(comment.settledAt()));
  }

  @Override
  public void erase(Transaction transaction, long draft) {
    session(transaction).update("DELETE FROM comment WHERE draft = ?", draft);
  }

  private static Comment read(ResultSet row) throws SQLException {
    return new Comment(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        time(row, 7),
        row.getString(8),
        row.getLong(9),
        row.getLong(10) == 1,
        row.getLong(11),
        optionalTime(row, 12));
  }
}
