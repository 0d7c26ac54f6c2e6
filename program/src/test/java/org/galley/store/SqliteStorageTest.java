package org.galley.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest extends StorageContract {

  @TempDir Path folder;
  private int made;

  @Override
  SqlStorage open() {
    return SqlStorage.sqlite(folder.resolve("galley-" + made + ".db"));
  }

  @Override
  SqlStorage fresh() {
    made++;
    return open();
  }
}
