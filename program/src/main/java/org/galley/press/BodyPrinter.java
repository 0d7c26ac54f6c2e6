package org.galley.press;

import java.util.List;
import java.util.Objects;
import org.galley.story.Block;
import org.galley.story.Block.Picture;
import org.galley.story.Card;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// Prints the body of one story.
final class BodyPrinter {

  private final Html out;
  private final Texts texts;
  private final Dates dates;
  private final Footnotes footnotes;
  private final InlinePrinter inlines;

  /// Counts whatever needs an id of its own.
  private int ids;

  /// The level of headings at this place: 2, or 3 inside an update or box.
  private int level = 2;

  /// The number of the next part that the list of contents leads to; 0 if there is no such list.
  private int parts;

  /// How many parts the list of contents has so far.
  private int titles;

  /// Where the updates of a live page stand.
  private Anchors anchors = Anchors.of(List.of());

  /// Whether updates, and not headings, are the parts of this story.
  private boolean live;

  /// Whether no picture was printed yet.
  private boolean first = true;

  /// Whether pictures are told in words.
  private final boolean lite;

  BodyPrinter(Story story, Texts texts, Dates dates, boolean lite) {
    this(new Html(), texts, dates, new Footnotes(story.body()), lite);
  }

  /// For blocks that do not belong to the body of a story.
  BodyPrinter(Texts texts, Dates dates, boolean lite) {
    this(new Html(), texts, dates, new Footnotes(List.of()), lite);
  }

  /// For a picture alone.
  BodyPrinter(Texts texts, Dates dates) {
    this(texts, dates, false);
  }

  private BodyPrinter(Html out, Texts texts, Dates dates, Footnotes footnotes, boolean lite) {
    this.out = out;
    this.lite = lite;
    this.texts = texts;
    this.dates = dates;
    this.footnotes = footnotes;
    this.inlines = new InlinePrinter(out, texts, footnotes);
  }

  /// Blocks alone.
  Html print(List<Block> blocks) {
    blocks(blocks);
    return out;
  }

  /// The whole body.
  Html print(Story story) {
    contents(story);
    blocks(story.body());
    notes();
    return out;
  }

  /// The main picture of a story, which is fetched before all else; null if it has none. Called
  /// before the body is printed, whose first picture takes its place if there is none.
  ///
  /// @param form of the story, which decides how wide the picture is
  @Nullable Html main(@Nullable Picture picture, Card.Form form) {
    boolean wide = form == Card.Form.LONG || form == Card.Form.LIVE;
    String main = wide ? Sizes.WIDE : Sizes.MAIN;
    if (picture == null) {
      return null;
    }
    first = picture.media() == null;
    Html apart = new Html();
    BodyPrinter beside = new BodyPrinter(apart, texts, dates, footnotes, lite);
    beside.picture(picture, "picture main", main);
    return apart;
  }

  /// A list of places in a live page or a long read, to go to at once.
  private void contents(Story story) {
    anchors = Anchors.of(story.body());
    live = story.body().stream().anyMatch(Block.LiveUpdate.class::isInstance);
    boolean lengthy = story.card().form() == Card.Form.LONG;
    List<String> places =
        story.body().stream()
            .map(block -> live ? updateTitle(block) : lengthy ? partTitle(block) : null)
            .filter(Objects::nonNull)
            .toList();
    if (places.size() < 2) {
      return;
    }
    out.raw("<nav class=\"contents\" aria-labelledby=\"in-this\"><h2 id=\"in-this\">")
        .text(texts.get(live ? "key.events" : "in.this.story"))
        .raw("</h2><ol>");
    for (String place : places) {
      out.raw("<li>").raw(place).raw("</li>");
    }
    out.raw("</ol></nav>\n");
    parts = 1;
  }

  /// A link to an update with the time at which it was written.
  private @Nullable String updateTitle(Block block) {
    if (!(block instanceof Block.LiveUpdate update) || update.headline().isEmpty()) {
      return null;
    }
    return new Html()
        .raw("<a href=\"#" + anchors.of(update) + "\"><time datetime=\"" + dates.iso(update.at()))
        .raw("\">" + dates.clock(update.at()) + "</time> ")
        .text(update.headline())
        .raw("</a>")
        .toString();
  }

  /// A link to a part of a long read. Each call counts one part more.
  private @Nullable String partTitle(Block block) {
    return block instanceof Block.Heading heading && heading.level() == 2
        ? new Html()
            .raw("<a href=\"#part-")
            .raw(++titles)
            .raw("\">")
            .text(Inline.words(heading.text()))
            .raw("</a>")
            .toString()
        : null;
  }

