package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/// Lines that a person has looked at, kept in `src/test/resources/gates`.
final class FrozenList {

  private FrozenList() {}

  static Set<String> read(String file) {
    try (InputStream in = FrozenList.class.getResourceAsStream("/gates/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no list " + file);
      }
      Set<String> lines = new TreeSet<>();
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
