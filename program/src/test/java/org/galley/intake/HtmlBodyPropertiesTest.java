package org.galley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.galley.story.Seeds;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlBodyPropertiesTest {

  private static final List<String> BLOCKS =
      List.of(
          "p", "div", "h2", "h4", "section", "article", "address", "pre", "center", "x-unknown");
  private static final List<String> INLINES =
      List.of(
          "b", "i", "em", "code", "sup", "span", "a href='/x'", "abbr", "ins", "del", "u", "big");
  private static final List<String> SOUP =
      List.of(
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<div>",
          "</div>",
          "<ul>",
          "<li>",
          "</ul>",
          "<table>",
          "<tr>",
          "<td>",
          "</td>",
          "</table>",
          "<blockquote>",
          "</blockquote>",
          "<cite>",
          "<h2>",
          "</h2>",
          "<figure>",
          "<img src=/p alt=w>",
          "<figcaption>",
          "</figure>",
          "<pre>",
          "</pre>",
          "<dl><dt>",
          "<dd>",
          "<br>",
          "<br><br>",
          "<a href='/y'>",
          "</a>",
          "<details><summary>",
          "</summary>",
          "</details>",
          "<hr>",
          "<em",
          ">",
          "<q>",
          "</q>",
          "&amp;",
          "<ruby>",
          "<rt>",
          "</ruby>",
          "<th>",
          "<caption>",
          "<footer>",
          "<div class='gallery'>",
          "<div class='wp-caption'>",
          "<p class='wp-caption-text'>",
          "<ol start=-2>",
          "<!-- c -->",
          "<figure class='wp-block-pullquote'>",
          "<figure class='wp-block-embed'>",
          "<noscript>");

  /// Words and the HTML that shows them, in the same order.
  private static final class Page {
    private final Random random;
    private final StringBuilder html = new StringBuilder();
    private final List<String> words = new ArrayList<>();

    Page(long seed) {
      random = new Random(seed);
    }

    void blocks(int depth) {
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        block(depth);
      }
    }

    private void block(int depth) {
      switch (depth > 6 ? 0 : random.nextInt(9)) {
        case 0, 1 -> inside(pick(BLOCKS), () -> text(3));
        case 2 -> inside("div", () -> blocks(depth + 1));
        case 3 -> inside(random.nextBoolean() ? "ul" : "ol", () -> items(depth));
        case 4 ->
            inside(
                "blockquote",
                () -> {
                  blocks(depth + 1);
                  inside("cite", this::word);
                });
        case 5 ->
            inside(
                "figure",
                () -> {
                  html.append("<img src=/p>");
                  inside("figcaption", () -> text(2));
                });
        case 6 ->
            inside(
                "table",
                () -> {
                  inside("caption", this::word);
                  inside("tr", this::cells);
                  inside("tr", this::cells);
                });
        case 7 ->
            inside(
                "details",
                () -> {
                  inside("summary", this::word);
                  blocks(depth + 1);
                });
        default -> text(3);
      }
    }

    private void items(int depth) {
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        inside("li", () -> blocks(depth + 1));
      }
    }

    private void cells() {
      inside("td", () -> text(2));
      inside("th", () -> text(2));
    }

    private void text(int depth) {
      for (int i = random.nextInt(1, 5); i > 0; i--) {
        if (depth > 0 && random.nextInt(3) == 0) {
          inside(pick(INLINES), () -> text(depth - 1));
        } else {
          word();
        }
      }
    }

    private void word() {
      String word = "w" + words.size();
      words.add(word);
      html.append(word).append(pick(List.of(" ", "\n ", ", ", "<br>", "&nbsp;")));
    }

    private void inside(String tag, Runnable content) {
      html.append('<').append(tag).append('>');
      content.run();
      html.append("</").append(tag.replaceFirst(" .*", "")).append("> ");
    }

    private String pick(List<String> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }

  @Test
  void everyWord_ofWellFormedHtml_isThereInOrder() {
    Seeds.each(1_000, HtmlBodyPropertiesTest::everyWordInOrder);
  }

  private static void everyWordInOrder(long seed) {
    Page page = new Page(seed);
    page.blocks(0);
    String html = page.html.toString();
    assertThat(BlockWords.of(HtmlBody.read(html).blocks())).as(html).isEqualTo(page.words);
  }

  @Test
  void everyWord_ofTagSoup_isThere() {
    Seeds.each(2_000, HtmlBodyPropertiesTest::everyWordIsThere);
  }

  private static void everyWordIsThere(long seed) {
    Random random = new Random(seed);
    StringBuilder soup = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      soup.append(random.nextBoolean() ? "w" + i + " " : SOUP.get(random.nextInt(SOUP.size())));
    }
    String html = soup.toString();
    List<String> seen = BlockWords.split(Jsoup.parseBodyFragment(html).body().wholeText());
    assertThat(BlockWords.of(HtmlBody.read(html).blocks())).as(html).containsAll(seen);
  }
}
