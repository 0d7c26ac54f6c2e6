package org.galley.journal;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.galley.journal.JournalException.Code;
import org.galley.story.Card;
import org.galley.story.Content;

/// Turns content into the bytes of a document and back. The form is told in
/// `docs/format/document.md`.
///
/// Writing is a function: the same content with the same salt is the same bytes in every Galley of
/// this format. Times are cut to milliseconds. Reading refuses whatever could be understood in two
/// ways. Codecs can be shared between threads.
public final class DocumentCodec {

  /// The format that is written, and the newest that is read.
  public static final int FORMAT = 1;

  private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

  private final StrictJson json = new StrictJson();

  /// The document of `content` with a salt from `random`, which should be a secure source outside
  /// of tests: the salt keeps anyone from guessing erased words by their digest.
  ///
  /// @throws JournalException `TOO_LARGE`
  /// @throws IllegalArgumentException if a time is outside the years 1 to 9999
  public Document encode(Content content, RandomGenerator random) {
    HexFormat hex = HexFormat.of();
    String salt = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    return Document.own(encode(content, salt));
  }

  /// The bytes of `content` with the given salt of 32 lower-case hexadecimal digits.
  ///
  /// @throws JournalException `TOO_LARGE`
  /// @throws IllegalArgumentException if the salt is anything else, or a time is outside the years
  ///   1 to 9999
  public byte[] encode(Content content, String salt) {
    requireSalt(salt);
    return json.write(out -> new ContentWriter(out).document(content, salt));
  }

  /// Reads a document of any kind.
  ///
  /// @throws JournalException `MALFORMED_DOCUMENT`, `NEWER_FORMAT` or `TOO_LARGE`
  public Content decode(byte[] bytes) {
    return json.read(bytes, in -> new ContentReader(in).document());
  }

  /// Reads a document of a known kind.
  ///
  /// @throws JournalException also `WRONG_KIND`
  public <T extends Content> T decode(byte[] bytes, Class<T> kind) {
    Content content = decode(bytes);
    if (!kind.isInstance(content)) {
      throw new JournalException(
          Code.WRONG_KIND,
          "expected a document of kind '%s', but this is of kind '%s': ask for it as what it is"
              .formatted(
                  kind.getSimpleName().toLowerCase(Locale.ROOT), ContentWriter.kind(content)));
    }
    return kind.cast(content);
  }

  /// Reads a document of a known kind.
  public <T extends Content> T decode(Document document, Class<T> kind) {
    return decode(document.raw(), kind);
  }

  /// Reads the card of a story and nothing behind it.
  ///
  /// The rest is not looked at, so this is only for bytes whose digest was checked and which were
  /// decoded as a whole when they were stored.
  ///
  /// @throws JournalException as [#decode(byte[], Class)]
  public Card decodeCard(byte[] bytes) {
    return json.read(bytes, in -> new ContentReader(in).card());
  }

  /// Reads the card of a story and nothing behind it.
  public Card decodeCard(Document document) {
    return decodeCard(document.raw());
  }

  static void requireSalt(String salt) {
    if (!SALT.matcher(salt).matches()) {
      throw new IllegalArgumentException(
          "a salt is 32 lower-case hexadecimal digits, but this is '"
              + JsonReader.shown(salt)
              + "'");
    }
  }
}
