package org.galley.intake;

import java.util.List;
import org.galley.story.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What became of a fragment of HTML: blocks that hold every word a reader would have seen, and no
/// HTML.
///
/// The same words in the same order: elements that are not known give up their words, pictures and
/// frames become references to what was there. A link that may not stand in a story gives up its
/// words too.
///
/// @param remarks what could not be taken over, in words for the import report
public record HtmlBody(List<Block> blocks, List<String> remarks) {

  /// How many containers (lists, quotations, boxes) may stand inside one another; what is nested
  /// deeper is raised. A document takes 8 levels of blocks: one is the innermost text, and one more
  /// is left for the pictures of a gallery there.
  public static final int MAX_DEPTH = 6;

  public HtmlBody {
    blocks = List.copyOf(blocks);
    remarks = List.copyOf(remarks);
  }

  /// True if there is nothing that a reader could read or look at.
  public boolean isEmpty() {
    return blocks.stream().allMatch(Block.Divider.class::isInstance);
  }

  public static HtmlBody read(String html) {
    return read(html, "", "");
  }

  /// Reads a fragment.
  ///
  /// @param base the address of its page, against which relative links are resolved; may be empty
  /// @param language of the story, which need not be marked in it; may be empty
  public static HtmlBody read(String html, String base, String language) {
    return of(Jsoup.parseBodyFragment(html, base).body(), language);
  }

  /// Reads what is inside `element`, which is left as it is.
  public static HtmlBody of(Element element, String language) {
    HtmlReader reader = new HtmlReader(language, Footnotes.keys(element), 0);
    List<Block> blocks = reader.read(element);
    return new HtmlBody(blocks, reader.remarks());
  }
}
