package org.galley.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.galley.journal.Derivation;
import org.galley.site.SiteFold;
import org.galley.site.Stamps;
import org.galley.store.Aside;
import org.galley.store.DataDirectory;
import org.galley.store.SqlSite;
import org.galley.store.SqlStorage;
import org.galley.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// A paper derived anew from the journal of another, in a database of its own beside it.
final class Rebuilt implements AutoCloseable {

  private final DataDirectory data;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final Path database;
  private final SqlStorage storage;

  /// @param signed what the journal must be at that size; null if nothing was signed
  Rebuilt(DataDirectory data, SqlStorage present, @Nullable TreeHead signed, ProgressLine line) {
    this.data = data;
    try {
      Aside aside = Aside.in(data);
      opened.add(aside);
      this.database = new DataDirectory(aside.folder()).database();
      this.storage = SqlStorage.sqlite(database);
      opened.add(storage);
      new Derivation(present, signed)
          .into(
              storage,
              new SiteFold(new SqlSite(), new Stamps()),
              size -> line.show(() -> Amounts.of(size, "entry", "entries") + " gone through"));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  SqlStorage storage() {
    return storage;
  }

  /// Where the database lies, all in one file once [#storage] is closed.
  Path database() {
    return database;
  }

  House house() {
    return House.reading(data, storage);
  }

  @Override
  public void close() {
    House.closeAll(opened);
  }
}
