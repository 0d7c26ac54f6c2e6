package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.galley.story.Inline;
import org.junit.jupiter.api.Test;

final class TablePrinterTest {

  @Test
  void columnsOfNumbers_areSetWithTheirHeadings() {
    assertThat(
            table(
                List.of(
                    List.of("Month", "Leaves", "Loaves", "Notes"),
                    List.of("May", "06:40", "1,250", "4"),
                    List.of("June", "08:30", "\u2014", "four"))))
        .contains("<th scope=\"col\">Month</th>", "<th scope=\"col\">Leaves</th>")
        .contains("<th scope=\"col\" class=\"num\">Loaves</th>", "<th scope=\"col\">Notes</th>")
        .contains("<td>06:40</td>", "<td class=\"num\">1,250</td>", "<td>4</td>");
  }

  private static String table(List<List<String>> rows) {
    Html out = new Html();
    Texts texts = Texts.of("en");
    List<List<List<Inline>>> cells =
        rows.stream().map(row -> row.stream().map(Inline::plain).toList()).toList();
    new TablePrinter(out, texts, new InlinePrinter(out, texts, new Footnotes(List.of())))
        .print("A table", 1, cells);
    return out.toString();
  }
}
