package org.galley.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The test vectors of others, which are kept outside the repository.
///
/// Absent, they skip the test visibly; present, every file of a set must be there and count.
final class SharedData {
  private SharedData() {}

  static Path folder(String name) {
    Path folder = root().resolve("tlog").resolve(name);
    assumeTrue(Files.isDirectory(root()), () -> "no shared test data at " + root());
    assertThat(folder).isDirectory();
    return folder;
  }

  /// One test per file of a set. If the data is absent this is one test that is skipped, because
  /// reports leave out a factory that gives up.
  static Stream<DynamicTest> tests(String set, String ending, int count, Consumer<Path> test) {
    if (!Files.isDirectory(root())) {
      return Stream.of(DynamicTest.dynamicTest(set, () -> folder(set)));
    }
    Path folder = folder(set);
    List<Path> files = files(folder, ending);
    assertThat(files).hasSize(count);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> test.accept(file)));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Path root() {
    String override = System.getenv("GALLEY_SHARED");
    if (override != null) {
      return Path.of(override, "data");
    }
    return Path.of(System.getProperty("galley.root", ".."), "..", "shared", "data").normalize();
  }
}
