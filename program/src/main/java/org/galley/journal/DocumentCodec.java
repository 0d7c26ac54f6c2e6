package org.galley.journal;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.galley.journal.JournalException.Code;
import org.galley.story.Card;
import org.galley.story.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

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

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(DocumentLimits.BYTES)
                  .maxStringLength(DocumentLimits.BYTES)
                  .maxNumberLength(DocumentLimits.NUMBER)
                  .maxNameLength(DocumentLimits.NAME)
                  .maxNestingDepth(DocumentLimits.JSON_DEPTH)
                  .build())
          .build();

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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new ContentWriter(new JsonWriter(out)).document(content, salt);
    }
    requireLength(bytes.size());
    return bytes.toByteArray();
  }

  /// Reads a document of any kind.
  ///
  /// @throws JournalException `MALFORMED_DOCUMENT`, `NEWER_FORMAT` or `TOO_LARGE`
  public Content decode(byte[] bytes) {
    requireLength(bytes.length);
    return read(bytes, ContentReader::document);
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
    requireLength(bytes.length);
    return read(bytes, ContentReader::card);
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

  private <T> T read(byte[] bytes, Function<ContentReader, T> reading) {
    requireStart(bytes);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
      JsonReader in = new JsonReader(parser);
      try {
        T result = reading.apply(new ContentReader(in));
        requireUtf8(bytes, in.offset());
        return result;
      } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
        throw in.refusal(e);
      }
    }
  }

  private static void requireLength(int length) {
    if (length > DocumentLimits.BYTES) {
      throw new JournalException(
          Code.TOO_LARGE,
          "a document has at most %d bytes, but this has %d: split it"
              .formatted(DocumentLimits.BYTES, length));
    }
  }

  /// Refuses a byte order mark and UTF-16 and UTF-32, which the parser would take for JSON too.
  private static void requireStart(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != '{' || bytes[1] != '"') {
      throw new JournalException(
          Code.MALFORMED_DOCUMENT,
          "a document starts with {\" at byte 0, but these %d bytes do not: they are no document"
              .formatted(bytes.length));
    }
  }

  private static void requireUtf8(byte[] bytes, int end) {
    int fault = Utf8.firstFault(bytes, end);
    if (fault >= 0) {
      throw new JournalException(
          Code.MALFORMED_DOCUMENT,
          "document refused at byte %d: not UTF-8; if its digest is the one in the journal, whoever wrote it is at fault, else take it from another copy"
              .formatted(fault));
    }
  }
}
