package org.galley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest extends StorageContract {

  @TempDir Path folder;
  private int made;

  @Override
  SqlStorage open() {
    return SqlStorage.sqlite(folder.resolve("galley-" + made + ".db"));
  }

  @Override
  Map<String, List<String>> columns() {
    try (Connection connection =
        Database.sqlite(folder.resolve("galley-" + made + ".db")).connect()) {
      return columns(
          connection,
          """
          SELECT tables.name, columns.name
          FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
          WHERE tables.type = 'table' ORDER BY tables.name, columns.cid
          """);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  SqlStorage fresh() {
    made++;
    return open();
  }
}
