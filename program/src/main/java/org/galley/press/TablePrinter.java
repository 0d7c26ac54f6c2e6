package org.galley.press;

import java.util.List;
import org.galley.story.Inline;

/// Prints a table in a frame of its own that scrolls where the page is too narrow for it.
final class TablePrinter {

  private final Html out;
  private final Texts texts;
  private final InlinePrinter inlines;

  TablePrinter(Html out, Texts texts, InlinePrinter inlines) {
    this.out = out;
    this.texts = texts;
    this.inlines = inlines;
  }

  void print(String caption, int headerRows, List<List<List<Inline>>> rows) {
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.text(texts.get("table", caption)).raw("\">\n<table>");
    if (!caption.isEmpty()) {
      out.raw("<caption>").text(caption).raw("</caption>\n");
    }
    if (headerRows > 0) {
      out.raw("<thead>");
      rows.subList(0, headerRows).forEach(row -> row(row, true));
      out.raw("</thead>\n");
    }
    out.raw("<tbody>\n");
    rows.subList(headerRows, rows.size()).forEach(row -> row(row, false));
    out.raw("</tbody></table>\n</div>");
  }

  private void row(List<List<Inline>> cells, boolean header) {
    out.raw("<tr>");
    for (List<Inline> cell : cells) {
      boolean number = isNumber(Inline.words(cell));
      out.raw(header ? "<th scope=\"col\"" : "<td").raw(number ? " class=\"num\">" : ">");
      inlines.print(cell);
      out.raw(header ? "</th>" : "</td>");
    }
    out.raw("</tr>\n");
  }

  /// Whether a cell is set flush with the end of its column.
  private static boolean isNumber(String words) {
    return words.length() <= 16
        && words.chars().anyMatch(Character::isDigit)
        && words
            .chars()
            .allMatch(c -> Character.isDigit(c) || " .,:%+-\u2212\u00a0\u202f".indexOf(c) >= 0);
  }
}
