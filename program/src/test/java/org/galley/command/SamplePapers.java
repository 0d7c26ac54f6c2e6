package org.galley.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

  /// Changes the database behind the program's back.
  static void damage(DataDirectory data, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.database());
        Statement statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) != 1) {
        throw new IllegalArgumentException("not one row was changed by: " + sql);
      }
    }
  }
}
