package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.galley.journal.Entry;
import org.galley.story.Block;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.galley.story.Seeds;
import org.galley.story.Stories;
import org.galley.story.Story;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Markdown twins of stories.
class TwinTest {

  private static final String PAGE = "https://gazette.example/quay";

  @TempDir Path folder;

  private static String body(List<Block> blocks) {
    Footnotes footnotes = new Footnotes(blocks);
    TwinText text = new TwinText("https://gazette.example", PAGE, footnotes);
    return new TwinBody("https://gazette.example", text, footnotes, Texts.of("en"), dates())
        .whole(blocks);
  }

  private static Dates dates() {
    return Dates.of(Stories.paper().defaultEdition());
  }

  private static Document rendered(String markdown) {
    return Jsoup.parseBodyFragment(
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
  }

  @Test
  void everyKindOfBlock_isWritten() {
    assertThat(body(Stories.sample().body()))
        .contains(
            "The quay opened <strong>*at last*</strong>`pier.open()`<sub>2</sub><sup>3</sup>",
            "[the timetable](<https://gazette.example/harbour/timetable?day=1&to=\"isle\">)",
            "灯 (dēng)<br>رصيف الفانوس[^1]",
            "## What opens 🚢 today",
            "### 第一班船",
            "3. Ferry\n4. ---",
            "> We never stopped.\n> \n> — The harbour master",
            "![A ferry at a stone quay in the first light](<https://gazette.example/media/",
            "This picture is not available",
            "**The first morning**",
            "[The first boat](<https://gazette.example/media/",
            "**Transcript**\n\n\\[A horn\\]",
            "| Time | To |\n| --- | --- |\n| 06:30 |  |",
            "|  | 2025 | 2026 |",
            "| October | 12.50 | -0.000001 |",
            "> **The quay in numbers**\n> \n> Built in 1887.",
            "[The engineer's report](<https://gazette.example/media/",
            "[^1]: Harbour office, 22 November.",
            "> We are open. Again.\n> \n> — @quay, [notes.example](<https://notes.example/@quay/1>)",
            "## November 23, 2026, 06:30 UTC — First boat leaves\n\nOn time.");
  }

  @Test
  void wordsThatLookLikeMarkup_stayWords() {
    for (String words :
        List.of(
            "# no heading",
            "- no list",
            "1. no number",
            "> no quote",
            "*no* _stress_ `code`",
            "[no](link) ![no](picture)",
            "<script>alert(1)</script>",
            "&lt;b&gt; &amp; &copy;",
            "==",
            "---",
            "~~~",
            "a | b",
            "\\* twice",
            "    four spaces",
            "+ plus",
            "2) two")) {
      String markdown = body(List.of(new Block.Paragraph(Inline.plain(words))));
      Document page = rendered(markdown);
      assertThat(page.body().select("p").text()).as(markdown).isEqualTo(words.strip());
      assertThat(page.body().children()).as(markdown).hasSize(1);
      assertThat(page.select("script, a, img, b, em, code")).as(markdown).isEmpty();
    }
  }

  @Test
  void marks_areUnderstood() {
    Document page =
        rendered(
            body(
                List.of(
                    new Block.Paragraph(
                        List.of(
                            run("“quoted”", new Mark.Strong()),
                            run("then", new Mark.Emphasis()),
                            run("next", new Mark.Strong()),
                            run("`tick`", new Mark.Code()),
                            run("here", new Mark.Link("#part 1"), new Mark.Strong()))))));
    assertThat(page.select("strong").eachText()).containsExactly("“quoted”", "next", "here");
    assertThat(page.select("em").text()).isEqualTo("then");
    assertThat(page.select("code").text()).isEqualTo("`tick`");
    assertThat(page.select("a").attr("href")).isEqualTo(PAGE + "#part%201");
  }

  private static Inline run(String text, Mark... marks) {
    return new Inline.Run(text, List.of(marks));
  }

  @Test
  void randomStories_bringNoScript() {
    Seeds.each(
        200,
        seed ->
            assertThat(rendered(body(Stories.story(seed).body())).select("script, iframe, style"))
                .isEmpty());
  }

  @Test
  void twin_hasEverythingOfTheStory() {
    try (TrialPaper paper = TrialPaper.create(folder, 1)) {
      Draft draft =
          Draft.of(
                  new Id(1, 1),
                  TrialPaper.settings(),
                  TrialPaper.settings().defaultEdition(),
                  "harbour",
                  "quay",
                  TrialPaper.START)
              .headline("The *quay* opens")
              .standfirst("At last.")
              .body("It opened.");
      Story story = draft.correct(paper.clock().instant(), "It cost 3.", "It cost 4.").story();
      paper.publish(story);
      Page twin = PrintedPages.page(paper, "/harbour/2026/11/20/quay.md");
      assertThat(twin.type()).isEqualTo("text/markdown; charset=utf-8");
      assertThat(twin.fields())
          .contains(Page.Field.link("https://trial.example/harbour/2026/11/20/quay", "canonical"));
      assertThat(new String(twin.bytes(), UTF_8))
          .isEqualTo(
              """
              # The \\*quay\\* opens

              At last.

              - **Corrected**
              - harbour of The Trial Gazette
              - By Nobody Known
              - Published November 20, 2026, 08:00 UTC
              - Updated November 20, 2026, 08:00 UTC
              - Printed from <https://trial.example/harbour/2026/11/20/quay>

              ## Correction November 20, 2026, 08:00 UTC

              What was wrong: It cost 3.

              What is right: It cost 4.

              It opened.
              """);
      paper.retract(story.id(), Entry.Cause.RETRACTED);
      assertThat(PrintedPages.text(paper, "/harbour/2026/11/20/quay.md"))
          .contains("## This story has been retracted", "It was wrong.")
          .doesNotContain("It opened.", "At last.");
    }
  }

  @Test
  void nothing_hasNoTwin() {
    try (TrialPaper paper = TrialPaper.create(folder, 1)) {
      for (String address : List.of("/.md", "/harbour/.md", "/nothing.md", "/harbour.md")) {
        assertThat(PrintedPages.page(paper, address).status()).as(address).isEqualTo(404);
      }
    }
  }
}
