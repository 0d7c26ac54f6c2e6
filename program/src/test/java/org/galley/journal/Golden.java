package org.galley.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.galley.story.Digest;

/// The documents of format 1 that must be read, and written, for ever: files of exact bytes, and
/// their digests as `sha256sum -c` takes them.
final class Golden {

  private static final Path ROOT = Path.of(System.getProperty("galley.root", ".."));
  private static final Path FOLDER = ROOT.resolve("program/src/test/resources/golden");

  private Golden() {}

  /// All documents by the names of their files.
  static SequencedMap<String, byte[]> documents() {
    SequencedMap<String, byte[]> documents = new TreeMap<>();
    digests().keySet().forEach(name -> documents.put(name, read(FOLDER.resolve(name))));
    return documents;
  }

  static byte[] story() {
    return read(FOLDER.resolve("document-story.json"));
  }

  /// The recorded digests by the names of the files.
  static SequencedMap<String, Digest> digests() {
    SequencedMap<String, Digest> digests = new TreeMap<>();
    String lines = new String(read(FOLDER.resolve("documents.sha256")), StandardCharsets.UTF_8);
    for (String line : lines.lines().toList()) {
      List<String> parts = List.of(line.split(" {2}", 2));
      digests.put(parts.get(1), Digest.parse(parts.get(0)));
    }
    return digests;
  }

  /// A file of `docs/format`.
  static String page(String name) {
    return new String(read(ROOT.resolve("docs/format").resolve(name)), StandardCharsets.UTF_8);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
