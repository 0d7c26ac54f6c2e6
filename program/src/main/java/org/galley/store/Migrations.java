package org.galley.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;

/// Brings the tables to the version of this program. Flyway is started only when one cheap query
/// says that the version differs, because it takes longer than everything else at start.
final class Migrations {

  /// The number of the newest migration in the resources.
  static final int VERSION = 1;

  private Migrations() {}

  static void apply(Database database, Connection connection) {
    int found = version(connection);
    if (found > VERSION) {
      throw new JournalException(
          Code.NEWER_FORMAT,
          "the data directory was written by a newer Galley (tables of version %d, this program knows %d); use that version"
              .formatted(found, VERSION));
    }
    if (found < VERSION) {
      Flyway.configure()
          .dataSource(database.url(), null, null)
          .locations("classpath:org/galley/store/" + database.name())
          .load()
          .migrate();
    }
  }

  private static int version(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
      return result.next() ? Integer.parseInt(result.getString(1)) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
