package org.galley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;

/// The one folder in which a paper is kept.
///
/// @param root the folder
public record DataDirectory(Path root) {

  /// The database with journal, documents and site tables.
  public Path database() {
    return root.resolve("galley.db");
  }

  /// The last checkpoint that was signed: the signer's memory.
  public Path checkpoint() {
    return root.resolve("checkpoint");
  }

  /// The secret keys of the log.
  public Path keys() {
    return root.resolve("keys");
  }

  /// Pictures and other files by digest.
  public Path media() {
    return root.resolve("media");
  }

  /// Through which other commands hand their work to a running paper.
  public Path controlSocket() {
    return root.resolve("control.sock");
  }

  /// There if the paper was restored from a backup and may not be written to yet.
  public Path restored() {
    return root.resolve("restored");
  }

  /// Refuses a path that is no folder, or a folder that this user may not use. One that is not
  /// there yet is fine.
  ///
  /// @throws JournalException `STORAGE`
  public void requireUsable() {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw new JournalException(
          Code.STORAGE, root + " is a file, not a folder; name the data directory with --data");
    }
    if (!Files.isReadable(root) || !Files.isWritable(root) || !Files.isExecutable(root)) {
      throw new JournalException(
          Code.STORAGE,
          "this user may not read and write the data directory %s; change its owner or its mode, or run as its owner"
              .formatted(root));
    }
  }

  public boolean exists() {
    return Files.exists(database());
  }

  public void create() {
    try {
      Files.createDirectories(root);
      Files.createDirectories(media());
    } catch (IOException e) {
      throw new JournalException(
          Code.STORAGE,
          "the data directory %s cannot be made: %s; choose another with --data"
              .formatted(root, e.getMessage()),
          e);
    }
  }

  /// Makes this process the only writer. The lock ends with the process, however that ends.
  ///
  /// @throws JournalException `LOCKED` if another process has it
  public AutoCloseable lock() {
    try {
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        // Held by this very process: the same refusal.
      }
      channel.close();
    } catch (IOException e) {
      throw new JournalException(
          Code.STORAGE, "the lock of %s cannot be taken: %s".formatted(root, e.getMessage()), e);
    }
    throw new JournalException(
        Code.LOCKED,
        "another Galley already writes to %s; stop it, or give its work to it".formatted(root));
  }
}
