package org.galley.stand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a reader filled into a form, or asks by a query: names and values, in Unicode NFC, without
/// characters that no text has. Of a name given twice the first value counts.
final class Form {

  private static final int MOST_FIELDS = 20;

  private final Map<String, String> fields = new HashMap<>();

  private Form() {}

  /// Nothing if it is not URL-encoded UTF-8, or has more fields than any form of ours.
  static Optional<Form> parse(String encoded) {
    Form form = new Form();
    String[] pairs = encoded.isEmpty() ? new String[0] : encoded.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      return Optional.empty();
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
      Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      form.fields.putIfAbsent(name.get(), value.get());
    }
    return Optional.of(form);
  }

  /// The value of a field; empty if it was not given.
  String value(String name) {
    return fields.getOrDefault(name, "");
  }

  private static Optional<String> decode(String encoded) {
    try {
      byte[] bytes =
          URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(clean(text));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Browsers send line ends as two characters.
  private static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(lines.replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""), Normalizer.Form.NFC);
  }
}
