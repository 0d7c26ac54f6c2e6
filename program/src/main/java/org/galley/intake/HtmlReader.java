package org.galley.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.galley.story.Block;
import org.galley.story.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// One walk through an HTML tree that builds blocks: decides what each element is, and reads those
/// inside a paragraph. Not for use by several threads.
final class HtmlReader {

  private static final Map<String, Mark> MARKS =
      Map.ofEntries(
          Map.entry("b", new Mark.Strong()),
          Map.entry("strong", new Mark.Strong()),
          Map.entry("i", new Mark.Emphasis()),
          Map.entry("em", new Mark.Emphasis()),
          Map.entry("cite", new Mark.Emphasis()),
          Map.entry("dfn", new Mark.Emphasis()),
          Map.entry("var", new Mark.Emphasis()),
          Map.entry("code", new Mark.Code()),
          Map.entry("kbd", new Mark.Code()),
          Map.entry("samp", new Mark.Code()),
          Map.entry("tt", new Mark.Code()),
          Map.entry("sub", new Mark.Subscript()),
          Map.entry("sup", new Mark.Superscript()));

  private static final Set<String> UNSEEN =
      Set.of("template", "datalist", "title", "rp", "noembed", "noframes");

  /// Blocks by nature that also stand in the middle of a sentence.
  private static final Set<String> TRANSPARENT =
      Set.of("ins", "svg", "math", "canvas", "rt", "rtc", "rb");

  /// Trees deeper than this are read as plain words from there on. jsoup's own limit is lower, but
  /// the tree may come from elsewhere.
  private static final int MAX_ELEMENT_DEPTH = 1_000;

  private static final Pattern LINE_FEED = Pattern.compile("\r?\n");

  private final Languages languages;
  private final Set<String> footnotes;
  private final Remarks remarks = new Remarks();
  private final HtmlContainers containers = new HtmlContainers(this, remarks);
  private final HtmlMedia media = new HtmlMedia(this, containers, remarks);
  private Flow flow;
  private @Nullable Element skipped;
  private boolean preformatted;
  private boolean lineFeeds;
  private int elementDepth;

  /// A reader for what stands inside `depth` containers.
  HtmlReader(String language, Set<String> footnotes, int depth) {
    this.flow = new Flow(depth);
    this.languages = new Languages(language);
    this.footnotes = footnotes;
  }

  /// From now on a line feed is a break and an empty line ends a paragraph, as in the old editor of
  /// WordPress.
  void breakAtLineFeeds() {
    lineFeeds = true;
  }

  List<Block> read(Element root) {
    return into(flow, root, List.of()).blocks();
  }

  List<String> remarks() {
    return remarks.words();
  }

  /// Where blocks go at the moment.
  Flow flow() {
    return flow;
  }

  /// Reads what is inside `element` into `inner`.
  Flow into(Flow inner, Element element, List<Mark> marks) {
    return into(inner, () -> children(element, marks));
  }

  /// Lets `reading` write into `inner`.
  Flow into(Flow inner, Runnable reading) {
    Flow outer = flow;
    flow = inner;
    reading.run();
    inner.end();
    flow = outer;
    return inner;
  }

  /// Lets `reading` pass over `element`, which is read otherwise.
  Flow without(@Nullable Element element, Supplier<Flow> reading) {
    Element before = skipped;
    skipped = element;
    Flow inner = reading.get();
    skipped = before;
    return inner;
  }

  void children(Element parent, List<Mark> marks) {
    if (++elementDepth > MAX_ELEMENT_DEPTH) {
      text(parent.wholeText(), marks);
    } else {
      for (int i = 0; i < parent.childNodeSize(); i++) {
        node(parent.childNode(i), marks);
      }
    }
    elementDepth--;
  }

  void node(Node node, List<Mark> marks) {
    if (node instanceof TextNode text) {
      text(text.getWholeText(), marks);
    } else if (node instanceof Element element && !element.equals(skipped)) {
      element(element, languages.mark(element, marks));
    }
  }

  /// Reads what is inside `element` as blocks that stand apart from the text around.
  void apart(Element element, List<Mark> marks) {
    flow.end();
    children(element, marks);
    flow.end();
  }

