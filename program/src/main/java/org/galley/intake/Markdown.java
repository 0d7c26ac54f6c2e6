package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.jsoup.Jsoup;

/// Ordinary Markdown, without anything of our own, as blocks.
final class Markdown {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

  private Markdown() {}

  /// Reads blocks that stand inside `depth` others.
  ///
  /// @param footnotes the keys of the notes that may be referred to with `<sup data-fn="key">`
  static List<Block> blocks(Passage passage, Set<String> footnotes, int depth) {
    Node document = PARSER.parse(passage.text());
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && (heading.getLevel() < 2 || heading.getLevel() > 3)) {
        throw passage.fault(line(node), "a heading starts with '## ' or '### '");
      }
    }
    HtmlReader reader = new HtmlReader("", footnotes, depth);
    List<Block> blocks = read(document, reader);
    if (!reader.remarks().isEmpty()) {
      throw notTakenOver(passage, document, footnotes);
    }
    return blocks;
  }

  private static List<Block> read(Node node, HtmlReader reader) {
    return reader.read(Jsoup.parseBodyFragment(HTML.render(node)).body());
  }

  /// The fault for the first part of `document` that lost something on the way.
  private static IntakeException notTakenOver(
      Passage passage, Node document, Set<String> footnotes) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      HtmlReader reader = new HtmlReader("", footnotes, 0);
      read(node, reader);
      if (!reader.remarks().isEmpty()) {
        return passage.fault(
            line(node),
            String.join("; ", reader.remarks()) + ": write a fenced block or leave it out");
      }
    }
    return passage.fault(0, "blocks stand in each other too deep: take some out");
  }

  /// Reads one line of running text.
  static List<Inline> text(Passage passage, int index, String markdown, Set<String> footnotes) {
    List<Block> rest = new ArrayList<>();
    Passage line = new Passage(passage.file(), passage.first() + index, List.of(markdown));
    Flow flow = new Flow(0);
    flow.blocks().addAll(blocks(line, footnotes, 0));
    List<Inline> text = flow.asText(rest);
    if (!rest.isEmpty()) {
      throw passage.fault(index, "only running text can stand here: '" + markdown + "'");
    }
    return text;
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
  }
}
