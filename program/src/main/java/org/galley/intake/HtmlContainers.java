package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads the elements that hold text apart from the running text: headings, lists, quotations,
/// boxes, tables, footnotes.
final class HtmlContainers {

  private final HtmlReader reader;
  private final Remarks remarks;

  HtmlContainers(HtmlReader reader, Remarks remarks) {
    this.reader = reader;
    this.remarks = remarks;
  }

  /// Reads `element` if it is one of these; false if it is not.
  boolean read(Element element, String name, List<Mark> marks) {
    switch (name) {
      case "h1", "h2" -> heading(element, 2, marks);
      case "h3", "h4", "h5", "h6" -> heading(element, 3, marks);
      case "ul", "ol", "menu", "dir" -> list(element, marks);
      case "blockquote" -> quote(element, marks);
      case "table" -> table(element, marks);
      case "details" -> details(element, marks);
      case "dt" -> reader.apart(element, Marks.with(marks, new Mark.Strong()));
      case "hr" -> reader.flow().add(new Block.Divider());
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Reads `element` if its classes say that it is one of these; false if they do not.
  boolean readByClass(Element element, List<Mark> marks) {
    if (element.hasClass("pullquote")) {
      pullQuote(element, marks);
    } else if (element.hasAttr("data-footnotes")) {
      footnotes(element, marks);
    } else {
      return false;
    }
    return true;
  }

  /// A quotation set large, whatever elements it is made of.
  void pullQuote(Element element, List<Mark> marks) {
    Element speaker = Quotes.attribution(element);
    String name = speaker == null ? "" : Quotes.name(speaker.text());
    Flow flow = reader.without(speaker, () -> reader.into(level(0), element, marks));
    if (flow.blocks().size() == 1 && flow.blocks().getFirst() instanceof Block.Quote quote) {
      flow = level(0);
      flow.blocks().addAll(quote.blocks());
      name = name.isEmpty() ? quote.attribution() : name;
    }
    List<Block> rest = new ArrayList<>();
    List<Inline> text = flow.asText(rest);
    if (!text.isEmpty() || !name.isEmpty()) {
      reader.flow().add(new Block.PullQuote(text, name));
    }
    rest.forEach(reader.flow()::add);
  }

  private void heading(Element element, int level, List<Mark> marks) {
    List<Block> rest = new ArrayList<>();
    List<Inline> text = reader.into(level(0), element, marks).asText(rest);
    if (!text.isEmpty()) {
      reader.flow().add(new Block.Heading(level, text));
    }
    rest.forEach(reader.flow()::add);
  }

  private void list(Element list, List<Mark> marks) {
    if (isTooDeep(list, marks)) {
      return;
    }
    List<List<Block>> items = new ArrayList<>();
    for (Node child : list.childNodes()) {
      if (child instanceof Element item && item.nameIs("li")) {
        put(reader.into(level(1), item, marks).blocks(), items, true);
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        put(reader.into(level(1), () -> reader.node(child, marks)).blocks(), items, false);
      }
    }
    if (!items.isEmpty()) {
      reader.flow().add(new Block.Items(list.nameIs("ol"), start(list), items));
    }
  }

  /// What stands in a list outside its items belongs to the item before it.
  private static void put(List<Block> blocks, List<List<Block>> items, boolean item) {
    if (!blocks.isEmpty() && (item || items.isEmpty())) {
      items.add(blocks);
    } else if (!blocks.isEmpty()) {
      items.getLast().addAll(blocks);
    }
  }

  private static int start(Element list) {
    String start = list.attr("start").strip();
    return list.nameIs("ol") && start.matches("-?\\d{1,8}") ? Integer.parseInt(start) : 1;
  }

  private void quote(Element quote, List<Mark> marks) {
    if (quote.hasClass("wp-block-pullquote")) {
      pullQuote(quote, marks);
      return;
    }
    String post = Embeds.post(quote);
    if (!post.isEmpty()) {
      post(quote, post, marks);
    } else if (!isTooDeep(quote, marks)) {
      Element speaker = Quotes.attribution(quote);
      String name = speaker == null ? "" : Quotes.name(speaker.text());
      Flow flow = reader.without(speaker, () -> reader.into(level(1), quote, marks));
      if (!flow.blocks().isEmpty() || !name.isEmpty()) {
        reader.flow().add(new Block.Quote(flow.blocks(), name));
      }
    }
  }

  private void post(Element quote, String href, List<Mark> marks) {
    List<Block> rest = new ArrayList<>();
    String words = Inline.words(reader.into(level(0), quote, marks).asText(rest));
    Embeds.card(href, Words.line(words)).ifPresent(reader.flow()::add);
    rest.forEach(reader.flow()::add);
  }

  private void details(Element details, List<Mark> marks) {
    Element summary = details.firstElementChild();
    if (summary == null || !summary.nameIs("summary") || summary.text().isBlank()) {
      reader.apart(details, marks);
    } else if (!isTooDeep(details, marks)) {
      Flow flow = reader.without(summary, () -> reader.into(level(1), details, marks));
      reader.flow().add(new Block.FactBox(Words.line(summary.text()), flow.blocks()));
    }
  }

  private void table(Element table, List<Mark> marks) {
    if (Tables.isLayout(table)) {
      reader.apart(table, marks);
      return;
    }
    List<Block> rest = new ArrayList<>();
    Block.Table read = Tables.read(table, cell -> reader.into(level(0), cell, marks).asText(rest));
    if (!read.rows().isEmpty() || !read.caption().isEmpty()) {
      reader.flow().add(read);
    }
    rest.forEach(reader.flow()::add);
  }

  private void footnotes(Element section, List<Mark> marks) {
    reader.flow().end();
    for (Element note : section.getElementsByTag("li")) {
      List<Block> rest = new ArrayList<>();
      List<Inline> text = reader.into(level(0), note, marks).asText(rest);
      reader.flow().add(new Block.Footnote(Footnotes.key(note.id()), text));
      rest.forEach(reader.flow()::add);
    }
  }

  /// Reads a container that may not stand so deep as if it were not there.
  private boolean isTooDeep(Element element, List<Mark> marks) {
    boolean tooDeep = reader.flow().depth() >= HtmlBody.MAX_DEPTH;
    if (tooDeep) {
      remarks.count(Remarks.Kind.DEEP);
      reader.apart(element, marks);
    }
    return tooDeep;
  }

  private Flow level(int deeper) {
    return new Flow(reader.flow().depth() + deeper);
  }
}
