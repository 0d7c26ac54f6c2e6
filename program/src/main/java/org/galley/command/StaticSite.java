package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A folder in which a site lies as files, so that a plain web server gives each page at its
/// address: `/a/b/` and `/a/b` are the file `a/b/index.html`, and `/a/feed.atom` is itself.
///
/// Threads may share it, if no two write the same address.
final class StaticSite {

  private static final String INDEX = "index.html";
  private static final int LONGEST = 255;

  private final Path root;

  /// Folders that hold others, as far as they are known to be there.
  private final Set<Path> parents = ConcurrentHashMap.newKeySet();

  /// @param root which is there
  StaticSite(Path root) {
    this.root = root;
  }

  /// Writes what a page says.
  ///
  /// @return false if no file can stand for the address, as for one with a query, or one that needs
  ///   a folder where a file is
  boolean write(String address, boolean html, byte[] bytes) throws IOException {
    Optional<Path> file = file(address, html);
    if (file.isEmpty()) {
      return false;
    }
    try {
      makeFolder(folderOf(file.get()));
      Files.write(file.get(), bytes);
      return true;
    } catch (FileSystemException e) {
      if (cannotStand(file.get())) {
        return false;
      }
      throw e;
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "everything lies below the root");
  }

  private void makeFolder(Path folder) throws IOException {
    if (!folder.equals(root)) {
      makeParent(folderOf(folder));
      makeOne(folder);
    }
  }

  private void makeParent(Path folder) throws IOException {
    if (!parents.contains(folder)) {
      makeFolder(folder);
      parents.add(folder);
    }
  }

  private static void makeOne(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException _) {
      // Some folders hold more than one file.
    }
  }

  /// Whether the file's name is taken by a folder, or its folder's by a file, or it is too long.
  private boolean cannotStand(Path file) {
    for (Path folder = folderOf(file); !folder.equals(root); folder = folderOf(folder)) {
      if (Files.isRegularFile(folder)) {
        return true;
      }
    }
    return Files.isDirectory(file)
        || root.relativize(file).toString().getBytes(UTF_8).length > LONGEST;
  }

  /// The file for an address in plain words.
  private Optional<Path> file(String address, boolean html) {
    if (address.indexOf('?') >= 0) {
      return Optional.empty();
    }
    List<String> segments = List.of(address.substring(1).split("/", -1));
    String last = segments.getLast();
    List<String> named = last.isEmpty() ? segments.subList(0, segments.size() - 1) : segments;
    if (!named.stream().allMatch(StaticSite::isName)) {
      return Optional.empty();
    }
    boolean itself = !last.isEmpty() && (!html || last.endsWith(".html") || last.endsWith(".htm"));
    try {
      Path path = root.resolve(String.join("/", named));
      return Optional.of(itself ? path : path.resolve(INDEX));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static boolean isName(String segment) {
    return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..");
  }
}
