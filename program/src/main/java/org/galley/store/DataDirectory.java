package org.galley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;

/// The one folder in which a paper is kept.
///
/// @param root the folder
public record DataDirectory(Path root) {

  private static final String DATABASE = "galley.db";
  private static final String LOCK = "lock";

  /// The database with journal, documents and site tables.
  public Path database() {
    return root.resolve(DATABASE);
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

  /// Pictures exactly as they were uploaded.
  public Path originals() {
    return root.resolve("originals");
  }

  /// What can be made again and need not be in any backup.
  public Path cache() {
    return root.resolve("cache");
  }

  /// Through which other commands hand their work to a running paper.
  public Path controlSocket() {
    return root.resolve("control.sock");
  }

  /// There if the paper was restored from a backup and may not be written to yet.
  public Path restored() {
    return root.resolve("restored");
  }

  /// There while a paper is being made here, and if that was never finished.
  public Path unfinished() {
    return root.resolve("unfinished");
  }

  /// Refuses a path that is no folder, or a folder that this user may not use. One that is not
  /// there yet is fine, if it can be.
  ///
  /// @throws JournalException `STORAGE`
  public void requireUsable() {
    Path nearest = nearest();
    if (!Files.isDirectory(nearest)) {
      throw new JournalException(
          Code.STORAGE, nearest + " is no folder; name the data directory with --data");
    }
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.isReadable(root) || !Files.isWritable(root) || !Files.isExecutable(root)) {
      throw new JournalException(
          Code.STORAGE,
          "this user may not read and write the data directory %s; change its owner or its mode, or run as its owner"
              .formatted(root));
    }
  }

  /// The folder itself, or what stands there in the way to it.
  private Path nearest() {
    Path nearest = root;
    while (!Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = nearest.getParent();
      if (parent == null) {
        return Path.of("");
      }
      nearest = parent;
    }
    return nearest;
  }

  /// Whether a paper is kept here that was made to its end.
  public boolean exists() {
    return Files.exists(database()) && !Files.exists(unfinished());
  }

  /// Whether nothing is here but perhaps the lock.
  public boolean isFree() throws IOException {
    if (!Files.exists(root)) {
      return true;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
      for (Path file : files) {
        if (!file.equals(root.resolve(LOCK))) {
          return false;
        }
      }
    }
    return true;
  }

  /// Makes the folder, for its owner alone, if it is not there, and nothing in it.
  public void create() {
    try {
      Path parent = root.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      OwnerOnly.folder(root);
    } catch (IOException e) {
      throw new JournalException(
          Code.STORAGE,
          "the data directory %s cannot be made: %s; choose another with --data"
              .formatted(root, e.getMessage()),
          e);
    }
  }

  /// Marks that a paper is being made here, and clears away what an earlier try left. The caller
  /// holds the lock.
  public void begin() {
    try {
      if (Files.exists(unfinished())) {
        for (String end : List.of("", "-wal", "-shm")) {
          Files.deleteIfExists(root.resolve(DATABASE + end));
        }
        Files.deleteIfExists(checkpoint());
      }
      DurableFile.write(unfinished(), new byte[0], false);
      Files.createDirectories(media());
    } catch (IOException e) {
      throw StoreFailure.of("the new paper in " + root, e);
    }
  }

  /// Takes the mark of [#begin] away. It must not come back after a power failure, or the paper
  /// would be taken for an unfinished one, so this waits for the disk.
  public void finish() {
    try {
      Files.delete(unfinished());
      Folders.flushNames(root);
    } catch (IOException e) {
      throw StoreFailure.of("the new paper in " + root, e);
    }
  }

  /// Makes this process the only writer. The lock ends with the process, however that ends.
  ///
  /// @throws JournalException `LOCKED` if another process has it
  public AutoCloseable lock() {
    try {
      FileChannel channel =
          FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
        "another Galley already writes to %s; wait until it is done, or stop it".formatted(root));
  }
}
