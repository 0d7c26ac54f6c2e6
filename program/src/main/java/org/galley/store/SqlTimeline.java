package org.galley.store;

import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galley.desk.Deed;
import org.galley.desk.Happening;
import org.galley.desk.TimelineRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Digest;

/// The timeline in the database of [SqlStorage].
final class SqlTimeline implements TimelineRows {

  private static final String COLUMNS =
      "number, at, person, deed, outcome, draft, revision, words, chain";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM timeline ";

  @Override
  public Optional<Happening> last(Snapshot snapshot) {
    return session(snapshot).one(SELECT + "ORDER BY number DESC LIMIT 1", SqlTimeline::read);
  }

  @Override
  public void add(Transaction transaction, Happening line) {
    session(transaction)
        .update(
            "INSERT INTO timeline (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            line.number(),
            line.at().toEpochMilli(),
            line.person(),
            line.deed().name(),
            line.outcome().name(),
            line.draft(),
            line.revision(),
            line.words(),
            line.chain().bytes());
  }

  @Override
  public List<Happening> of(Snapshot snapshot, long draft, long before, int count) {
    return session(snapshot)
        .list(
            SELECT + "WHERE draft = ? AND number < ? ORDER BY number DESC LIMIT ?",
            SqlTimeline::read,
            draft,
            before,
            count);
  }

  @Override
  public List<Happening> list(Snapshot snapshot, Question question) {
    StringBuilder sql = new StringBuilder(SELECT).append("WHERE number < ?");
    List<Object> values = new ArrayList<>(List.of(question.before()));
    sql.append(" AND at >= ? AND at < ?");
    values.add(question.from().toEpochMilli());
    values.add(question.until().toEpochMilli());
    if (question.person() != 0) {
      sql.append(" AND person = ?");
      values.add(question.person());
    }
    Deed deed = question.deed();
    if (deed != null) {
      sql.append(" AND deed = ?");
      values.add(deed.name());
    }
    Happening.Outcome outcome = question.outcome();
    if (outcome != null) {
      sql.append(" AND outcome = ?");
      values.add(outcome.name());
    }
    sql.append(" ORDER BY number DESC LIMIT ?");
    values.add(question.count());
    return session(snapshot).list(sql.toString(), SqlTimeline::read, values.toArray());
  }

  private static Happening read(ResultSet row) throws SQLException {
    return new Happening(
        row.getLong(1),
        time(row, 2),
        row.getLong(3),
        Deed.valueOf(row.getString(4)),
        Happening.Outcome.valueOf(row.getString(5)),
        row.getLong(6),
        row.getInt(7),
        row.getString(8),
        Digest.from(row.getBytes(9)));
  }
}
