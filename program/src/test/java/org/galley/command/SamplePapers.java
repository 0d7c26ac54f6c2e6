package org.galley.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import org.galley.store.DataDirectory;

/// Sample papers for tests, whole or damaged.
final class SamplePapers {

  private SamplePapers() {}

  /// The sample newspaper, closed.
  static DataDirectory make(Path folder) {
    DataDirectory data = new DataDirectory(folder);
    Sample.create(data, "http://localhost:8080", new Random(7)).close();
    return data;
  }

  /// Flips one bit of a tile of the tree.
  static void flipBitOfTile(DataDirectory data, int level, int number) throws SQLException {
    String where = " WHERE level = %d AND number = %d".formatted(level, number);
    byte[] hashes;
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT hashes FROM tile" + where)) {
      hashes = found.getBytes(1);
    }
    hashes[hashes.length / 2] ^= 1;
    damage(
        data, "UPDATE tile SET hashes = x'%s'".formatted(HexFormat.of().formatHex(hashes)) + where);
  }

  static void execute(DataDirectory data, String sql) throws SQLException {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Changes the database behind the program's back.
  static void damage(DataDirectory data, String sql) throws SQLException {
    try (Connection connection = connect(data);
        Statement statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) != 1) {
        throw new IllegalArgumentException("not one row was changed by: " + sql);
      }
    }
  }

  private static Connection connect(DataDirectory data) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.database());
  }
}
