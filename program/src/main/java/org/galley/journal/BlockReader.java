package org.galley.journal;

import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Media;

/// Reads blocks; see [BlockWriter] for their form.
///
/// The members are read as arguments of the records' constructors, which Java evaluates from left
/// to right: so the order of the members is the order of the components.
public final class BlockReader {

  private final JsonReader in;
  private final TextReader text;
  private int count;
  private int depth;

  public BlockReader(JsonReader in) {
    this.in = in;
    this.text = new TextReader(in);
  }

  public List<Block> blocks(String name) {
    return in.list(name, this::block);
  }

  public Block block() {
    enter();
    in.open();
    String type = in.text("type");
    Block block =
        switch (type) {
          case "paragraph" -> new Block.Paragraph(text.text("text"));
          case "heading" -> new Block.Heading(in.integer("level"), text.text("text"));
          case "items" -> items();
          case "quote" -> new Block.Quote(blocks("blocks"), in.optionalText("attribution"));
          case "pullquote" ->
              new Block.PullQuote(text.text("text"), in.optionalText("attribution"));
          case "picture" -> pictureMembers();
          case "gallery" ->
              new Block.Gallery(in.optionalText("title"), in.list("pictures", this::picture));
          case "video" -> video();
          case "audio" -> new Block.Audio(media(), in.optionalText("title"), blocks("transcript"));
          case "table" -> table();
          case "chart" -> chart();
          case "factbox" -> new Block.FactBox(in.optionalText("title"), blocks("blocks"));
          case "file" -> new Block.File(media(), in.optionalText("title"));
          case "footnote" -> new Block.Footnote(in.optionalText("key"), text.text("text"));
          case "divider" -> new Block.Divider();
          case "embed" -> embed();
          case "liveupdate" ->
              new Block.LiveUpdate(in.instant("at"), in.optionalText("headline"), blocks("blocks"));
          default ->
              throw in.malformed(
                  "format 1 has no block type '%s'".formatted(JsonReader.shown(type)));
        };
    in.close();
    depth--;
    return block;
  }

  /// Reads a block that can only be a file.
  Block.File file() {
    if (block() instanceof Block.File file) {
      return file;
    }
    throw in.malformed("only a block of type 'file' can stand here");
  }

  /// Reads a block that can only be a picture.
  public Block.Picture picture() {
    if (block() instanceof Block.Picture picture) {
      return picture;
    }
    throw in.malformed("only a block of type 'picture' can stand here");
  }

  private void enter() {
    if (++count > DocumentLimits.BLOCKS) {
      throw in.tooLarge("a document has at most %d blocks".formatted(DocumentLimits.BLOCKS));
    }
    if (++depth > DocumentLimits.BLOCK_DEPTH) {
      throw in.tooLarge(
          "blocks stand in each other at most %d deep".formatted(DocumentLimits.BLOCK_DEPTH));
    }
  }

  private Block.Items items() {
    return new Block.Items(
        in.flag("ordered"),
        in.optionalInteger("start"),
        in.list("items", () -> in.elements(this::block)));
  }

  private Block.Picture pictureMembers() {
    return new Block.Picture(
        in.optional("media", this::mediaObject),
        in.optionalText("alt"),
        text.text("caption"),
        in.optionalText("credit"),
        in.optionalText("found"),
        in.optional("focal", this::focal),
        in.flag("decorative"));
  }

  private Block.Focal focal() {
    in.open();
    Block.Focal focal = new Block.Focal(in.optionalInteger("x"), in.optionalInteger("y"));
    in.close();
    return focal;
  }

  private Block.Video video() {
    return new Block.Video(
        media(),
        in.list("captions", this::captions),
        in.optionalText("title"),
        blocks("transcript"));
  }

  private Block.Captions captions() {
    in.open();
    Block.Captions captions = new Block.Captions(in.text("language"), in.digest("media"));
    in.close();
    return captions;
  }

  private Block.Table table() {
    return new Block.Table(
        in.optionalText("caption"),
        in.optionalInteger("headerRows"),
        in.list("rows", () -> in.elements(this::cell)));
  }

  private List<Inline> cell() {
    return in.elements(text::inline);
  }

  private Block.Chart chart() {
    return new Block.Chart(
        in.word("shape", Words.SHAPE),
        in.optionalText("title"),
        in.optionalText("unit"),
        in.list("series", in::string),
        in.list("points", this::point));
  }

  private Block.Chart.Point point() {
    in.open();
    Block.Chart.Point point =
        new Block.Chart.Point(in.optionalText("label"), in.list("values", in::decimal));
    in.close();
    return point;
  }

  private Block.Embed embed() {
    return new Block.Embed(
        in.text("href"),
        in.optionalText("site"),
        in.optionalText("author"),
        in.optionalText("text"));
  }

  private Media media() {
    return in.member("media", this::mediaObject);
  }

  Media mediaObject() {
    in.open();
    Media media =
        new Media(
            in.digest("digest"),
            in.word("format", Words.FORMAT),
            in.optionalInteger("width"),
            in.optionalInteger("height"),
            in.optionalLong("length"),
            in.optionalText("colour"));
    in.close();
    return media;
  }
}
