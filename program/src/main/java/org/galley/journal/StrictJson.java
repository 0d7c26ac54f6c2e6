package org.galley.journal;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import org.galley.journal.JournalException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// JSON that can be written in one way and understood in one way: members in a fixed order, nothing
/// unknown, nothing repeated, UTF-8, no longer than [DocumentLimits#BYTES]. Can be shared between
/// threads.
public final class StrictJson {

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

  /// The bytes of one object.
  ///
  /// @throws JournalException `TOO_LARGE`
  public byte[] write(Consumer<JsonWriter> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
      writing.accept(new JsonWriter(out));
    }
    requireLength(bytes.size());
    return bytes.toByteArray();
  }

  /// What the object in `bytes` says, of which `reading` reads all members, or the first ones.
  ///
  /// @throws JournalException `MALFORMED_DOCUMENT` or `TOO_LARGE`
  public <T> T read(byte[] bytes, Function<JsonReader, T> reading) {
    requireLength(bytes.length);
    requireStart(bytes);
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
      JsonReader in = new JsonReader(parser);
      try {
        in.start();
        T result = reading.apply(in);
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
