package org.galley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Which database, and what differs between the two: how to connect, and how transactions begin.
///
/// @param name also the folder of its migrations
/// @param beginRead what a snapshot starts with
/// @param settings run on every new connection
/// @param beginsItself whether the driver begins transactions, as it must for results to come piece
///   by piece
record Database(
    String name,
    String url,
    String beginRead,
    String beginWrite,
    List<String> settings,
    boolean beginsItself) {

  /// How much memory each connection may take.
  ///
  /// @param cache as SQLite counts it: below zero in kibibytes
  /// @param mapped bytes of the file
  private record Memory(int cache, int mapped) {}

  private static final Memory AMPLE = new Memory(-65_536, 268_435_456);
  private static final Memory SMALL = new Memory(-16_384, 0);

  static Database sqlite(Path file) {
    return sqlite(file, AMPLE, "PRAGMA journal_mode = WAL");
  }

  /// For commands that look at everything once: a large cache would only take memory, and the file
  /// stays as it is.
  static Database sqliteOnce(Path file) {
    return sqlite(file, SMALL, "PRAGMA journal_mode");
  }

  private static Database sqlite(Path file, Memory memory, String mode) {
    return new Database(
        "sqlite",
        "jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false",
        "BEGIN DEFERRED",
        "BEGIN IMMEDIATE",
        List.of(
            mode,
            "PRAGMA synchronous = FULL",
            "PRAGMA busy_timeout = 10000",
            "PRAGMA cache_size = " + memory.cache(),
            "PRAGMA mmap_size = " + memory.mapped(),
            "PRAGMA wal_autocheckpoint = 8192",
            "PRAGMA secure_delete = ON",
            "PRAGMA temp_store = MEMORY"),
        false);
  }

  static Database postgresql(String url) {
    return new Database(
        "postgresql",
        url,
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ WRITE",
        List.of("SET synchronous_commit = on"),
        true);
  }

  Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    try (Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute(setting);
      }
      if (beginsItself) {
        connection.setAutoCommit(false);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }
}
