package org.galley.store;

import static org.galley.store.SqlDesk.millis;
import static org.galley.store.SqlDesk.optionalTime;
import static org.galley.store.SqlDesk.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.galley.desk.LetterCase;
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

  @Override
  public Optional<Kept> find(Snapshot snapshot, long number) {
    return session(snapshot)
        .one(
            "SELECT number, at, kind, about, words, sender FROM letter WHERE number = ?",
            SqlLetters::kept,
            number);
  }

  @Override
  public LetterCase state(Snapshot snapshot, long number) {
    return session(snapshot)
        .one(
            "SELECT letter, assigned, draft, answer, person, at FROM letter_case WHERE letter = ?",
            row ->
                new LetterCase(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getLong(5),
                    optionalTime(row, 6)),
            number)
        .orElseGet(() -> LetterCase.open(number));
  }

  @Override
  public void put(Transaction transaction, LetterCase state) {
    session(transaction).update("DELETE FROM letter_case WHERE letter = ?", state.letter());
    session(transaction)
        .update(
            """
            INSERT INTO letter_case (letter, assigned, draft, answer, person, at)
            VALUES (?, ?, ?, ?, ?, ?)\
            """,
            state.letter(),
            state.assigned(),
            state.draft(),
            state.answer(),
            state.person(),
            millis(state.at()));
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
}
