package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

/// XML being written.
final class Xml {

  private final StringBuilder out = new StringBuilder(8_192);

  Xml() {
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  }

  /// Adds markup of the program's own.
  Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Adds words, escaped. Two characters that no XML may have are left out.
  Xml text(String words) {
    boolean possible = words.indexOf('\uffff') < 0 && words.indexOf('\ufffe') < 0;
    Html.escape(possible ? words : words.replaceAll("[\ufffe\uffff]", ""), out);
    return this;
  }

  /// An element that holds words alone, on a line of its own.
  Xml element(String name, String words) {
    return raw("<" + name + ">").text(words).raw("</" + name.split(" ", 2)[0] + ">\n");
  }

  byte[] bytes() {
    return out.toString().getBytes(UTF_8);
  }
}
