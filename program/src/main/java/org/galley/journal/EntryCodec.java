package org.galley.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.galley.journal.JournalException.Code.MALFORMED_ENTRY;
import static org.galley.journal.JournalException.Code.NEWER_FORMAT;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.galley.story.Digest;
import org.galley.story.Id;

/// The bytes of an entry: ASCII lines `key value`, each ended by a line feed, after a first line
/// `galley/v1 KIND`. The keys of a kind stand in one fixed order; nothing is optional.
public final class EntryCodec {

  /// Longest entry in bytes.
  public static final int MAX_LENGTH = 8 * 1024;

  private static final String VERSION = "galley/v1";

  private static final Set<String> KINDS =
      Set.of(
          "opened",
          "settings",
          "described",
          "published",
          "retracted",
          "removed",
          "redirected",
          "arranged",
          "keyed");

  private EntryCodec() {}

  /// The bytes of an entry.
  ///
  /// @throws JournalException if the entry would be longer than [#MAX_LENGTH] or not ASCII
  public static byte[] encode(Entry entry) {
    Lines out = new Lines();
    switch (entry) {
      case Entry.Opened e -> {
        out.kind("opened").add("at", e.at()).add("origin", e.origin());
        e.keys().forEach(key -> out.add("key", key));
      }
      case Entry.Settings e ->
          out.kind("settings").add("at", e.at()).add("document", e.content()).add(e.approvedBy());
      case Entry.Described e ->
          out.kind("described")
              .add("at", e.at())
              .add("subject", e.subject())
              .add("document", e.content())
              .add(e.approvedBy());
      case Entry.Published e ->
          out.kind("published")
              .add("at", e.at())
              .add("story", e.story())
              .add("change", word(e.change()))
              .add("document", e.content())
              .add(e.approvedBy());
      case Entry.Retracted e ->
          out.kind("retracted")
              .add("at", e.at())
              .add("story", e.story())
              .add("cause", word(e.cause()))
              .add("document", e.content())
              .add(e.approvedBy());
      case Entry.Removed e -> {
        out.kind("removed").add("at", e.at()).add("story", e.story()).add("cause", word(e.cause()));
        e.erased().forEach(digest -> out.add("erased", digest));
        out.add("document", e.content()).add(e.approvedBy());
      }
      case Entry.Redirected e ->
          out.kind("redirected").add("at", e.at()).add("document", e.content()).add(e.approvedBy());
      case Entry.Arranged e ->
          out.kind("arranged").add("at", e.at()).add("document", e.content()).add(e.approvedBy());
      case Entry.Keyed e ->
          out.kind("keyed")
              .add("at", e.at())
              .add("approval-key", e.key())
              .add("state", e.added() ? "added" : "revoked")
              .add(e.approvedBy());
    }
    return out.bytes();
  }

  /// The entry that these bytes are.
  ///
  /// @throws JournalException if the bytes are not exactly what [#encode] gives for some entry, or
  ///   are of a kind that only a newer Galley knows
  public static Entry decode(byte[] bytes) {
    Fields in = new Fields(bytes);
    Entry entry;
    try {
      entry = read(in);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new JournalException(
          MALFORMED_ENTRY, "entry line " + in.line() + ": " + e.getMessage(), e);
    }
    if (!Arrays.equals(encode(entry), bytes)) {
      throw new JournalException(
          MALFORMED_ENTRY, "the entry is not written in the one form that its content allows");
    }
    return entry;
  }