  private void blocks(List<Block> blocks) {
    boolean inUpdates = false;
    for (Block block : blocks) {
      boolean update = block instanceof Block.LiveUpdate;
      if (update != inUpdates) {
        out.raw(update ? "<ol class=\"updates\">\n" : "</ol>\n");
        inUpdates = update;
      }
      block(block);
    }
    if (inUpdates) {
      out.raw("</ol>\n");
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph b -> tagged("p", b.text());
      case Block.Heading b -> heading(b);
      case Block.Items b -> items(b);
      case Block.Quote b -> quote("quote", b.attribution(), () -> blocks(b.blocks()));
      case Block.PullQuote b -> quote("pull", b.attribution(), () -> tagged("p", b.text()));
      case Block.Picture b -> picture(b, "picture", Sizes.BODY);
      case Block.Gallery b -> gallery(b);
      case Block.Video b -> video(b);
      case Block.Audio b -> audio(b);
      case Block.Table b -> table(b);
      case Block.Chart b -> new ChartPrinter(out, texts, lite).print(b, ++ids);
      case Block.FactBox b -> factBox(b);
      case Block.File b -> file(b);
      case Block.Footnote _ -> {}
      case Block.Divider _ -> out.raw("<hr>\n");
      case Block.Embed b -> embed(b);
      case Block.LiveUpdate b -> update(b);
    }
  }

  private void tagged(String tag, List<Inline> text) {
    out.raw("<" + tag + ">");
    inlines.print(text);
    out.raw("</" + tag + ">\n");
  }

  private void heading(Block.Heading heading) {
    int shown = Math.min(heading.level() + level - 2, 6);
    out.raw("<h").raw(shown);
    if (parts > 0 && level == 2 && heading.level() == 2 && !live) {
      out.raw(" id=\"part-").raw(parts++).raw("\"");
    }
    out.raw(">");
    inlines.print(heading.text());
    out.raw("</h").raw(shown).raw(">\n");
  }

