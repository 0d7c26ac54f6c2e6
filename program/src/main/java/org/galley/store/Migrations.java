package org.galley.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;

/// Brings the tables to the version of this program. Flyway is started only when one cheap query
/// says that the version differs, because it takes longer than everything else at start.
final class Migrations {

  /// The number of the newest migration in the resources.
  static final int VERSION = 4;

  /// What a database without the tables of any version has.
  private static final int NONE = -1;

  private Migrations() {}

  static void apply(Database database, Connection connection) {
    int found = version(connection);
    refuseNewer(found);
    if (found < VERSION) {
      migrate(database);
    }
  }

  /// Refuses tables that are not of this version, and changes none.
  static void require(Connection connection) {
    int found = version(connection);
    refuseNewer(found);
    if (found == NONE) {
      throw noPaper();
    }
    if (found < VERSION) {
      throw new JournalException(
          Code.OLDER_FORMAT,
          "the data directory was written by an older Galley (tables of version %d, this program's are %d); start the paper once to bring it up to date"
              .formatted(found, VERSION));
    }
  }

  private static void refuseNewer(int found) {
    if (found > VERSION) {
      throw new JournalException(
          Code.NEWER_FORMAT,
          "the data directory was written by a newer Galley (tables of version %d, this program knows %d); use that version"
              .formatted(found, VERSION));
    }
  }

  private static void migrate(Database database) {
    try {
      Flyway.configure()
          .dataSource(database.url(), null, null)
          .locations("classpath:org/galley/store/" + database.name())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw failed(e);
    }
  }

  private static JournalException failed(FlywayException fault) {
    if (fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return noPaper();
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return StoreFailure.of("the making of tables", e);
      }
    }
    return new JournalException(
        Code.STORAGE, "the tables cannot be made: " + fault.getMessage(), fault);
  }

  private static JournalException noPaper() {
    return new JournalException(
        Code.MISSING,
        "the database holds something else than a paper; name another data directory");
  }

  private static int version(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
      return result.next() ? Integer.parseInt(result.getString(1)) : 0;
    } catch (SQLException e) {
      return NONE;
    }
  }
}