  private static Entry read(Fields in) {
    String kind = in.kind();
    Instant at = Instant.parse(in.take("at"));
    return switch (kind) {
      case "opened" -> new Entry.Opened(at, in.take("origin"), in.takeAll("key"));
      case "settings" -> new Entry.Settings(at, in.digest(), in.role());
      case "described" -> new Entry.Described(at, in.id("subject"), in.digest(), in.role());
      case "published" ->
          new Entry.Published(
              at, in.id("story"), in.word("change", Entry.Change.class), in.digest(), in.role());
      case "retracted" ->
          new Entry.Retracted(
              at, in.id("story"), in.word("cause", Entry.Cause.class), in.digest(), in.role());
      case "removed" ->
          new Entry.Removed(
              at,
              in.id("story"),
              in.word("cause", Entry.Cause.class),
              in.takeAll("erased").stream().map(Digest::parse).toList(),
              in.digest(),
              in.role());
      case "redirected" -> new Entry.Redirected(at, in.digest(), in.role());
      case "arranged" -> new Entry.Arranged(at, in.digest(), in.role());
      case "keyed" ->
          new Entry.Keyed(at, in.take("approval-key"), in.take("state").equals("added"), in.role());
      default -> throw new AssertionError(kind + " is one of KINDS, but nothing reads it");
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The lines of an entry being written.
  private static final class Lines {

    private final StringBuilder text = new StringBuilder(320);

    Lines kind(String kind) {
      text.append(VERSION).append(' ').append(kind).append('\n');
      return this;
    }

    Lines add(String key, Object value) {
      String word = value.toString();
      if (word.chars().anyMatch(c -> c < ' ' || c > '~')) {
        throw new JournalException(
            MALFORMED_ENTRY,
            "an entry is printable ASCII, but its '" + key + "' is not; write it in ASCII");
      }
      text.append(key).append(' ').append(word).append('\n');
      return this;
    }

    Lines add(String key, Instant at) {
      return add(key, (Object) at.truncatedTo(ChronoUnit.MILLIS));
    }

    Lines add(Entry.Role role) {
      return add("approved-by", word(role));
    }

    byte[] bytes() {
      if (text.length() > MAX_LENGTH) {
        throw new JournalException(
            MALFORMED_ENTRY,
            "an entry has at most %d bytes, but this has %d; write several entries"
                .formatted(MAX_LENGTH, text.length()));
      }
      return text.toString().getBytes(US_ASCII);
    }
  }

  /// The lines of an entry being read, taken in order.
  private static final class Fields {

    private final List<String> lines;
    private int next;

    Fields(byte[] bytes) {
      String text = new String(bytes, US_ASCII);
      if (bytes.length > MAX_LENGTH || !text.endsWith("\n")) {
        throw new JournalException(
            MALFORMED_ENTRY, "an entry ends with a line feed and has at most 8 KiB");
      }
      lines = text.lines().toList();
    }

    int line() {
      return next;
    }

    String kind() {
      String first = lines.get(next++);
      if (first.startsWith(VERSION + " ")
          && KINDS.contains(first.substring(VERSION.length() + 1))) {
        return first.substring(VERSION.length() + 1);
      }
      if (first.startsWith("galley/v")) {
        throw new JournalException(
            NEWER_FORMAT,
            "the journal has an entry of the kind '"
                + first
                + "', which this version does not know; use a newer Galley");
      }
      throw new JournalException(MALFORMED_ENTRY, "an entry starts with '" + VERSION + " KIND'");
    }

    String take(String key) {
      String line = next < lines.size() ? lines.get(next) : "";
      next++;
      if (!line.startsWith(key + " ")) {
        throw new IllegalArgumentException("'" + key + "' should stand here");
      }
      return line.substring(key.length() + 1);
    }

    List<String> takeAll(String key) {
      List<String> values = new ArrayList<>();
      while (next < lines.size() && lines.get(next).startsWith(key + " ")) {
        values.add(take(key));
      }
      return values;
    }

    Id id(String key) {
      return Id.parse(take(key));
    }

    Digest digest() {
      return Digest.parse(take("document"));
    }

    Entry.Role role() {
      return word("approved-by", Entry.Role.class);
    }

    <T extends Enum<T>> T word(String key, Class<T> type) {
      return Enum.valueOf(type, take(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
