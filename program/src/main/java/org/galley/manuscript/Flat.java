package org.galley.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;

/// The words of a block as plain text: what people compare, count and translate.
public final class Flat {

  private Flat() {}

  /// The words of a block, its parts on lines of their own.
  public static String text(Block block) {
    List<String> lines = new ArrayList<>();
    add(block, lines);
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  /// The words of a whole body.
  public static String text(List<Passage> body) {
    return String.join("\n\n", body.stream().map(passage -> text(passage.block())).toList());
  }

  private static void add(Block block, List<String> lines) {
    switch (block) {
      case Block.Paragraph paragraph -> lines.add(Inline.words(paragraph.text()));
      case Block.Heading heading -> lines.add(Inline.words(heading.text()));
      case Block.PullQuote quote -> {
        lines.add(Inline.words(quote.text()));
        lines.add(quote.attribution());
      }
      case Block.Footnote note -> lines.add(Inline.words(note.text()));
      case Block.Picture picture -> {
        lines.add(picture.alt());
        lines.add(Inline.words(picture.caption()));
        lines.add(picture.credit());
      }
      case Block.Table table -> {
        lines.add(table.caption());
        table
            .rows()
            .forEach(
                row -> lines.add(String.join(" | ", row.stream().map(Inline::words).toList())));
      }
      case Block.Chart chart -> {
        lines.add(chart.title());
        lines.add(chart.unit());
        lines.add(String.join(" | ", chart.series()));
        chart
            .points()
            .forEach(point ->
                lines.add(
                    point.label()
                        + ": "
                        + String.join(
                            " | ", point.values().stream().map(Object::toString).toList())));
      }
      case Block.File file -> lines.add(file.title());
      case Block.Embed embed -> {
        lines.add(embed.href());
        lines.add(embed.site());
        lines.add(embed.author());
        lines.add(embed.text());
      }
      case Block.Gallery gallery -> lines.add(gallery.title());
      case Block.Video video -> lines.add(video.title());
      case Block.Audio audio -> lines.add(audio.title());
      case Block.FactBox box -> lines.add(box.title());
      case Block.LiveUpdate update -> lines.add(update.headline());
      case Block.Items _, Block.Quote _, Block.Divider _ -> {}
    }
    Prose.inner(block).forEach(other -> add(other, lines));
    if (block instanceof Block.Quote quote) {
      lines.add(quote.attribution());
    }
  }
}
