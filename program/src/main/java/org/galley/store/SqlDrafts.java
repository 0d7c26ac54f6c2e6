package org.galley.store;

import static org.galley.store.SqlDesk.millis;
import static org.galley.store.SqlDesk.optionalTime;
import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.galley.desk.Draft;
import org.galley.desk.Draft.Course;
import org.galley.desk.Draft.Standing;
import org.galley.desk.DraftRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Digest;
import org.galley.story.Id;

/// Drafts in the database of [SqlStorage].
final class SqlDrafts implements DraftRows {

  private static final String COLUMNS =
      "number, id_high, id_low, original_high, original_low, edition, section, headline, author,"
          + " head, last, changed, submitted, submitter, returned, approved, approver, digest, due,"
          + " embargo, live, standing";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM draft ";

  @Override
  public Optional<Draft> find(Snapshot snapshot, long number) {
    return session(snapshot).one(SELECT + "WHERE number = ?", SqlDrafts::read, number);
  }

  @Override
  public Optional<Draft> find(Snapshot snapshot, Id story) {
    return session(snapshot)
        .one(
            SELECT + "WHERE id_high = ? AND id_low = ?",
            SqlDrafts::read,
            story.high(),
            story.low());
  }

  @Override
  public long next(Snapshot snapshot) {
    return session(snapshot).number("SELECT coalesce(max(number), 0) + 1 FROM draft");
  }

  @Override
  public void put(Transaction transaction, Draft draft) {
    session(transaction).update("DELETE FROM draft WHERE number = ?", draft.number());
    Course course = draft.course();
    Digest digest = course.digest();
    session(transaction)
        .update(
            """
            INSERT INTO draft (stage, folded, %s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """
                .formatted(COLUMNS),
            draft.stage().name(),
            folded(draft.headline()),
            draft.number(),
            draft.story().high(),
            draft.story().low(),
            draft.original().high(),
            draft.original().low(),
            draft.edition(),
            draft.section(),
            draft.headline(),
            draft.author(),
            draft.head(),
            draft.last(),
            draft.changed().toEpochMilli(),
            course.submitted(),
            course.submitter(),
            course.returned() ? 1 : 0,
            course.approved(),
            course.approver(),
            digest == null ? new byte[0] : digest.bytes(),
            millis(course.due()),
            millis(course.embargo()),
            course.live(),
            course.standing().name());
  }

  @Override
  public List<Draft> list(Snapshot snapshot, Question question) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> values = new ArrayList<>();
    sql.append("WHERE (changed < ? OR (changed = ? AND number < ?))");
    long changed = question.before().changed().toEpochMilli();
    values.addAll(List.of(changed, changed, question.before().number()));
    if (!question.edition().isEmpty()) {
      sql.append(" AND edition = ?");
      values.add(question.edition());
    }
    if (!question.section().isEmpty()) {
      sql.append(" AND section = ?");
      values.add(question.section());
    }
    if (question.author() != 0) {
      sql.append(" AND author = ?");
      values.add(question.author());
    }
    if (!question.stages().isEmpty()) {
      sql.append(" AND stage IN (?").append(", ?".repeat(question.stages().size() - 1)).append(")");
      question.stages().stream().sorted().map(Draft.Stage::name).forEach(values::add);
    }
    if (!question.words().isBlank()) {
      sql.append(" AND folded LIKE ? ESCAPE '!'");
      values.add("%" + folded(question.words()).replaceAll("([!%_])", "!$1") + "%");
    }
    sql.append(" ORDER BY changed DESC, number DESC LIMIT ?");
    values.add(question.count());
    return session(snapshot).list(sql.toString(), SqlDrafts::read, values.toArray());
  }

  /// How words are compared: without regard to capitals and to how letters are composed.
  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  @Override
  public List<Draft> translations(Snapshot snapshot, Id original) {
    return session(snapshot)
        .list(
            SELECT + "WHERE original_high = ? AND original_low = ? ORDER BY number",
            SqlDrafts::read,
            original.high(),
            original.low());
  }

  @Override
  public List<Draft> due(Snapshot snapshot, Instant until) {
    return session(snapshot)
        .list(
            SELECT + "WHERE due > 0 AND due <= ? ORDER BY due, number",
            SqlDrafts::read,
            until.toEpochMilli());
  }

  @Override
  public Optional<Instant> nextDue(Snapshot snapshot) {
    return session(snapshot)
        .one("SELECT due FROM draft WHERE due > 0 ORDER BY due LIMIT 1", row -> time(row, 1));
  }

  private static Draft read(ResultSet row) throws SQLException {
    byte[] digest = row.getBytes(18);
    return new Draft(
        row.getLong(1),
        new Id(row.getLong(2), row.getLong(3)),
        new Id(row.getLong(4), row.getLong(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        row.getInt(10),
        row.getInt(11),
        time(row, 12),
        new Course(
            row.getInt(13),
            row.getLong(14),
            row.getLong(15) == 1,
            row.getInt(16),
            row.getLong(17),
            digest.length == 0 ? null : Digest.from(digest),
            optionalTime(row, 19),
            optionalTime(row, 20),
            row.getInt(21),
            Standing.valueOf(row.getString(22))));
  }
}
