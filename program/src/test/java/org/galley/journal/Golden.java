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

/// The documents and entries of format 1 that must be read, and written, for ever: files of exact
/// bytes, and their digests as `sha256sum -c` takes them.
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

  /// All entries by the names of their files.
  static SequencedMap<String, byte[]> entries() {
    SequencedMap<String, byte[]> entries = new TreeMap<>();
    entryDigests().keySet().forEach(name -> entries.put(name, read(FOLDER.resolve(name))));
    return entries;
  }

  /// The recorded digests of documents by the names of the files.
  static SequencedMap<String, Digest> digests() {
    return digests("documents.sha256");
  }

  /// The recorded digests of entries by the names of the files.
  static SequencedMap<String, Digest> entryDigests() {
    return digests("entries.sha256");
  }

  private static SequencedMap<String, Digest> digests(String file) {
    SequencedMap<String, Digest> digests = new TreeMap<>();
    String lines = new String(read(FOLDER.resolve(file)), StandardCharsets.UTF_8);
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
