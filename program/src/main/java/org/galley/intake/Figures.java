package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.jsoup.nodes.Element;

/// Puts together what stands in a figure: pictures, captions, galleries.
final class Figures {

  private static final Set<String> GALLERIES =
      Set.of(
          "gallery",
          "wp-block-gallery",
          "blocks-gallery-grid",
          "tiled-gallery",
          "wp-block-jetpack-tiled-gallery",
          "wp-block-jetpack-slideshow");

  private Figures() {}

  static boolean isGallery(Element element) {
    return !element.className().isEmpty()
        && element.classNames().stream().anyMatch(GALLERIES::contains);
  }

  /// The blocks of a gallery: its pictures as one block, then whatever else stood there.
  static List<Block> gallery(List<Block> found, List<Inline> title) {
    List<Block.Picture> pictures = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    found.forEach(block -> gather(block, pictures, blocks));
    if (pictures.size() < 2) {
      return captioned(found, title);
    }
    blocks.addFirst(new Block.Gallery(Inline.words(title), pictures));
    return blocks;
  }

  /// The blocks of a figure, with its caption where a caption can stand.
  static List<Block> captioned(List<Block> found, List<Inline> caption) {
    if (found.size() > 1 && found.stream().allMatch(Block.Picture.class::isInstance)) {
      return gallery(found, caption);
    }
    if (caption.isEmpty()) {
      return found;
    }
    List<Block> blocks = new ArrayList<>(found);
    for (int i = 0; i < blocks.size(); i++) {
      Block captioned = captioned(blocks.get(i), caption);
      if (!captioned.equals(blocks.get(i))) {
        blocks.set(i, captioned);
        return blocks;
      }
    }
    blocks.add(new Block.Paragraph(caption));
    return blocks;
  }

  private static Block captioned(Block block, List<Inline> caption) {
    return switch (block) {
      case Block.Picture picture when picture.caption().isEmpty() ->
          new Block.Picture(
              picture.media(), picture.alt(), caption, picture.credit(), picture.found());
      case Block.Table table when table.caption().isEmpty() ->
          new Block.Table(Inline.words(caption), table.headerRows(), table.rows());
      case Block.Quote quote when quote.attribution().isEmpty() ->
          new Block.Quote(quote.blocks(), Quotes.name(Inline.words(caption)));
      case Block.Embed embed when embed.text().isEmpty() ->
          new Block.Embed(embed.href(), embed.site(), embed.author(), Inline.words(caption));
      default -> block;
    };
  }

  private static void gather(Block block, List<Block.Picture> pictures, List<Block> rest) {
    switch (block) {
      case Block.Picture picture -> pictures.add(picture);
      case Block.Gallery inner when inner.title().isEmpty() -> pictures.addAll(inner.pictures());
      case Block.Items items ->
          items.items().forEach(item -> item.forEach(inner -> gather(inner, pictures, rest)));
      default -> rest.add(block);
    }
  }
}
