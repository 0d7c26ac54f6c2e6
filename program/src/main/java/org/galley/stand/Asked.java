package org.galley.stand;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.galley.story.Address;

/// Reads the address out of a request: path and query, decoded once, in Unicode NFC.
final class Asked {

  private Asked() {}

  /// Nothing if the address is not UTF-8, or no address at all.
  static Optional<String> address(HttpURI uri) {
    String path = uri.getPath();
    String query = uri.getQuery();
    if (path == null || path.isEmpty() || path.charAt(0) != '/') {
      return Optional.empty();
    }
    if (query == null && isPlain(path)) {
      return Optional.of(path);
    }
    return decode(path)
        .flatMap(plain ->
            query == null || query.isEmpty()
                ? Optional.of(plain)
                : decode(query).map(asked -> plain + '?' + asked))
        .filter(whole -> whole.length() <= Address.MAX_LENGTH)
        .filter(whole -> whole.chars().noneMatch(c -> c < ' ' || c == 0x7f))
        .map(whole -> Normalizer.normalize(whole, Normalizer.Form.NFC));
  }

  private static boolean isPlain(String path) {
    if (path.length() > Address.MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '%') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decode(String encoded) {
    try {
      byte[] bytes =
          URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
