package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.jspecify.annotations.Nullable;

/// The blocks of one container as they are being read, and the paragraph that is running.
///
/// @param depth how many containers stand around it
/// @param caption of the figure that this is the inside of; null if it is no figure
record Flow(int depth, List<Block> blocks, Inlines text, @Nullable Inlines caption) {

  Flow(int depth) {
    this(depth, new ArrayList<>(), new Inlines(), null);
  }

  static Flow ofFigure(int depth) {
    return new Flow(depth, new ArrayList<>(), new Inlines(), new Inlines());
  }

  /// Ends the running paragraph, then adds `block`.
  void add(Block block) {
    end();
    blocks.add(block);
  }

  /// Ends the running paragraph, if there is one.
  void end() {
    List<Inline> words = text.take();
    if (!words.isEmpty()) {
      blocks.add(Embeds.paragraph(words));
    }
  }

  List<Inline> captionText() {
    return caption == null ? List.of() : caption.take();
  }

  /// Everything as one piece of running text with breaks between the blocks; what cannot be text is
  /// added to `rest`.
  List<Inline> asText(List<Block> rest) {
    end();
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph paragraph) {
      return paragraph.text();
    }
    Inlines out = new Inlines();
    for (Block block : blocks) {
      flatten(block, out, rest);
    }
    return out.take();
  }

  private static void flatten(Block block, Inlines out, List<Block> rest) {
    switch (block) {
      case Block.Paragraph paragraph -> line(paragraph.text(), out);
      case Block.Heading heading -> line(heading.text(), out);
      case Block.PullQuote quote -> {
        line(quote.text(), out);
        line(Inline.plain(quote.attribution()), out);
      }
      case Block.Items items ->
          items.items().forEach(item -> item.forEach(inner -> flatten(inner, out, rest)));
      case Block.Quote quote -> {
        quote.blocks().forEach(inner -> flatten(inner, out, rest));
        line(Inline.plain(quote.attribution()), out);
      }
      case Block.FactBox box -> {
        line(Inline.plain(box.title()), out);
        box.blocks().forEach(inner -> flatten(inner, out, rest));
      }
      case Block.Divider _ -> {}
      case Block.Picture _,
          Block.Gallery _,
          Block.Video _,
          Block.Audio _,
          Block.Table _,
          Block.Chart _,
          Block.File _,
          Block.Footnote _,
          Block.Embed _,
          Block.LiveUpdate _ ->
          rest.add(block);
    }
  }

  private static void line(List<Inline> text, Inlines out) {
    if (!text.isEmpty()) {
      out.lineBreak();
      out.add(text);
    }
  }
}
