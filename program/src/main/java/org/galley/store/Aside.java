package org.galley.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder inside the data directory, and so on the same disk, in which a command makes something
/// that takes time. It goes away when it is closed; one that a killed process left goes away when
/// the next is made.
public final class Aside implements AutoCloseable {

  private static final String NAME = "aside-";

  private final Path folder;

  private Aside(Path folder) {
    this.folder = folder;
  }

  public static Aside in(DataDirectory data) {
    try {
      deleteLeft(data.root());
      String name = NAME + ProcessHandle.current().pid() + "-";
      return new Aside(Files.createTempDirectory(data.root(), name));
    } catch (IOException e) {
      throw StoreFailure.of("a folder beside the database", e);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw StoreFailure.of("to delete " + folder, e);
    }
  }

  private static void deleteLeft(Path root) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(root, NAME + "*")) {
      for (Path folder : left) {
        String pid = folder.getFileName().toString().split("-", 3)[1];
        if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Folders.delete(folder);
        }
      }
    }
  }
}
