package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Mark;

/// Every word that blocks hold, in the order in which they would be read.
final class BlockWords {

  private BlockWords() {}

  /// The words of `blocks`, where a word is a run of letters and digits.
  static List<String> of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> append(block, out));
    return split(out.toString());
  }

  static List<String> split(String text) {
    List<String> words = new ArrayList<>(List.of(text.split("[^\\p{L}\\p{N}\\p{M}]+")));
    words.removeIf(String::isEmpty);
    return words;
  }

  private static void append(Block block, StringBuilder out) {
    switch (block) {
      case Block.Paragraph paragraph -> text(paragraph.text(), out);
      case Block.Heading heading -> text(heading.text(), out);
      case Block.Items items ->
          items.items().forEach(item -> item.forEach(inner -> append(inner, out)));
      case Block.Quote quote -> {
        quote.blocks().forEach(inner -> append(inner, out));
        out.append(quote.attribution()).append('\n');
      }
      case Block.PullQuote quote -> {
        text(quote.text(), out);
        out.append(quote.attribution()).append('\n');
      }
      case Block.Picture picture -> text(picture.caption(), out);
      case Block.Gallery gallery -> {
        out.append(gallery.title()).append('\n');
        gallery.pictures().forEach(picture -> append(picture, out));
      }
      case Block.Table table -> {
        out.append(table.caption()).append('\n');
        table.rows().forEach(row -> row.forEach(cell -> text(cell, out)));
      }
      case Block.FactBox box -> {
        out.append(box.title()).append('\n');
        box.blocks().forEach(inner -> append(inner, out));
      }
      case Block.Footnote note -> text(note.text(), out);
      case Block.Embed embed ->
          out.append(embed.href()).append('\n').append(embed.text()).append('\n');
      case Block.Chart chart -> out.append(chart.title()).append('\n');
      case Block.LiveUpdate update -> {
        out.append(update.headline()).append('\n');
        update.blocks().forEach(inner -> append(inner, out));
      }
      case Block.Video _, Block.Audio _, Block.File _, Block.Divider _ -> {}
    }
  }

  private static void text(List<Inline> text, StringBuilder out) {
    for (Inline inline : text) {
      switch (inline) {
        case Inline.Run run -> {
          out.append(run.text());
          run.marks().stream()
              .filter(Mark.Ruby.class::isInstance)
              .forEach(mark -> out.append(' ').append(((Mark.Ruby) mark).reading()).append(' '));
        }
        case Inline.Break _ -> out.append('\n');
        case Inline.Reference reference -> out.append('\n').append(reference.key()).append('\n');
      }
    }
    out.append('\n');
  }
}
