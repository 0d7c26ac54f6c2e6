package org.galley.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;

/// Tells what a fault of the database means for the paper.
final class StoreFailure {

  private StoreFailure() {}

  static JournalException of(String step, SQLException fault) {
    String text = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("sqlite_full")
        || text.contains("disk is full")
        || text.contains("sqlite_ioerr_shmsize")
        || text.contains("no space")) {
      return full(fault);
    }
    if (text.contains("sqlite_corrupt") || text.contains("sqlite_notadb")) {
      return new JournalException(
          Code.ALTERED,
          "the database file is damaged; restore it from a backup or a follower",
          fault);
    }
    if (text.contains("sqlite_ioerr")) {
      return new JournalException(
          Code.STORAGE,
          "the disk refused to read or write the database: it may be damaged, or a file may not become larger (ulimit -f); mend that and try again: "
              + fault.getMessage(),
          fault);
    }
    return new JournalException(
        Code.STORAGE,
        "the database refused '" + firstWords(step) + "': " + fault.getMessage(),
        fault);
  }

  static JournalException of(String step, IOException fault) {
    if (String.valueOf(fault.getMessage()).contains("No space left")) {
      return full(fault);
    }
    return new JournalException(
        Code.STORAGE, "the disk refused " + step + ": " + fault.getMessage(), fault);
  }

  private static JournalException full(Exception fault) {
    return new JournalException(
        Code.DISK_FULL,
        "the disk is full: nothing was written; free some space and try again",
        fault);
  }

  private static String firstWords(String sql) {
    return sql.lines().findFirst().orElse("").strip();
  }
}
