package org.galley.journal;

import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Media;

/// Writes blocks: objects whose first member `type` says which of [Block] they are, with the
/// members in the order of the record.
public final class BlockWriter {

  private final JsonWriter out;
  private final TextWriter text;
  private int count;
  private int depth;

  public BlockWriter(JsonWriter out) {
    this.out = out;
    this.text = new TextWriter(out);
  }

  public void blocks(String name, List<Block> blocks) {
    out.list(name, blocks, this::block);
  }

  public void block(Block block) {
    enter();
    switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph);
      case Block.Heading heading -> heading(heading);
      case Block.Items items -> items(items);
      case Block.Quote quote -> quote(quote);
      case Block.PullQuote quote -> pullQuote(quote);
      case Block.Picture picture -> picture(picture);
      case Block.Gallery gallery -> gallery(gallery);
      case Block.Video video -> video(video);
      case Block.Audio audio -> audio(audio);
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.FactBox box -> factBox(box);
      case Block.File file -> file(file);
      case Block.Footnote footnote -> footnote(footnote);
      case Block.Divider _ -> out.open("divider");
      case Block.Embed embed -> embed(embed);
      case Block.LiveUpdate update -> liveUpdate(update);
    }
    out.close();
    depth--;
  }

  private void enter() {
    if (++count > DocumentLimits.BLOCKS) {
      throw out.tooLarge("a document has at most %d blocks".formatted(DocumentLimits.BLOCKS));
    }
    if (++depth > DocumentLimits.BLOCK_DEPTH) {
      throw out.tooLarge(
          "blocks stand in each other at most %d deep".formatted(DocumentLimits.BLOCK_DEPTH));
    }
  }

  private void paragraph(Block.Paragraph paragraph) {
    out.open("paragraph");
    text.text("text", paragraph.text());
  }

  private void heading(Block.Heading heading) {
    out.open("heading");
    out.number("level", heading.level());
    text.text("text", heading.text());
  }

  private void items(Block.Items items) {
    out.open("items");
    out.flag("ordered", items.ordered());
    out.number("start", items.start());
    out.list("items", items.items(), item -> out.elements(item, this::block));
  }

  private void quote(Block.Quote quote) {
    out.open("quote");
    blocks("blocks", quote.blocks());
    out.text("attribution", quote.attribution());
  }

  private void pullQuote(Block.PullQuote quote) {
    out.open("pullquote");
    text.text("text", quote.text());
    out.text("attribution", quote.attribution());
  }

  private void picture(Block.Picture picture) {
    out.open("picture");
    out.member("media", picture.media(), this::mediaObject);
    out.text("alt", picture.alt());
    text.text("caption", picture.caption());
    out.text("credit", picture.credit());
    out.text("found", picture.found());
    out.member("focal", picture.focal(), this::focal);
    out.flag("decorative", picture.decorative());
  }

  private void focal(Block.Focal focal) {
    out.open();
    out.number("x", focal.x());
    out.number("y", focal.y());
    out.close();
  }

  private void gallery(Block.Gallery gallery) {
    out.open("gallery");
    out.text("title", gallery.title());
    out.list("pictures", gallery.pictures(), this::block);
  }

  private void video(Block.Video video) {
    out.open("video");
    media(video.media());
    out.list("captions", video.captions(), this::captions);
    out.text("title", video.title());
    blocks("transcript", video.transcript());
  }

  private void captions(Block.Captions captions) {
    out.open();
    out.text("language", captions.language());
    out.value("media", captions.media());
    out.close();
  }

  private void audio(Block.Audio audio) {
    out.open("audio");
    media(audio.media());
    out.text("title", audio.title());
    blocks("transcript", audio.transcript());
  }

  private void table(Block.Table table) {
    out.open("table");
    out.text("caption", table.caption());
    out.number("headerRows", table.headerRows());
    out.list("rows", table.rows(), row -> out.elements(row, this::cell));
  }

  private void cell(List<Inline> cell) {
    out.elements(cell, text::inline);
  }

  private void chart(Block.Chart chart) {
    out.open("chart");
    out.word("shape", chart.shape(), Words.SHAPE);
    out.text("title", chart.title());
    out.text("unit", chart.unit());
    out.list("series", chart.series(), out::string);
    out.list("points", chart.points(), this::point);
  }

  private void point(Block.Chart.Point point) {
    out.open();
    out.text("label", point.label());
    out.list("values", point.values(), out::decimal);
    out.close();
  }

  private void factBox(Block.FactBox box) {
    out.open("factbox");
    out.text("title", box.title());
    blocks("blocks", box.blocks());
  }

  private void file(Block.File file) {
    out.open("file");
    media(file.media());
    out.text("title", file.title());
  }

  private void footnote(Block.Footnote footnote) {
    out.open("footnote");
    out.text("key", footnote.key());
    text.text("text", footnote.text());
  }

  private void embed(Block.Embed embed) {
    out.open("embed");
    out.text("href", embed.href());
    out.text("site", embed.site());
    out.text("author", embed.author());
    out.text("text", embed.text());
  }

  private void liveUpdate(Block.LiveUpdate update) {
    out.open("liveupdate");
    out.instant("at", update.at());
    out.text("headline", update.headline());
    blocks("blocks", update.blocks());
  }

  private void media(Media media) {
    out.member("media", media, this::mediaObject);
  }

  void mediaObject(Media media) {
    out.open();
    out.value("digest", media.digest());
    out.word("format", media.format(), Words.FORMAT);
    out.number("width", media.width());
    out.number("height", media.height());
    out.number("length", media.length());
    out.text("colour", media.colour());
    out.close();
  }
}
