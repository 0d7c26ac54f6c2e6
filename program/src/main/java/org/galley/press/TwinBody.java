package org.galley.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.galley.story.Block;
import org.galley.story.Block.Picture;
import org.galley.story.Inline;
import org.galley.story.Media;

/// Writes blocks as Markdown.
final class TwinBody {

  /// A bar that would end a cell.
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private final String url;
  private final Texts texts;
  private final Dates dates;
  private final Footnotes footnotes;
  private final TwinText text;

  /// How much deeper than their own level headings stand at this place.
  private int deeper;

  TwinBody(String url, TwinText text, Footnotes footnotes, Texts texts, Dates dates) {
    this.url = url;
    this.text = text;
    this.footnotes = footnotes;
    this.texts = texts;
    this.dates = dates;
  }

  /// All blocks, then the footnotes.
  String whole(List<Block> blocks) {
    List<String> parts = new ArrayList<>();
    parts.add(of(blocks));
    int number = 0;
    for (Block.Footnote note : footnotes.notes()) {
      parts.add("[^" + ++number + "]: " + text.of(note.text()));
    }
    return joined(parts);
  }

  /// Blocks with an empty line between them.
  private String of(List<Block> blocks) {
    List<String> parts = new ArrayList<>();
    boolean list = false;
    for (Block block : blocks) {
      boolean another = block instanceof Block.Items;
      if (list && another) {
        parts.add("<!-- -->"); // Else the two lists would be read as one.
      }
      list = another;
      parts.add(block(block));
    }
    return joined(parts);
  }

  private static String joined(List<String> parts) {
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Paragraph b -> line(b.text());
      case Block.Heading b -> "#".repeat(b.level() + deeper) + " " + text.of(b.text());
      case Block.Items b -> items(b);
      case Block.Quote b -> quote(of(b.blocks()), b.attribution());
      case Block.PullQuote b -> quote(line(b.text()), b.attribution());
      case Picture b -> picture(b);
      case Block.Gallery b ->
          joined(
              List.of(
                  strong(b.title()), joined(b.pictures().stream().map(this::picture).toList())));
      case Block.Video b -> recording(b.media(), b.title(), b.transcript());
      case Block.Audio b -> recording(b.media(), b.title(), b.transcript());
      case Block.Table b -> joined(List.of(strong(b.caption()), table(b)));
      case Block.Chart b -> chart(b);
      case Block.FactBox b -> box(b);
      case Block.File b ->
          "%s (%s)".formatted(file(b.media(), b.title()), b.media().format().name());
      case Block.Footnote _ -> "";
      case Block.Divider _ -> "---";
      case Block.Embed b -> embed(b);
      case Block.LiveUpdate b -> update(b);
    };
  }

  private String line(List<Inline> inlines) {
    return TwinText.line(text.of(inlines));
  }

  private static String strong(String words) {
    return words.isBlank() ? "" : "**" + TwinText.words(words) + "**";
  }

  private String items(Block.Items list) {
    List<String> items = new ArrayList<>();
    for (List<Block> item : list.items()) {
      String marker = list.ordered() ? (list.start() + items.size()) + ". " : "- ";
      items.add(marker + of(item).replace("\n", "\n" + " ".repeat(marker.length())));
    }
    return String.join("\n", items);
  }

  private static String quote(String words, String attribution) {
    String by = attribution.isBlank() ? "" : "— " + TwinText.words(attribution);
    return quoted(joined(List.of(words, by)));
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : "> " + words.replace("\n", "\n> ");
  }

  String picture(Picture picture) {
    Media media = picture.media();
    String alt = TwinText.words(picture.alt());
    String shown =
        media == null
            ? TwinText.words(texts.get("picture.missing")) + (alt.isBlank() ? "" : ": " + alt)
            : "!" + text.link(alt, media.address());
    String caption = text.of(picture.caption());
    String credit = picture.credit().isBlank() ? "" : TwinText.words(picture.credit());
    String gap = credit.isEmpty() ? "" : CaptionGap.after(picture.caption());
    return joined(List.of(shown, TwinText.line(caption + gap + credit)));
  }

  private String recording(Media media, String title, List<Block> transcript) {
    String words = of(transcript);
    return joined(
        List.of(file(media, title), words.isEmpty() ? "" : strong(texts.get("transcript")), words));
  }

  private String file(Media media, String title) {
    String name = title.isBlank() ? url + media.address() : title;
    return text.link(TwinText.words(name), media.address());
  }

  private String table(Block.Table table) {
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(text::of).toList()).toList();
    return table.headerRows() == 0 ? grid(List.of(), rows) : grid(rows.getFirst(), rest(rows));
  }

  private static List<List<String>> rest(List<List<String>> rows) {
    return rows.subList(1, rows.size());
  }

  private static String grid(List<String> head, List<List<String>> rows) {
    int columns = Math.max(head.size(), rows.stream().mapToInt(List::size).max().orElse(0));
    if (columns == 0) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add(row(head, columns));
    lines.add(row(Collections.nCopies(columns, "---"), columns));
    rows.forEach(row -> lines.add(row(row, columns)));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells, int columns) {
    List<String> all = new ArrayList<>(cells);
    all.addAll(Collections.nCopies(columns - cells.size(), ""));
    return "| "
        + BAR.matcher(String.join("\0", all)).replaceAll("\\\\|").replace("\0", " | ")
        + " |";
  }

  private String chart(Block.Chart chart) {
    String title = chart.title() + (chart.unit().isEmpty() ? "" : ", " + chart.unit());
    List<String> head = new ArrayList<>(List.of(""));
    chart.series().forEach(name -> head.add(TwinText.words(name)));
    List<List<String>> rows = new ArrayList<>();
    for (Block.Chart.Point point : chart.points()) {
      List<String> row = new ArrayList<>(List.of(TwinText.words(point.label())));
      point.values().forEach(value -> row.add(value.toPlainString()));
      rows.add(row);
    }
    return joined(List.of(strong(title), grid(head, rows)));
  }

  private String box(Block.FactBox box) {
    deeper++;
    String inside = of(box.blocks());
    deeper--;
    return quoted(joined(List.of(strong(box.title()), inside)));
  }

  private String embed(Block.Embed embed) {
    String site = embed.site().isBlank() ? embed.href() : embed.site();
    String by = embed.author().isBlank() ? "" : TwinText.words(embed.author()) + ", ";
    return quoted(
        joined(
            List.of(
                TwinText.line(TwinText.words(embed.text())),
                "— " + by + text.link(TwinText.words(site), embed.href()))));
  }

  private String update(Block.LiveUpdate update) {
    deeper++;
    String inside = of(update.blocks());
    deeper--;
    String headline = update.headline().isBlank() ? "" : " — " + TwinText.words(update.headline());
    String when = "## " + TwinText.words(dates.words(update.at())) + headline;
    return joined(List.of(when, inside));
  }
}
