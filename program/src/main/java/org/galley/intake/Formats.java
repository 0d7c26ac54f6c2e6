package org.galley.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.galley.intake.IntakeException.Code;

/// The formats of archives, found by their name or by how an archive begins.
public final class Formats {

  private static final int HEAD = 8 * 1024;

  /// Formats that are settled but that nothing here reads yet.
  private static final Set<String> LATER =
      Set.of("page", "ghost", "feed", "newsml", "nitf", "ninjs", "warc");

  private final List<Importer> importers;

  /// All formats that this program reads.
  public Formats() {
    this(List.of(new JsonLines(), new Wxr()));
  }

  Formats(List<Importer> importers) {
    this.importers = List.copyOf(importers);
  }

  /// The importer for an archive.
  ///
  /// @param format its name, or `auto` to look at the archive
  /// @param name of the archive, for messages
  /// @throws IntakeException if there is none, or the archive cannot be read
  public Importer of(String format, String name, Archive archive) {
    byte[] head = head(name, archive);
    if (head.length == 0) {
      throw new IntakeException(Code.MALFORMED, name + " is empty: there is nothing to import");
    }
    refusePacked(name, head);
    return named(format.equals("auto") ? detect(name, new String(head, ISO_8859_1)) : format);
  }

  /// Refuses a name that no importer has.
  ///
  /// @throws IntakeException if it is neither `auto` nor the name of a format
  public void requireKnown(String format) {
    if (!format.equals("auto")) {
      var _ = named(format);
    }
  }

  private Importer named(String format) {
    Optional<Importer> found =
        importers.stream().filter(importer -> importer.format().equals(format)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    String why = LATER.contains(format) ? "cannot be imported yet" : "is not known";
    throw new IntakeException(
        Code.UNKNOWN_FORMAT,
        "the format '%s' %s; this version reads %s".formatted(format, why, names()));
  }

  private String names() {
    return importers.stream().map(Importer::format).collect(Collectors.joining(", "));
  }

  private String detect(String name, String head) {
    String start = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s+|^\u00ef\u00bb\u00bf", "");
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("{")) {
      return lower.matches("(?s)\\{\\s*\"(db|meta)\"\\s*:.*") ? "ghost" : "jsonl";
    }
    if (lower.startsWith("warc/")) {
      return "warc";
    }
    if (lower.startsWith("<")) {
      return markup(name, lower);
    }
    throw unknown(name);
  }

  private String markup(String name, String head) {
    if (head.contains("wordpress.org/export")) {
      return "wxr";
    }
    if (head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf")) {
      return "feed";
    }
    if (head.contains("<nitf")) {
      return "nitf";
    }
    if (head.contains("<newsml") || head.contains("<newsitem") || head.contains("<newsmessage")) {
      return "newsml";
    }
    if (head.contains("<html") || head.contains("<!doctype html")) {
      return "page";
    }
    throw unknown(name);
  }

  private IntakeException unknown(String name) {
    return new IntakeException(
        Code.UNKNOWN_FORMAT,
        "%s does not look like any format that can be imported; if it is one of %s, say so with --format"
            .formatted(name, names()));
  }

  private static void refusePacked(String name, byte[] head) {
    boolean gzip = begins(head, 0x1f, 0x8b);
    boolean zip = begins(head, 'P', 'K', 3, 4);
    boolean other = begins(head, 'B', 'Z', 'h') || begins(head, 0xfd, '7', 'z', 'X', 'Z');
    if (gzip || zip || other || begins(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      throw new IntakeException(
          Code.UNKNOWN_FORMAT, name + " is compressed: unpack it first, then import what is in it");
    }
    if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) {
      throw new IntakeException(
          Code.ENCODING, name + " is UTF-16: convert it to UTF-8, then import it");
    }
  }

  private static boolean begins(byte[] head, int... with) {
    if (head.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] head(String name, Archive archive) {
    try (InputStream in = archive.open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new IntakeException(
          Code.UNREADABLE, "%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }
}
