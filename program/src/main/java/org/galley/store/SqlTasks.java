package org.galley.store;

import static org.galley.store.SqlDesk.millis;
import static org.galley.store.SqlDesk.optionalTime;
import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galley.desk.Task;
import org.galley.desk.TaskRows;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Id;

/// Tasks in the database of [SqlStorage].
final class SqlTasks implements TaskRows {

  private static final String COLUMNS =
      "number, draft, kind, about_high, about_low, at, settled_by, settled_at";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM task ";

  @Override
  public Optional<Task> find(Snapshot snapshot, long number) {
    return session(snapshot).one(SELECT + "WHERE number = ?", SqlTasks::read, number);
  }

  @Override
  public List<Task> open(Snapshot snapshot, int count) {
    return session(snapshot)
        .list(SELECT + "WHERE settled_by = 0 ORDER BY number LIMIT ?", SqlTasks::read, count);
  }

  @Override
  public List<Task> open(Snapshot snapshot, long draft) {
    return session(snapshot)
        .list(SELECT + "WHERE draft = ? AND settled_by = 0 ORDER BY number", SqlTasks::read, draft);
  }

  @Override
  public long next(Snapshot snapshot) {
    return session(snapshot).number("SELECT coalesce(max(number), 0) + 1 FROM task");
  }

  @Override
  public void put(Transaction transaction, Task task) {
    session(transaction).update("DELETE FROM task WHERE number = ?", task.number());
    session(transaction)
        .update(
            "INSERT INTO task (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            task.number(),
            task.draft(),
            task.kind().name(),
            task.about().high(),
            task.about().low(),
            task.at().toEpochMilli(),
            task.settledBy(),
            millis(task.settledAt()));
  }

  private static Task read(ResultSet row) throws SQLException {
    return new Task(
        row.getLong(1),
        row.getLong(2),
        Task.Kind.valueOf(row.getString(3)),
        new Id(row.getLong(4), row.getLong(5)),
        time(row, 6),
        row.getLong(7),
        optionalTime(row, 8));
  }
}
