package org.galley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.galley.desk.LetterRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Letter;

/// Letters in the database of [SqlStorage], whose snapshots and transactions it takes.
public final class SqlLetters implements LetterRows {

  @Override
  public void add(Transaction transaction, Letter letter) {
    session(transaction)
        .update(
            """
            INSERT INTO letter (number, at, kind, about, words, sender)
            SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM letter\
            """,
            letter.at().toEpochMilli(),
            letter.kind().name().toLowerCase(Locale.ROOT),
            letter.about(),
            letter.words(),
            letter.from());
  }

  @Override
  public List<Kept> before(Snapshot snapshot, long number, int count) {
    return session(snapshot)
        .list(
            """
            SELECT number, at, kind, about, words, sender FROM letter
            WHERE number < ? ORDER BY number DESC LIMIT ?\
            """,
            SqlLetters::kept,
            number,
            count);
  }

  @Override
  public long count(Snapshot snapshot) {
    return session(snapshot).number("SELECT count(*) FROM letter");
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong(1),
        new Letter(
            Instant.ofEpochMilli(row.getLong(2)),
            Letter.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
            row.getString(4),
            row.getString(5),
            row.getString(6)));
  }

  private static Session session(Snapshot snapshot) {
    return ((SqlSnapshot) snapshot).session;
  }
}
