package org.galley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.galley.journal.JournalException;

/// One database connection with its statements, each prepared once and kept. Used by one thread at
/// a time.
final class Session implements AutoCloseable {

  /// Makes a value of the row on which a result stands.
  interface Row<T> {
    T map(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Meter meter;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean faulty;

  Session(Connection connection, Meter meter) {
    this.connection = connection;
    this.meter = meter;
  }

  void begin(String sql) {
    faulty = false;
    execute(sql);
  }

  void execute(String sql) {
    try {
      prepared(sql).execute();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /// Whether a statement failed in this transaction, which must then not be committed.
  boolean isFaulty() {
    return faulty;
  }

  /// Whether the database is still there.
  boolean answers() {
    try {
      return number("SELECT 1") == 1;
    } catch (JournalException e) {
      return false;
    }
  }

  int update(String sql, Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> Optional<T> one(String sql, Row<T> row, Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      if (!result.next()) {
        return Optional.empty();
      }
      meter.countRow();
      return Optional.of(row.map(result));
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) {
    List<T> list = new ArrayList<>();
    each(sql, result -> list.add(row.map(result)), values);
    return list;
  }

  /// Gives every row to `row`, in constant memory.
  void each(String sql, Row<?> row, Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      while (result.next()) {
        meter.countRow();
        row.map(result);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /// Gives the rows as they come, standing before the first, for whoever compares two results.
  void rows(String sql, Row<?> reader) {
    try (ResultSet result = bound(sql).executeQuery()) {
      reader.map(result);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /// A number that is always there, such as a sum.
  long number(String sql, Object... values) {
    return one(sql, row -> row.getLong(1), values).orElseThrow();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreFailure.of("close", e);
    }
  }

  /// Closes a connection that may be broken already.
  void discard() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was of no use any more.
    }
  }

  private JournalException failed(String sql, SQLException fault) {
    faulty = true;
    return StoreFailure.of(sql, fault);
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setLong(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case String text -> statement.setString(i + 1, text);
        default -> throw new IllegalArgumentException("not a value of a table: " + values[i]);
      }
    }
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    meter.countStatement();
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statement.setFetchSize(1_000);
      statements.put(sql, statement);
    }
    return statement;
  }
}