  private void items(Block.Items list) {
    if (list.ordered() && list.start() != 1) {
      out.raw("<ol start=\"").raw(list.start()).raw("\">\n");
    } else {
      out.raw(list.ordered() ? "<ol>\n" : "<ul>\n");
    }
    for (List<Block> item : list.items()) {
      out.raw("<li>");
      if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph paragraph) {
        inlines.print(paragraph.text());
      } else {
        blocks(item);
      }
      out.raw("</li>\n");
    }
    out.raw(list.ordered() ? "</ol>\n" : "</ul>\n");
  }

  private void quote(String name, String attribution, Runnable words) {
    out.raw("<figure class=\"" + name + "\"><blockquote>");
    words.run();
    out.raw("</blockquote>");
    if (!attribution.isEmpty()) {
      out.raw("<figcaption>").text(attribution).raw("</figcaption>");
    }
    out.raw("</figure>\n");
  }

  private void picture(Picture picture, String name, String sizes) {
    if (lite) {
      inWords(picture);
      return;
    }
    Media media = picture.media();
    out.raw("<figure class=\"" + name + (media == null ? " missing" : "") + "\">");
    if (media == null) {
      missing(picture);
    } else {
      new PictureTag(out).print(picture, media, sizes, first);
      first = false;
    }
    caption(picture);
    out.raw("</figure>\n");
  }

  /// What a picture shows, for a page without pictures; nothing for one that is decoration.
  private void inWords(Picture picture) {
    if (picture.alt().isEmpty() && picture.caption().isEmpty()) {
      return;
    }
    out.raw("<blockquote>");
    if (!picture.alt().isEmpty()) {
      out.raw("<p>").text(texts.get("picture.shows", picture.alt())).raw("</p>");
    }
    if (!picture.caption().isEmpty() || !picture.credit().isEmpty()) {
      out.raw("<p>");
      inlines.print(picture.caption());
      if (!picture.credit().isEmpty()) {
        out.raw(CaptionGap.after(picture.caption())).text(picture.credit());
      }
      out.raw("</p>");
    }
    out.raw("</blockquote>\n");
  }

  private void missing(Block.Picture picture) {
    out.raw("<div class=\"frame\"><p><strong>")
        .text(texts.get("picture.missing"))
        .raw("</strong></p>");
    if (!picture.alt().isEmpty()) {
      out.raw("<p>").text(texts.get("picture.shows", picture.alt())).raw("</p>");
    }
    out.raw("</div>");
  }

  private void caption(Block.Picture picture) {
    if (picture.caption().isEmpty() && picture.credit().isEmpty()) {
      return;
    }
    out.raw("<figcaption>");
    inlines.print(picture.caption());
    if (!picture.credit().isEmpty()) {
      out.raw(CaptionGap.after(picture.caption()))
          .raw("<span class=\"credit\">")
          .text(picture.credit())
          .raw("</span>");
    }
    out.raw("</figcaption>");
  }

  private void gallery(Block.Gallery gallery) {
    section(
        "gallery",
        gallery.title(),
        () -> {
          out.raw("<div>\n");
          gallery.pictures().forEach(picture -> picture(picture, "picture", Sizes.GALLERY));
          out.raw("</div>\n");
        });
  }

  private void factBox(Block.FactBox box) {
    section(
        "fact",
        box.title(),
        () -> {
          level++;
          blocks(box.blocks());
          level--;
        });
  }

  private void section(String name, String title, Runnable inside) {
    if (title.isEmpty()) {
      out.raw("<div class=\"" + name + "\">\n");
      inside.run();
      out.raw("</div>\n");
      return;
    }
    String id = name + "-" + ++ids;
    out.raw("<section class=\"" + name + "\" aria-labelledby=\"" + id + "\">\n<h").raw(level);
    out.raw(" id=\"" + id + "\">").text(title).raw("</h").raw(level).raw(">\n");
    inside.run();
    out.raw("</section>\n");
  }

  private void video(Block.Video video) {
    if (lite) {
      recordingInWords(video.media(), video.title(), video.transcript());
      return;
    }
    out.raw("<figure class=\"video\"><video controls preload=\"none\" width=\"");
    out.raw(video.media().width()).raw("\" height=\"").raw(video.media().height()).raw("\">");
    source(video.media());
    for (Block.Captions captions : video.captions()) {
      out.raw("<track kind=\"captions\" srclang=\"")
          .text(captions.language())
          .raw("\" src=\"" + Media.address(captions.media(), 0, Media.Format.VTT) + "\">");
    }
    out.raw("</video>");
    recording(video.title(), video.transcript());
  }

  private void audio(Block.Audio audio) {
    if (lite) {
      recordingInWords(audio.media(), audio.title(), audio.transcript());
      return;
    }
    out.raw("<figure class=\"audio\"><audio controls preload=\"none\">");
    source(audio.media());
    out.raw("</audio>");
    recording(audio.title(), audio.transcript());
  }

  private void recordingInWords(Media media, String title, List<Block> transcript) {
    file(new Block.File(media, title.isEmpty() ? texts.get("download") : title));
    level++;
    blocks(transcript);
    level--;
  }

  private void source(Media media) {
    out.raw("<source src=\"" + media.address() + "\" type=\"" + media.format().type() + "\">");
  }

  private void recording(String title, List<Block> transcript) {
    out.raw("<figcaption>").text(title).raw("</figcaption>");
    if (!transcript.isEmpty()) {
      out.raw("<details><summary>").text(texts.get("transcript")).raw("</summary>\n");
      level++;
      blocks(transcript);
      level--;
      out.raw("</details>");
    }
    out.raw("</figure>\n");
  }

  private void table(Block.Table table) {
    String caption = table.caption();
    out.raw("<figure class=\"table\">");
    new TablePrinter(out, texts, inlines).print(caption, table.headerRows(), table.rows());
    out.raw("</figure>\n");
  }

  private void file(Block.File file) {
    out.raw("<p class=\"file\"><a href=\"" + file.media().address() + "\" download>");
    out.text(file.title()).raw("</a> (" + file.media().format().name() + ", ");
    out.raw(Math.toIntExact(Math.max(1, file.media().length() / 1000))).raw(" kB)</p>\n");
  }

  private void embed(Block.Embed embed) {
    out.raw("<figure class=\"embed\"><blockquote cite=\"").text(embed.href()).raw("\"><p>");
    out.text(embed.text()).raw("</p></blockquote><figcaption>");
    if (!embed.author().isEmpty()) {
      out.text(embed.author()).text(texts.get("comma"));
    }
    out.raw("<a href=\"").text(embed.href()).raw("\">");
    out.text(embed.site().isEmpty() ? embed.href() : embed.site())
        .raw("</a></figcaption></figure>\n");
  }

  private void update(Block.LiveUpdate update) {
    String anchor = anchors.of(update);
    out.raw("<li id=\"" + anchor + "\"><p class=\"times\"><a href=\"#" + anchor + "\">");
    out.raw("<time datetime=\"" + dates.iso(update.at()) + "\">");
    out.text(dates.words(update.at())).raw("</time></a></p>\n");
    if (!update.headline().isEmpty()) {
      out.raw("<h2>").text(update.headline()).raw("</h2>\n");
    }
    level++;
    blocks(update.blocks());
    level--;
    out.raw("</li>\n");
  }

  private void notes() {
    if (footnotes.notes().isEmpty()) {
      return;
    }
    out.raw("<section class=\"notes\" aria-labelledby=\"notes\"><h2 id=\"notes\">");
    out.text(texts.get("notes")).raw("</h2><ol>\n");
    int number = 0;
    for (Block.Footnote note : footnotes.notes()) {
      out.raw("<li id=\"note-").raw(++number).raw("\">");
      inlines.print(note.text());
      if (footnotes.isReferred(note)) {
        out.raw(" <a href=\"#ref-").raw(number).raw("\" aria-label=\"");
        out.text(texts.get("back")).raw("\">\u21a9</a>");
      }
      out.raw("</li>\n");
    }
    out.raw("</ol></section>\n");
  }
}
