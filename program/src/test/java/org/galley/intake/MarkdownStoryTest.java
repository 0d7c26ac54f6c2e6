package org.galley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.galley.story.Block;
import org.galley.story.Block.Chart;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownStoryTest {

  private static final ZoneId ZONE = ZoneId.of("+01:00");
  private static final String FRONT =
      """
      ---
      section: harbour
      headline: A head: with a colon
      standfirst: One sentence.
      byline: Sample desk
      published: 2026-10-03T21:40
      format: live
      ---
      """;

  @Test
  void frontMatter_keysAndValues_areThere() {
    MarkdownStory story = MarkdownStory.read("s.md", FRONT + "Text.", ZONE);
    assertThat(story.front().keySet())
        .containsExactly("section", "headline", "standfirst", "byline", "published", "format");
    assertThat(story.value("headline")).isEqualTo("A head: with a colon");
    assertThat(story.value("place")).isEmpty();
    assertThat(story.time("published")).isEqualTo(LocalDateTime.parse("2026-10-03T21:40"));
  }

  @Test
  void markdown_ofTheOrdinaryKind_becomesBlocks() {
    assertThat(
            body(
                """
                One *two* **three** [four](https://e.org) `five`
                six H<sub>2</sub> <ruby>漢<rt>kan</rt></ruby> <span lang="ru">да</span>.

                ## Heading

                - a
                - b

                ***
                """))
        .containsExactly(
            paragraph(
                run("One "),
                run("two", new Mark.Emphasis()),
                run(" "),
                run("three", new Mark.Strong()),
                run(" "),
                run("four", new Mark.Link("https://e.org")),
                run(" "),
                run("five", new Mark.Code()),
                run(" six H"),
                run("2", new Mark.Subscript()),
                run(" "),
                run("漢", new Mark.Ruby("kan")),
                run(" "),
                run("да", new Mark.Language("ru")),
                run(".")),
            new Block.Heading(2, List.of(run("Heading"))),
            new Block.Items(
                false, 1, List.of(List.of(paragraph(run("a"))), List.of(paragraph(run("b"))))),
            new Block.Divider());
  }

  @Test
  void quote_withDashInItsLastLine_hasAnAttribution() {
    assertThat(body("> One\n> two\n> — Ann *Lee*, baker\n\n> — and so on\n> it goes"))
        .containsExactly(
            new Block.Quote(List.of(paragraph(run("One two"))), "Ann Lee, baker"),
            new Block.Quote(List.of(paragraph(run("— and so on it goes"))), ""));
  }

  @Test
  void footnotes_standAtTheEnd() {
    assertThat(body("One.[^1] Two[^b].\n\n[^1]: First *note*.\n[^b]: Second\n\nThree"))
        .containsExactly(
            paragraph(
                run("One."),
                new Inline.Reference("1"),
                run(" Two"),
                new Inline.Reference("b"),
                run(".")),
            paragraph(run("Three")),
            new Block.Footnote(
                "1", List.of(run("First "), run("note", new Mark.Emphasis()), run("."))),
            new Block.Footnote("b", List.of(run("Second"))));
  }

  @Test
  void fact_andPull_becomeBoxesAndPullQuotes() {
    assertThat(
            body(
                """
                ```fact The rule of twelfths
                - a *b*
                ```
                ```pull
                Large *words*
                — Ann
                ```
                """))
        .containsExactly(
            new Block.FactBox(
                "The rule of twelfths",
                List.of(
                    new Block.Items(
                        false,
                        1,
                        List.of(List.of(paragraph(run("a "), run("b", new Mark.Emphasis()))))))),
            new Block.PullQuote(List.of(run("Large "), run("words", new Mark.Emphasis())), "Ann"));
  }

  @Test
  void picture_andGallery_nameTheirFiles() {
    assertThat(
            body(
                """
                ```picture map.svg
                alt: A map: of the quay
                caption: The *quay*.
                credit: Drawing: Ann
                ```
                ```gallery Two
                a.svg | A | Cap | Ann
                b.svg | B | |
                ```
                """))
        .containsExactly(
            new Block.Picture(
                null,
                "A map: of the quay",
                List.of(run("The "), run("quay", new Mark.Emphasis()), run(".")),
                "Drawing: Ann",
                "map.svg"),
            new Block.Gallery(
                "Two",
                List.of(
                    new Block.Picture(null, "A", List.of(run("Cap")), "Ann", "a.svg"),
                    new Block.Picture(null, "B", List.of(), "", "b.svg"))));
  }

  @Test
  void table_andChart_keepCellsAndNumbers() {
    assertThat(
            body(
                """
                ```table Tides
                Day | High
                Mon | *5.2*
                ```
                ```chart line Range
                unit: metres
                Day | High | Low
                Mon | 5.20 | -1
                ```
                """))
        .containsExactly(
            new Block.Table(
                "Tides",
                1,
                List.of(
                    List.of(List.of(run("Day")), List.of(run("High"))),
                    List.of(List.of(run("Mon")), List.of(run("5.2", new Mark.Emphasis()))))),
            new Chart(
                Chart.Shape.LINE,
                "Range",
                "metres",
                List.of("High", "Low"),
                List.of(
                    new Chart.Point(
                        "Mon", List.of(new BigDecimal("5.20"), new BigDecimal("-1"))))));
  }

  @Test
  void live_andEmbed_keepTimeAndAddress() {
    assertThat(
            body(
                """
                ```live 2026-10-03T18:20 The lamp is lit
                It *shines*.
                ```
                ```embed https://example.org/p
                author: Ann
                site: Example
                text: A post
                ```
                """))
        .containsExactly(
            new Block.LiveUpdate(
                Instant.parse("2026-10-03T17:20:00Z"),
                "The lamp is lit",
                List.of(paragraph(run("It "), run("shines", new Mark.Emphasis()), run(".")))),
            new Block.Embed("https://example.org/p", "Example", "Ann", "A post"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "9  @ ```python;``` @ no fenced block is called 'python'",
        "10 @ Text;```fact;a;``` @ the fenced block has no title",
        "9  @ ```fact T;``` @ the fenced block is empty",
        "9  @ ```fact T;a @ the fenced block never ends",
        "11 @ ```fact T;a;```pull;b;``` @ a fenced block starts inside another",
        "12 @ ```chart bar T;unit: m;A | B;x | 1,5;``` @ '1,5' is no number",
        "12 @ ```chart bar T;unit: m;A | B;x | 1 | 2;``` @ the row has 3 cells and the header 2",
        "9  @ ```chart pie T;unit: m;A | B;x | 1;``` @ a chart is 'bar' or 'line', not 'pie'",
        "9  @ ```chart bar T;A | B;x | 1;``` @ a chart has a line 'unit: ...'",
        "9  @ ```chart bar;unit: m;A | B;x | 1;``` @ the fenced block has no title",
        "11 @ ```table T;A | B;x;``` @ the row has 1 cells and the first one 2",
        "9  @ ```table T;A | B;``` @ a table has a header row and at least one more",
        "10 @ ```picture p.svg;colour: red;``` @ 'colour: red' is none of",
        "9  @ ```picture p.svg;caption: c;``` @ the picture has no 'alt: ...'",
        "10 @ ```gallery G;p.svg | alt;``` @ a picture of a gallery is",
        "9  @ ```live 18:20 Head;a;``` @ '18:20' is no time",
        "9  @ ```embed javascript:x;text: a;``` @ 'javascript:x' is no address",
        "10 @ ```fact T;a[^1];```;b[^1];[^1]: c @ a footnote cannot be referred to in a fenced",
        "10 @ a;b[^2] @ footnote '2' has no note",
        "11 @ a;;[^2]: b @ footnote '2' is never referred to",
        "11 @ a[^2];[^2]: b;[^2]: c @ footnote '2' has two notes",
        "11 @ a;;# b @ a heading starts with '## ' or '### '",
        "11 @ b;;a ![x](p.svg) @ 1 picture is not part of the input",
        "9  @ a [x](javascript:y) @ 1 link led nowhere safe",
        "9  @ ```pull;``` @ the fenced block is empty",
        "10 @ ```pull;![x](p.svg);``` @ 1 picture is not part of the input",
      })
  void body_notUnderstood_isAFaultWithItsLine(int line, String body, String what) {
    assertFault(FRONT + body.replace(';', '\n'), line, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "2 @ section: harbour @ autor: Ann @ the key 'autor' is not known: use one of alt, byline,",
        "2 @ section: harbour @ section @ 'section' is not of the form 'key: value'",
        "2 @ section: harbour @ section: @ 'section:' is not of the form 'key: value'",
        "6 @ published: 2026-10-03T21:40 @ published: today @ 'today' is no time",
        "7 @ format: live @ format: short @ 'short' is no format: use one of ended, gallery, live, long",
        "7 @ format: live @ label: news @ 'news' is no label: use one of breaking, explainer,",
        "7 @ format: live @ byline: Ann @ the key 'byline' is there twice",
        "2 @ byline: Sample desk @ place: Quay @ the front matter lacks byline",
        "2 @ format: live @ picture: p.svg @ the front matter lacks alt",
        "1 @ --- @ *** @ a story starts with a line '---'",
      })
  void frontMatter_notUnderstood_isAFaultWithItsLine(
      int line, String old, String changed, String what) {
    assertFault(FRONT.replace(old + "\n", changed + "\n") + "Text", line, what);
  }

  @Test
  void file_withoutText_isAFault() {
    assertFault(FRONT, 8, "the story has no text");
    assertFault("", 1, "a story starts with a line '---'");
    assertFault("---\nsection: a\n", 1, "the front matter never ends");
  }

  @Test
  void live_inAnotherFormat_isAFault() {
    assertFault(
        FRONT.replace("format: live\n", "") + "```live 2026-10-03T18:20 H\na\n```",
        8,
        "'live' stands only in stories with 'format: live'");
  }

  @Test
  void sampleNewspaper_everyStory_isRead() throws IOException {
    Path demo = Path.of(System.getProperty("galley.root", "."), "program/src/main/resources/demo");
    assumeThat(demo).exists();
    try (Stream<Path> files = Files.walk(demo)) {
      for (Path file : files.filter(MarkdownStoryTest::isStory).toList()) {
        MarkdownStory story =
            MarkdownStory.read(demo.relativize(file).toString(), Files.readString(file), ZONE);
        assertThat(story.body()).as(file.toString()).isNotEmpty();
      }
    }
  }

  /// Pages that always stand there have no front matter.
  private static boolean isStory(Path file) {
    return file.toString().endsWith(".md") && !file.toString().contains("/standing/");
  }

  private static void assertFault(String text, int line, String what) {
    assertThatThrownBy(() -> MarkdownStory.read("en/s.md", text, ZONE))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("en/s.md:" + line + ": " + what);
  }

  private static List<Block> body(String markdown) {
    return MarkdownStory.read("s.md", FRONT + markdown, ZONE).body();
  }

  private static Block.Paragraph paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }

  private static Inline run(String text, Mark... marks) {
    return new Inline.Run(text, List.of(marks));
  }
}
