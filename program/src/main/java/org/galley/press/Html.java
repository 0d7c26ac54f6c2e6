package org.galley.press;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/// HTML being written: what comes from a story is escaped, what comes from the program is not.
final class Html implements Content {

  private final StringBuilder out = new StringBuilder(4_096);

  /// Adds markup of the program's own.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html raw(int number) {
    out.append(number);
    return this;
  }

  /// Adds words, escaped so that they may stand in text and in quoted attributes.
  Html text(String words) {
    escape(words, out);
    return this;
  }

  static void escape(String words, StringBuilder out) {
    int done = 0;
    for (int i = 0; i < words.length(); i++) {
      String entity = entity(words.charAt(i));
      if (entity != null) {
        out.append(words, done, i).append(entity);
        done = i + 1;
      }
    }
    out.append(words, done, words.length());
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  @Override
  public boolean isEmptyContent() {
    return out.isEmpty();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(out.toString());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
