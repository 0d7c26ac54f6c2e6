package org.galley.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.galley.manuscript.Manuscript;
import org.galley.manuscript.ManuscriptCodec;

/// Takes words out of a manuscript, wherever they stand in it.
final class Without {

  private static final String GAP = "[…]";

  private Without() {}

  /// @param words one on a line, each perhaps with a tab and what stands there instead
  static Manuscript words(Manuscript manuscript, String words) {
    ManuscriptCodec codec = new ManuscriptCodec();
    String text = new String(codec.encode(manuscript), UTF_8);
    for (String line : words.lines().filter(line -> !line.isBlank()).toList()) {
      String[] parts = line.split("\t", 2);
      String gone = parts[0].strip();
      String instead = parts.length == 2 ? parts[1].strip() : GAP;
      text = text.replace(escaped(gone), escaped(instead));
    }
    return codec.decode(text.getBytes(UTF_8));
  }

  /// As a text stands in JSON.
  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
