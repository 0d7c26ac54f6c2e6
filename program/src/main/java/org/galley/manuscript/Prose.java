package org.galley.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.galley.story.Block;
import org.galley.story.Block.Picture;
import org.galley.story.Inline;

/// Goes through a manuscript's blocks, however deep they stand in each other.
final class Prose {

  private Prose() {}

  /// Every piece of running text of a block.
  static List<List<Inline>> texts(Block block) {
    List<List<Inline>> texts = new ArrayList<>();
    gather(block, texts, new ArrayList<>());
    return texts;
  }

  /// Every picture of a block.
  static List<Picture> pictures(Block block) {
    List<Picture> pictures = new ArrayList<>();
    gather(block, new ArrayList<>(), pictures);
    return pictures;
  }

  /// Every block, with the key of the passage in which it stands.
  static void each(List<Passage> body, BiConsumer<Passage, Block> look) {
    body.forEach(passage -> each(passage.block(), block -> look.accept(passage, block)));
  }

  private static void each(Block block, Consumer<Block> look) {
    look.accept(block);
    inner(block).forEach(other -> each(other, look));
  }

  /// The blocks that stand in a block.
  static List<Block> inner(Block block) {
    return switch (block) {
      case Block.Items items -> items.items().stream().flatMap(List::stream).toList();
      case Block.Quote quote -> quote.blocks();
      case Block.FactBox box -> box.blocks();
      case Block.LiveUpdate update -> update.blocks();
      case Block.Video video -> video.transcript();
      case Block.Audio audio -> audio.transcript();
      case Block.Gallery gallery -> List.copyOf(gallery.pictures());
      case Block.Paragraph _,
          Block.Heading _,
          Block.PullQuote _,
          Picture _,
          Block.Table _,
          Block.Chart _,
          Block.File _,
          Block.Footnote _,
          Block.Divider _,
          Block.Embed _ ->
          List.of();
    };
  }

  private static void gather(Block block, List<List<Inline>> texts, List<Picture> pictures) {
    switch (block) {
      case Block.Paragraph paragraph -> texts.add(paragraph.text());
      case Block.Heading heading -> texts.add(heading.text());
      case Block.PullQuote quote -> texts.add(quote.text());
      case Block.Footnote note -> texts.add(note.text());
      case Picture picture -> {
        texts.add(picture.caption());
        pictures.add(picture);
      }
      case Block.Table table -> table.rows().forEach(texts::addAll);
      case Block.Items _,
          Block.Quote _,
          Block.FactBox _,
          Block.LiveUpdate _,
          Block.Video _,
          Block.Audio _,
          Block.Gallery _,
          Block.Chart _,
          Block.File _,
          Block.Divider _,
          Block.Embed _ -> {}
    }
    inner(block).forEach(other -> gather(other, texts, pictures));
  }
}
