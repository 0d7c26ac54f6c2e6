package org.galley.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galley.story.Block;
import org.galley.story.Block.Chart;
import org.galley.story.Inline;

/// Reads the fenced blocks of a story in Markdown: three backticks, a word that says what it is,
/// and the rest of the line as its title.
final class Fences {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private final ZoneId zone;
  private final boolean live;

  Fences(ZoneId zone, boolean live) {
    this.zone = zone;
    this.live = live;
  }

  /// Reads a block from its opening line to the line before its closing one.
  Block read(Passage fence) {
    String opening = fence.line(0).substring(3).strip();
    String word = opening.replaceFirst("\\s.*", "");
    String title = opening.substring(word.length()).strip();
    return switch (word) {
      case "fact" -> new Block.FactBox(required(fence, title), markdown(fence));
      case "pull" -> pullQuote(fence);
      case "picture" -> picture(fence, required(fence, title));
      case "gallery" -> gallery(fence, title);
      case "table" -> table(fence, title);
      case "chart" -> chart(fence, title);
      case "live" -> liveUpdate(fence, title);
      case "embed" -> embed(fence, required(fence, title));
      default ->
          throw fence.fault(
              0,
              "no fenced block is called '"
                  + word
                  + "': use fact, pull, picture, gallery, table, chart, live or embed");
    };
  }

  private static String required(Passage fence, String title) {
    if (title.isEmpty()) {
      throw fence.fault(0, "the fenced block has no title: write it behind the first word");
    }
    return title;
  }

  private static List<Block> markdown(Passage fence) {
    List<Block> blocks = Markdown.blocks(fence.part(1, fence.size()), Set.of(), 1);
    if (blocks.isEmpty()) {
      throw fence.fault(0, "the fenced block is empty: write its text or leave it out");
    }
    return blocks;
  }

  private static Block pullQuote(Passage fence) {
    int last = fence.size() - 1;
    boolean named = last > 1 && fence.line(last).startsWith("—");
    Passage words = fence.part(1, named ? last : last + 1);
    if (words.text().isBlank()) {
      throw fence.fault(0, "the fenced block is empty: write its text or leave it out");
    }
    return new Block.PullQuote(
        Markdown.text(fence, 1, words.text(), Set.of()),
        named ? Quotes.name(fence.line(last)) : "");
  }

  private static Block picture(Passage fence, String file) {
    Map<String, String> values = values(fence, List.of("alt", "caption", "credit"));
    if (values.getOrDefault("alt", "").isEmpty()) {
      throw fence.fault(0, "the picture has no 'alt: ...': say what it shows");
    }
    return picture(
        fence,
        0,
        List.of(
            file,
            values.getOrDefault("alt", ""),
            values.getOrDefault("caption", ""),
            values.getOrDefault("credit", "")));
  }

  private static Block.Picture picture(Passage fence, int line, List<String> cells) {
    return new Block.Picture(
        null,
        cells.get(1),
        Markdown.text(fence, line, cells.get(2), Set.of()),
        cells.get(3),
        cells.get(0));
  }

  private static Block gallery(Passage fence, String title) {
    List<Block.Picture> pictures = new ArrayList<>();
    for (int i = 1; i < fence.size(); i++) {
      if (!fence.line(i).isBlank()) {
        List<String> cells = cells(fence, i);
        if (cells.size() != 4 || cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
          throw fence.fault(i, "a picture of a gallery is 'file | alt | caption | credit'");
        }
        pictures.add(picture(fence, i, cells));
      }
    }
    if (pictures.isEmpty()) {
      throw fence.fault(0, "the gallery is empty: add pictures or leave it out");
    }
    return new Block.Gallery(title, pictures);
  }

  private static Block table(Passage fence, String caption) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (int i = 1; i < fence.size(); i++) {
      List<List<Inline>> row = new ArrayList<>();
      for (String cell : fence.line(i).isBlank() ? List.<String>of() : cells(fence, i)) {
        row.add(Markdown.text(fence, i, cell, Set.of()));
      }
      if (!rows.isEmpty() && !row.isEmpty() && row.size() != rows.getFirst().size()) {
        throw fence.fault(
            i,
            "the row has %d cells and the first one %d: give them the same number"
                .formatted(row.size(), rows.getFirst().size()));
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    if (rows.size() < 2) {
      throw fence.fault(0, "a table has a header row and at least one more");
    }
    return new Block.Table(caption, 1, rows);
  }

  private static Block chart(Passage fence, String opening) {
    String word = opening.replaceFirst("\\s.*", "");
    if (!word.equals("bar") && !word.equals("line")) {
      throw fence.fault(0, "a chart is 'bar' or 'line', not '" + word + "'");
    }
    if (fence.size() < 4 || !fence.line(1).startsWith("unit:")) {
      throw fence.fault(
          0, "a chart has a line 'unit: ...', a header row and at least one more row");
    }
    List<String> header = cells(fence, 2);
    List<Chart.Point> points = new ArrayList<>();
    for (int i = 3; i < fence.size(); i++) {
      if (!fence.line(i).isBlank()) {
        points.add(point(fence, i, header.size()));
      }
    }
    return new Chart(
        word.equals("bar") ? Chart.Shape.BAR : Chart.Shape.LINE,
        required(fence, opening.substring(word.length()).strip()),
        fence.line(1).substring(5).strip(),
        header.subList(1, header.size()),
        points);
  }

  private static Chart.Point point(Passage fence, int line, int columns) {
    List<String> cells = cells(fence, line);
    if (cells.size() != columns) {
      throw fence.fault(
          line, "the row has %d cells and the header %d".formatted(cells.size(), columns));
    }
    List<BigDecimal> values = new ArrayList<>();
    for (String cell : cells.subList(1, cells.size())) {
      if (!NUMBER.matcher(cell).matches()) {
        throw fence.fault(line, "'" + cell + "' is no number: write it as 1.2 with a point");
      }
      values.add(new BigDecimal(cell));
    }
    return new Chart.Point(cells.getFirst(), values);
  }

  private Block liveUpdate(Passage fence, String opening) {
    if (!live) {
      throw fence.fault(0, "'live' stands only in stories with 'format: live'");
    }
    String when = opening.replaceFirst("\\s.*", "");
    LocalDateTime time = FrontMatter.time(fence, 0, when);
    Instant at = time.atZone(zone).toInstant();
    return new Block.LiveUpdate(
        at, required(fence, opening.substring(when.length()).strip()), markdown(fence));
  }

  private static Block embed(Passage fence, String href) {
    Map<String, String> values = values(fence, List.of("author", "site", "text"));
    if (Links.mark(href).isEmpty()) {
      throw fence.fault(0, "'" + href + "' is no address: start it with https://");
    }
    return new Block.Embed(
        href,
        values.getOrDefault("site", Links.host(href)),
        values.getOrDefault("author", ""),
        values.getOrDefault("text", ""));
  }

  private static Map<String, String> values(Passage fence, List<String> keys) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < fence.size(); i++) {
      String line = fence.line(i);
      String key = line.replaceFirst(":.*", "");
      if (!line.isBlank()) {
        if (!line.contains(":") || !keys.contains(key)) {
          throw fence.fault(
              i, "'" + line + "' is none of " + String.join(": ..., ", keys) + ": ...");
        }
        values.put(key, line.substring(key.length() + 1).strip());
      }
    }
    return values;
  }

  private static List<String> cells(Passage fence, int line) {
    return Stream.of(fence.line(line).split("\\|", -1)).map(String::strip).toList();
  }
}
