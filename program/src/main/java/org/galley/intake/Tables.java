package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.jsoup.nodes.Element;

/// Reads tables of data. A table that only arranges a page is no table: its cells are read as if
/// they stood one after the other.
final class Tables {

  /// Wider spans are taken for mistakes.
  private static final int MAX_SPAN = 20;

  private Tables() {}

  static boolean isLayout(Element table) {
    return !isRegular(table)
        || table.getElementsByTag("table").size() > 1
        || table.attr("role").equals("presentation")
        || rows(table).stream().allMatch(row -> row.childrenSize() < 2 && !isHeading(row));
  }

  /// True if everything in the table is a row, a cell or the one caption, so that nothing is lost
  /// by reading only those.
  private static boolean isRegular(Element table) {
    return table.ownText().isBlank()
        && table.children().stream().filter(child -> child.nameIs("caption")).count() < 2
        && table.children().stream()
            .allMatch(part ->
                switch (part.normalName()) {
                  case "caption", "colgroup" -> true;
                  case "tr" -> isRow(part);
                  case "thead", "tbody", "tfoot" ->
                      part.children().stream().allMatch(Tables::isRow);
                  default -> false;
                });
  }

  private static boolean isRow(Element element) {
    return element.nameIs("tr")
        && element.ownText().isBlank()
        && element.children().stream().allMatch(cell -> cell.nameIs("td") || cell.nameIs("th"));
  }

  /// The table with the text of each cell as `text` reads it.
  static Block.Table read(Element table, Function<Element, List<Inline>> text) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int headings = 0;
    for (Element row : rows(table)) {
      if (isHeading(row) && headings == rows.size()) {
        headings++;
      }
      rows.add(cells(row, open, text));
    }
    return new Block.Table(caption(table, text), headings, rows);
  }

  private static String caption(Element table, Function<Element, List<Inline>> text) {
    return table.children().stream()
        .filter(child -> child.nameIs("caption"))
        .map(child -> Words.line(Inline.words(text.apply(child))))
        .findFirst()
        .orElse("");
  }

  /// The cells of a row, with an empty one wherever another cell reaches over it.
  ///
  /// @param open for each column, how many more rows the cell above reaches down; kept up to date
  private static List<List<Inline>> cells(
      Element row, List<Integer> open, Function<Element, List<Inline>> text) {
    List<List<Inline>> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      skipCovered(cells, open);
      int down = span(cell, "rowspan");
      for (int i = span(cell, "colspan"); i > 0; i--) {
        cover(open, cells.size(), down - 1);
        cells.add(List.of());
      }
      int first = cells.size() - span(cell, "colspan");
      cells.set(first, text.apply(cell));
    }
    skipCovered(cells, open);
    return cells;
  }

  private static void skipCovered(List<List<Inline>> cells, List<Integer> open) {
    while (cells.size() < open.size() && open.get(cells.size()) > 0) {
      open.set(cells.size(), open.get(cells.size()) - 1);
      cells.add(List.of());
    }
  }

  private static void cover(List<Integer> open, int column, int rows) {
    while (open.size() <= column) {
      open.add(0);
    }
    open.set(column, rows);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(value), MAX_SPAN) : 1;
  }

  private static boolean isHeading(Element row) {
    Element parent = row.parent();
    return (parent != null && parent.nameIs("thead"))
        || (row.childrenSize() > 0 && row.children().stream().allMatch(cell -> cell.nameIs("th")));
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (!child.nameIs("caption")) {
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }
}
