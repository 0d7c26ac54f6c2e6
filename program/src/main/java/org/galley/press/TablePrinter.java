package org.galley.press;

import java.util.BitSet;
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
    List<List<List<Inline>>> body = rows.subList(headerRows, rows.size());
    BitSet numbers = columnsOfNumbers(body);
    if (headerRows > 0) {
      out.raw("<thead>");
      rows.subList(0, headerRows).forEach(row -> row(row, true, numbers));
      out.raw("</thead>\n");
    }
    out.raw("<tbody>\n");
    body.forEach(row -> row(row, false, numbers));
    out.raw("</tbody></table>\n</div>");
  }

  private void row(List<List<Inline>> cells, boolean header, BitSet numbers) {
    out.raw("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      out.raw(header ? "<th scope=\"col\"" : "<td").raw(numbers.get(i) ? " class=\"num\">" : ">");
      inlines.print(cells.get(i));
      out.raw(header ? "</th>" : "</td>");
    }
    out.raw("</tr>\n");
  }

  /// The columns that are set, with their headings, flush with their end: all that stands in them
  /// is numbers, blanks and dashes.
  private static BitSet columnsOfNumbers(List<List<List<Inline>>> body) {
    BitSet numbers = new BitSet();
    BitSet others = new BitSet();
    for (List<List<Inline>> row : body) {
      for (int i = 0; i < row.size(); i++) {
        String words = Inline.words(row.get(i)).strip();
        if (isNumber(words)) {
          numbers.set(i);
        } else if (words.chars().anyMatch(Character::isLetterOrDigit)) {
          others.set(i);
        }
      }
    }
    numbers.andNot(others);
    return numbers;
  }

  /// A time of day is no number: its colon does not line up with a unit.
  private static boolean isNumber(String words) {
    return words.length() <= 16
        && words.chars().anyMatch(Character::isDigit)
        && words
            .chars()
            .allMatch(c -> Character.isDigit(c) || " .,%+-\u2212\u00a0\u202f".indexOf(c) >= 0);
  }
}