  void text(String text, List<Mark> marks) {
    if (preformatted) {
      flow.text().exactly(text, marks);
    } else if (lineFeeds && text.indexOf('\n') >= 0) {
      lines(text, marks);
    } else {
      flow.text().words(text, marks);
    }
  }

  private void lines(String text, List<Mark> marks) {
    String[] lines = LINE_FEED.split(text, -1);
    for (int i = 0; i < lines.length; i++) {
      boolean inner = i > 0 && i < lines.length - 1;
      if (inner && lines[i].isBlank()) {
        flow.end();
      } else if (i > 0) {
        flow.text().lineBreak();
      }
      flow.text().words(lines[i], marks);
    }
  }

  private void element(Element element, List<Mark> marks) {
    String name = element.normalName();
    Mark mark = MARKS.get(name);
    if (mark != null) {
      reference(element, Marks.with(marks, mark));
      return;
    }
    switch (name) {
      case "a" -> link(element, marks);
      case "br" -> lineBreak();
      case "p" -> division(element, marks);
      case "q" -> quoted(element, marks);
      case "ruby" -> ruby(element, marks);
      case "pre", "listing", "xmp", "plaintext" -> preformatted(element, marks);
      case "script" -> remarks.count(Remarks.Kind.SCRIPT);
      case "style" -> remarks.count(Remarks.Kind.STYLE);
      case "input" -> remarks.count(Remarks.Kind.FIELD);
      case "option", "button" -> spaced(element, marks);
      case "del", "s", "strike" -> {
        remarks.count(Remarks.Kind.STRUCK);
        children(element, marks);
      }
      default -> other(element, name, marks);
    }
  }

  private void other(Element element, String name, List<Mark> marks) {
    if (media.read(element, name, marks) || containers.read(element, name, marks)) {
      return;
    }
    if (TRANSPARENT.contains(name) || !element.isBlock()) {
      if (!UNSEEN.contains(name)) {
        children(element, marks);
      }
    } else if (!UNSEEN.contains(name)) {
      division(element, marks);
    }
  }

  private void division(Element element, List<Mark> marks) {
    if (element.className().isEmpty() && !element.hasAttr("data-footnotes")) {
      apart(element, marks);
    } else if (!media.readByClass(element, marks) && !containers.readByClass(element, marks)) {
      apart(element, marks);
    }
  }

  private void link(Element link, List<Mark> marks) {
    String footnote = Footnotes.reference(link);
    String href = Links.href(link, "href");
    if (footnotes.contains(footnote)) {
      flow.text().reference(footnote);
    } else if (!Footnotes.isWayBack(link)) {
      children(link, href.isEmpty() ? marks : linked(href, marks));
    }
  }

  private List<Mark> linked(String href, List<Mark> marks) {
    return Links.mark(href)
        .map(mark -> Marks.with(marks, mark))
        .orElseGet(() -> {
          remarks.count(Remarks.Kind.LINK);
          return marks;
        });
  }

  private void reference(Element element, List<Mark> marks) {
    String footnote = Footnotes.reference(element);
    if (footnotes.contains(footnote)) {
      flow.text().reference(footnote);
    } else if (element.childrenSize() == 1
        && footnotes.contains(Footnotes.reference(element.child(0)))) {
      children(element, List.of());
    } else {
      children(element, marks);
    }
  }

  /// One break ends a line; a second one at once ends the paragraph, as on old pages.
  private void lineBreak() {
    if (preformatted) {
      flow.text().exactly("\n", List.of());
    } else if (!flow.text().lineBreak()) {
      flow.end();
    }
  }

  private void ruby(Element element, List<Mark> marks) {
    if (Ruby.isPlain(element)) {
      Ruby.read(element, marks, flow.text());
    } else {
      children(element, marks);
    }
  }

  private void quoted(Element element, List<Mark> marks) {
    text("\u201c", marks);
    children(element, marks);
    text("\u201d", marks);
  }

  private void spaced(Element element, List<Mark> marks) {
    text(" ", marks);
    children(element, marks);
    text(" ", marks);
  }

  /// Poems keep their lines; anything else that was typed with spaces is set as code.
  private void preformatted(Element element, List<Mark> marks) {
    boolean before = preformatted;
    boolean verse = element.hasClass("wp-block-verse");
    preformatted = true;
    apart(element, verse ? marks : Marks.with(marks, new Mark.Code()));
    preformatted = before;
  }
}
