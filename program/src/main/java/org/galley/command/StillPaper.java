package org.galley.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.galley.journal.JournalException;
import org.galley.store.Aside;
import org.galley.store.DataDirectory;
import org.galley.store.Folders;
import org.galley.store.SqlStorage;

/// A paper that does not change while it is looked at: nobody else may write to it meanwhile, or,
/// if it runs, this is a copy that was made beside it.
///
/// To look at the database of a running paper itself would not do: it grows, and what is held in
/// memory about the journal would fall behind it.
final class StillPaper implements AutoCloseable {

  private final DataDirectory data;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final boolean running;
  private final byte[] checkpoint;
  private final SqlStorage storage;

  private StillPaper(DataDirectory data) {
    this.data = data;
    boolean locked = lock();
    this.running = !locked;
    try {
      // The checkpoint first: the journal only grows, so a database that is looked at later holds
      // all that the checkpoint covers.
      this.checkpoint = read(data.checkpoint());
      this.storage = SqlStorage.sqliteOnce(locked ? data.database() : copy());
      opened.add(storage);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// @throws JournalException `MISSING` if there is none in `data`
  static StillPaper open(DataDirectory data) {
    House.requirePaper(data);
    return new StillPaper(data);
  }

  /// Whether another process writes to the paper, and this is a copy.
  boolean running() {
    return running;
  }

  SqlStorage storage() {
    return storage;
  }

  /// The last signed checkpoint; empty if there is none. The journal in [#storage] is as long, or
  /// longer.
  byte[] checkpoint() {
    return checkpoint.clone();
  }

  /// The paper with its journal and site.
  ///
  /// @throws JournalException if the journal is so damaged that its edge cannot be read
  House house() {
    return House.reading(data, storage);
  }

  /// Puts another database in the place of the present one, as a whole or not at all; nothing can
  /// be read from this any more.
  ///
  /// Closing the present database writes its log of changes into it and removes that log; one that
  /// stayed would be taken for the new database's own, so then nothing is replaced. From here on a
  /// crash leaves either the old database or the new one under the name, never a part.
  void replace(Path database) {
    storage.close();
    try {
      Path log = data.database().resolveSibling(data.database().getFileName() + "-wal");
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new Refused(
            Faults.DISK, "the present database could not be closed cleanly; nothing was replaced");
      }
      Files.move(
          database,
          data.database(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Folders.flushNames(data.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    House.closeAll(opened);
  }

  private boolean lock() {
    try {
      opened.add(data.lock());
      return true;
    } catch (JournalException e) {
      if (e.code() != JournalException.Code.LOCKED) {
        throw e;
      }
      return false;
    }
  }

  private Path copy() {
    Aside aside = Aside.in(data);
    opened.add(aside);
    Path copy = new DataDirectory(aside.folder()).database();
    SqlStorage.copy(data.database(), copy);
    return copy;
  }

  private static byte[] read(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
