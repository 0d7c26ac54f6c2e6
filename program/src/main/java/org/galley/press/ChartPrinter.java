package org.galley.press;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.galley.story.Block.Chart;
import org.galley.story.Inline;

/// Draws a chart as SVG, with its numbers as a table behind it. All arithmetic is decimal, so that
/// every machine draws the same.
final class ChartPrinter {

  private static final int ROW = 42;
  private static final int HEIGHT = 200;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final boolean lite;
  private final Html out;
  private final Texts texts;

  /// @param lite whether the numbers are told without a drawing
  ChartPrinter(Html out, Texts texts, boolean lite) {
    this.lite = lite;
    this.out = out;
    this.texts = texts;
  }

  void print(Chart chart, int number) {
    if (lite) {
      numbers(chart);
      return;
    }
    String id = "chart-" + number;
    out.raw("<figure class=\"chart\">\n<figcaption id=\"" + id + "\">").text(chart.title());
    if (!chart.unit().isEmpty()) {
      out.text(texts.get("comma")).text(chart.unit());
    }
    out.raw("</figcaption>\n");
    switch (chart.shape()) {
      case BAR -> bars(chart, id);
      case LINE -> lines(chart, id);
    }
    out.raw("<details><summary>").text(texts.get("table.show")).raw("</summary>\n");
    numbers(chart);
    out.raw("</details>\n</figure>\n");
  }

  private void numbers(Chart chart) {
    new TablePrinter(out, texts, new InlinePrinter(out, texts, new Footnotes(List.of())))
        .print(chart.title(), 1, rows(chart));
  }

  private void bars(Chart chart, String id) {
    BigDecimal largest = largest(chart).max(BigDecimal.ONE.movePointLeft(9));
    int bars = chart.points().size() * chart.series().size();
    out.raw("<svg role=\"img\" aria-labelledby=\"" + id + "\" width=\"100%\" height=\"");
    out.raw(bars * ROW).raw("\">\n");
    int y = 0;
    for (Chart.Point point : chart.points()) {
      for (int i = 0; i < chart.series().size(); i++) {
        BigDecimal value = point.values().get(i);
        String label =
            chart.series().size() == 1
                ? point.label()
                : point.label() + ", " + chart.series().get(i);
        out.raw("<text x=\"0\" y=\"").raw(y + 14).raw("\">").text(label).raw("</text>");
        out.raw("<text x=\"100%\" y=\"").raw(y + 14).raw("\" text-anchor=\"end\">");
        out.text(value.toPlainString()).raw("</text><rect class=\"bar\" x=\"0\" y=\"").raw(y + 20);
        out.raw(
            "\" width=\"" + share(value.max(BigDecimal.ZERO), largest) + "%\" height=\"12\"/>\n");
        y += ROW;
      }
    }
    out.raw("</svg>\n");
  }

  private void lines(Chart chart, String id) {
    BigDecimal top = largest(chart);
    BigDecimal bottom = smallest(chart).min(BigDecimal.ZERO);
    BigDecimal span = top.subtract(bottom).max(BigDecimal.ONE.movePointLeft(9));
    out.raw("<svg role=\"img\" aria-labelledby=\"" + id + "\" width=\"100%\" height=\"");
    out.raw(HEIGHT)
        .raw("\">\n<svg x=\"12%\" y=\"8\" width=\"88%\" height=\"160\" viewBox=\"0 0 100 100\"");
    out.raw(" preserveAspectRatio=\"none\"><path class=\"grid\" d=\"M0 0H100M0 50H100\"/>");
    out.raw("<path class=\"axis\" d=\"M0 100H100\"/>");
    for (int i = 0; i < chart.series().size(); i++) {
      line(chart, i, bottom, span);
    }
    out.raw("</svg>\n");
    scale(top, 13);
    scale(top.add(bottom).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP), 93);
    scale(bottom, 172);
    axis(chart);
    out.raw("</svg>\n");
    if (chart.series().size() > 1) {
      legend(chart);
    }
  }

  /// Names the lines beside their strokes, which differ by dashes and not by colour alone.
  private void legend(Chart chart) {
    out.raw("<ul class=\"legend\">");
    for (int i = 0; i < chart.series().size(); i++) {
      out.raw("<li><svg width=\"40\" height=\"12\" aria-hidden=\"true\"><path class=\"line line-");
      out.raw(i + 1).raw("\" d=\"M0 6H40\"/></svg>").text(chart.series().get(i)).raw("</li>");
    }
    out.raw("</ul>\n");
  }

  private void line(Chart chart, int series, BigDecimal bottom, BigDecimal span) {
    out.raw("<polyline class=\"line line-").raw(series + 1).raw("\" points=\"");
    int last = Math.max(1, chart.points().size() - 1);
    for (int i = 0; i < chart.points().size(); i++) {
      BigDecimal x = share(BigDecimal.valueOf(i), BigDecimal.valueOf(last));
      BigDecimal value = chart.points().get(i).values().get(series).subtract(bottom);
      BigDecimal y = HUNDRED.subtract(share(value, span));
      out.raw(i == 0 ? "" : " ").raw(x.toPlainString()).raw(",").raw(y.toPlainString());
    }
    out.raw("\"/>");
  }

  private void scale(BigDecimal value, int y) {
    out.raw("<text x=\"0\" y=\"").raw(y).raw("\">");
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    out.text(plain.toPlainString()).raw("</text>");
  }

  private void axis(Chart chart) {
    int last = chart.points().size() - 1;
    if (last < 0) {
      return;
    }
    tick("12%", "start", chart.points().getFirst());
    if (last > 1) {
      tick("56%", "middle", chart.points().get(last / 2));
    }
    if (last > 0) {
      tick("100%", "end", chart.points().getLast());
    }
  }

  private void tick(String x, String anchor, Chart.Point point) {
    out.raw("<text x=\"" + x + "\" y=\"192\" text-anchor=\"" + anchor + "\">");
    out.text(point.label()).raw("</text>");
  }

  private static List<List<List<Inline>>> rows(Chart chart) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    List<List<Inline>> header = new ArrayList<>();
    header.add(List.of());
    chart.series().forEach(name -> header.add(Inline.plain(name)));
    rows.add(header);
    for (Chart.Point point : chart.points()) {
      List<List<Inline>> row = new ArrayList<>();
      row.add(Inline.plain(point.label()));
      point.values().forEach(value -> row.add(Inline.plain(value.toPlainString())));
      rows.add(row);
    }
    return rows;
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal largest(Chart chart) {
    return chart.points().stream()
        .flatMap(point -> point.values().stream())
        .reduce(BigDecimal::max)
        .orElse(BigDecimal.ONE);
  }

  private static BigDecimal smallest(Chart chart) {
    return chart.points().stream()
        .flatMap(point -> point.values().stream())
        .reduce(BigDecimal::min)
        .orElse(BigDecimal.ZERO);
  }
}
