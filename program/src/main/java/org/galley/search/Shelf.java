package org.galley.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The folder in which the index lies. Each index has a folder of its own in it, named by a number;
/// the one with the highest counts. A new one is made beside the old one and so takes its place at
/// once; the old one is cleared away afterwards.
record Shelf(Path root) {

  /// The folder of the index that counts; of the first one if there is none.
  Path present() throws IOException {
    return root.resolve(Long.toString(highest().orElse(1)));
  }

  /// A folder for a new index, which counts as soon as something is kept there.
  Path next() throws IOException {
    return root.resolve(Long.toString(highest().orElse(0) + 1));
  }

  boolean isEmpty() throws IOException {
    return highest().isEmpty();
  }

  /// Deletes every index but one.
  void clear(Path but) throws IOException {
    for (long number : numbers()) {
      Path folder = root.resolve(Long.toString(number));
      if (!folder.equals(but)) {
        delete(folder);
      }
    }
  }

  private OptionalLong highest() throws IOException {
    TreeSet<Long> numbers = numbers();
    return numbers.isEmpty() ? OptionalLong.empty() : OptionalLong.of(numbers.last());
  }

  private TreeSet<Long> numbers() throws IOException {
    TreeSet<Long> numbers = new TreeSet<>();
    if (Files.isDirectory(root)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "[1-9]*")) {
        for (Path folder : folders) {
          String name = String.valueOf(folder.getFileName());
          if (name.matches("[0-9]{1,15}")) {
            numbers.add(Long.parseLong(name));
          }
        }
      }
    }
    return numbers;
  }

  /// Deletes an index with everything in its folder.
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException fault)
              throws IOException {
            Files.delete(inner);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
