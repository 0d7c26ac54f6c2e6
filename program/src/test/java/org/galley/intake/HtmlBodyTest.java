package org.galley.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlBodyTest {

  private static final Inline.Break BREAK = new Inline.Break();

  @Test
  void paragraph_marksAndLinks_becomeRuns() {
    assertThat(
            blocks(
                "<p>A <b>bold</b> <i>and <strong>both</strong></i> x<sup>2</sup> H<sub>2</sub>O"
                    + " <code>let</code> <a href='https://e.org/a b'>link</a>.</p>"))
        .containsExactly(
            paragraph(
                run("A "),
                run("bold", new Mark.Strong()),
                run(" "),
                run("and ", new Mark.Emphasis()),
                run("both", new Mark.Emphasis(), new Mark.Strong()),
                run(" x"),
                run("2", new Mark.Superscript()),
                run(" H"),
                run("2", new Mark.Subscript()),
                run("O "),
                run("let", new Mark.Code()),
                run(" "),
                run("link", new Mark.Link("https://e.org/a%20b")),
                run(".")));
  }

  @Test
  void paragraph_whiteSpace_isThatOfABrowser() {
    assertThat(blocks("\n<p>  one\n two\t<b> three </b> four  </p>\n\n<p>&nbsp;</p><p> </p>"))
        .containsExactly(paragraph(run("one two "), run("three ", new Mark.Strong()), run("four")));
  }

  @Test
  void text_outsideAnyElement_isAParagraph() {
    assertThat(blocks("one <b>two</b><div>three</div>four"))
        .containsExactly(
            paragraph(run("one "), run("two", new Mark.Strong())),
            paragraph(run("three")),
            paragraph(run("four")));
  }

  @Test
  void lineBreak_once_isABreak() {
    assertThat(blocks("<p><br>one<br>\n two <br></p>"))
        .containsExactly(paragraph(run("one"), BREAK, run("two")));
  }

  @Test
  void lineBreak_twice_endsTheParagraph() {
    assertThat(blocks("one<br><br>two"))
        .containsExactly(paragraph(run("one")), paragraph(run("two")));
  }

  @Test
  void link_unsafe_losesTheLinkAndKeepsTheWords() {
    HtmlBody body =
        HtmlBody.read(
            "<a href='javascript:alert(1)'>one</a> <a href='data:x'>two</a> <a>three</a> <a"
                + " href='//e.org/x'>four</a>");
    assertThat(body.blocks())
        .containsExactly(
            paragraph(run("one two three "), run("four", new Mark.Link("https://e.org/x"))));
    assertThat(body.remarks()).containsExactly("2 links led nowhere safe: their words were kept");
  }

  @Test
  void link_relative_isResolvedAgainstThePage() {
    assertThat(
            HtmlBody.read("<a href='b.html'>x</a><a href='/c'>y</a>", "https://e.org/a/", "en")
                .blocks())
        .containsExactly(
            paragraph(
                run("x", new Mark.Link("https://e.org/a/b.html")), run("y", new Mark.Link("/c"))));
  }

  @Test
  void heading_levels_becomeTwoOrThree() {
    assertThat(blocks("<h1>a</h1><h2>b</h2><h3>c</h3><h6>d <i>e</i></h6><h2> </h2>"))
        .containsExactly(
            new Block.Heading(2, List.of(run("a"))),
            new Block.Heading(2, List.of(run("b"))),
            new Block.Heading(3, List.of(run("c"))),
            new Block.Heading(3, List.of(run("d "), run("e", new Mark.Emphasis()))));
  }

  @Test
  void heading_pictureInside_standsBehindIt() {
    assertThat(blocks("<h2>a<img src='/p.png' alt='p'></h2>"))
        .containsExactly(new Block.Heading(2, List.of(run("a"))), picture("p", "/p.png"));
  }

  @Test
  void list_nested_staysNested() {
    assertThat(blocks("<ol start=3><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>"))
        .containsExactly(
            new Block.Items(
                true,
                3,
                List.of(
                    List.of(
                        paragraph(run("a")),
                        new Block.Items(false, 1, List.of(List.of(paragraph(run("b")))))),
                    List.of(paragraph(run("c")), paragraph(run("d"))))));
  }

  @Test
  void list_strayContent_belongsToTheItemBefore() {
    assertThat(blocks("<ul><li>a</li><ul><li>b</li></ul>c</ul>"))
        .containsExactly(
            new Block.Items(
                false,
                1,
                List.of(
                    List.of(
                        paragraph(run("a")),
                        new Block.Items(false, 1, List.of(List.of(paragraph(run("b"))))),
                        paragraph(run("c"))))));
  }

  @Test
  void list_tooDeep_isRaised() {
    HtmlBody body = HtmlBody.read("<ul><li>x".repeat(20));
    assertThat(depth(body.blocks())).isEqualTo(HtmlBody.MAX_DEPTH);
    assertThat(BlockWords.of(body.blocks())).hasSize(20);
    assertThat(body.remarks()).containsExactly("14 blocks were nested too deep and were raised");
  }

  @Test
  void quote_cite_isTheAttribution() {
    Block.Quote quote = new Block.Quote(List.of(paragraph(run("a"))), "Ann, b");
    assertThat(blocks("<blockquote><p>a</p><cite>— Ann, <i>b</i></cite></blockquote>"))
        .containsExactly(quote);
    assertThat(blocks("<blockquote><p>a</p><footer>Ann, b</footer></blockquote>"))
        .containsExactly(quote);
    assertThat(blocks("<blockquote><p>a</p><p><cite>Ann, b</cite></p></blockquote>"))
        .containsExactly(quote);
    assertThat(
            blocks("<figure><blockquote>a</blockquote><figcaption>– Ann, b</figcaption></figure>"))
        .containsExactly(quote);
  }

  @Test
  void quote_citeInTheMiddle_staysInTheText() {
    assertThat(blocks("<blockquote>a <cite>b</cite> c</blockquote>"))
        .containsExactly(
            new Block.Quote(
                List.of(paragraph(run("a "), run("b", new Mark.Emphasis()), run(" c"))), ""));
  }

  @Test
  void pullQuote_ofWordPress_isAPullQuote() {
    Block quote = new Block.PullQuote(List.of(run("a")), "Ann");
    assertThat(
            blocks(
                "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>Ann</cite>"
                    + "</blockquote></figure>"))
        .containsExactly(quote);
    assertThat(
            blocks(
                "<blockquote class='wp-block-pullquote alignleft'><p>a</p><cite>Ann</cite>"
                    + "</blockquote>"))
        .containsExactly(quote);
  }

  @Test
  void picture_withCaption_isOnePicture() {
    HtmlBody body =
        HtmlBody.read(
            "<figure><a href='/big'><img src='https://e.org/p.jpg' alt=' An  alt '></a>"
                + "<figcaption>A <b>caption</b></figcaption></figure>");
    assertThat(body.blocks())
        .containsExactly(
            new Block.Picture(
                null,
                "An alt",
                List.of(run("A "), run("caption", new Mark.Strong())),
                "",
                "https://e.org/p.jpg"));
    assertThat(body.remarks()).containsExactly("1 picture is not part of the input");
  }

  @Test
  void picture_insideAParagraph_standsBetweenItsHalves() {
    assertThat(blocks("<p>one <img src='/p.png'> two</p>"))
        .containsExactly(paragraph(run("one")), picture("", "/p.png"), paragraph(run("two")));
  }

  @Test
  void picture_loadedLate_isFoundOnce() {
    assertThat(
            blocks(
                "<img src='data:image/gif;base64,R0' data-src='/p.png' alt=p>"
                    + "<noscript><img src='/p.png' alt=p></noscript>"))
        .containsExactly(picture("p", "/p.png"));
  }

  @Test
  void picture_ofOnePixel_isLeftOut() {
    HtmlBody body = HtmlBody.read("a<img src='//t.example/p.gif' width=1 height=1>");
    assertThat(body.blocks()).containsExactly(paragraph(run("a")));
    assertThat(body.remarks()).containsExactly("1 picture of one pixel was left out");
  }

  @Test
  void picture_thatIsAnEmoji_isItsCharacter() {
    assertThat(blocks("<p>ha <img class='emoji' alt='😀' src='https://s.w.org/x.svg'></p>"))
        .containsExactly(paragraph(run("ha 😀")));
  }

  @Test
  void gallery_ofWordPress_isAGallery() {
    Block gallery =
        new Block.Gallery("Three", List.of(picture("a", "/a.png"), picture("b", "/b.png")));
    assertThat(
            blocks(
                "<figure class='wp-block-gallery has-nested-images'>"
                    + "<figure class='wp-block-image'><img src='/a.png' alt=a></figure>"
                    + "<figure class='wp-block-image'><img src='/b.png' alt=b></figure>"
                    + "<figcaption class='blocks-gallery-caption'>Three</figcaption></figure>"))
        .containsExactly(gallery);
    assertThat(
            blocks(
                "<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'>"
                    + "<li class='blocks-gallery-item'><figure><img src='/a.png' alt=a></figure></li>"
                    + "<li class='blocks-gallery-item'><figure><img src='/b.png' alt=b></figure></li>"
                    + "</ul><figcaption>Three</figcaption></figure>"))
        .containsExactly(gallery);
  }

  @Test
  void table_withHeadAndCaption_isATable() {
    assertThat(
            blocks(
                "<figure class='wp-block-table'><table><thead><tr><th>a</th><th>b</th></tr></thead>"
                    + "<tbody><tr><td>c<br>d</td><td><p>e</p><p>f</p></td></tr></tbody></table>"
                    + "<figcaption>Cap</figcaption></figure>"))
        .containsExactly(
            new Block.Table(
                "Cap",
                1,
                List.of(
                    List.of(List.of(run("a")), List.of(run("b"))),
                    List.of(
                        List.of(run("c"), BREAK, run("d")), List.of(run("e"), BREAK, run("f"))))));
  }

  @Test
  void table_spans_leaveEmptyCells() {
    assertThat(
            blocks(
                "<table><caption>Cap</caption><tr><td rowspan=2>a<td colspan=2>b</tr>"
                    + "<tr><td>c<td>d</tr></table>"))
        .containsExactly(
            new Block.Table(
                "Cap",
                0,
                List.of(
                    List.of(List.of(run("a")), List.of(run("b")), List.of()),
                    List.of(List.of(), List.of(run("c")), List.of(run("d"))))));
  }

  @Test
  void table_pictureInACell_standsBehindTheTable() {
    assertThat(blocks("<table><tr><td>a<td><img src='/p.png' alt=p></tr></table>"))
        .containsExactly(
            new Block.Table("", 0, List.of(List.of(List.of(run("a")), List.of()))),
            picture("p", "/p.png"));
  }

  @Test
  void table_thatArrangesAPage_isNoTable() {
    assertThat(blocks("<table><tr><td><h2>a</h2><table><tr><td>b<td>c</table></table>"))
        .containsExactly(
            new Block.Heading(2, List.of(run("a"))),
            new Block.Table("", 0, List.of(List.of(List.of(run("b")), List.of(run("c"))))));
  }

  @Test
  void preformatted_code_keepsItsWhiteSpace() {
    assertThat(blocks("<pre><code>if x:\n    <b>y</b>\n\n  z</code></pre>"))
        .containsExactly(
            paragraph(
                run("if x:", new Mark.Code()),
                BREAK,
                run("    ", new Mark.Code()),
                run("y", new Mark.Code(), new Mark.Strong()),
                BREAK,
                BREAK,
                run("  z", new Mark.Code())));
  }

  @Test
  void preformatted_verse_isNoCode() {
    assertThat(blocks("<pre class='wp-block-verse'>a\nb</pre>"))
        .containsExactly(paragraph(run("a"), BREAK, run("b")));
  }

  @Test
  void rule_alone_isADivider() {
    assertThat(blocks("a<hr>b"))
        .containsExactly(paragraph(run("a")), new Block.Divider(), paragraph(run("b")));
  }

  @Test
  void frame_ofAFilm_isAnEmbedOfItsPage() {
    assertThat(
            blocks(
                "<iframe title='A film' src='https://www.youtube.com/embed/abcdefghijk?rel=0'>x"
                    + "</iframe><iframe src='//player.vimeo.com/video/12'></iframe>"
                    + "<object><embed src='https://e.org/f'></object>"))
        .containsExactly(
            new Block.Embed(
                "https://www.youtube.com/watch?v=abcdefghijk", "youtube.com", "", "A film"),
            new Block.Embed("https://vimeo.com/12", "vimeo.com", "", ""),
            new Block.Embed("https://e.org/f", "e.org", "", ""));
  }

  @Test
  void frame_withoutAddress_isRemarked() {
    HtmlBody body = HtmlBody.read("a<iframe src='about:blank'></iframe>");
    assertThat(body.blocks()).containsExactly(paragraph(run("a")));
    assertThat(body.remarks()).containsExactly("1 frame without a usable address was left out");
  }

  @Test
  void embed_ofWordPress_isAnEmbedWithItsCaption() {
    assertThat(
            blocks(
                "<figure class='wp-block-embed is-provider-x'><div class='wp-block-embed__wrapper'>"
                    + "\nhttps://blog.example/post\n</div><figcaption>Cap</figcaption></figure>"))
        .containsExactly(new Block.Embed("https://blog.example/post", "blog.example", "", "Cap"));
  }

  @Test
  void address_aloneInAParagraph_isAnEmbedIfOfAFilmOrPost() {
    assertThat(blocks("<p>https://youtu.be/abc</p><p>https://e.org/x</p>"))
        .containsExactly(
            new Block.Embed("https://youtu.be/abc", "youtu.be", "", ""),
            paragraph(run("https://e.org/x")));
  }

  @Test
  void post_quotedWithItsMarkup_isAnEmbedWithItsWords() {
    assertThat(
            blocks(
                "<blockquote class='twitter-tweet'><p>Hello <a href='https://t.co/x'>there</a></p>"
                    + "&mdash; Ann (@ann) <a href='https://twitter.com/ann/status/1'>May 1</a>"
                    + "</blockquote><script src='//platform.twitter.com/widgets.js'></script>"))
        .containsExactly(
            new Block.Embed(
                "https://twitter.com/ann/status/1",
                "twitter.com",
                "",
                "Hello there — Ann (@ann) May 1"));
  }

  @Test
  void recording_notInTheInput_isALinkToIt() {
    HtmlBody body =
        HtmlBody.read(
            "<figure class='wp-block-video'><video controls src='https://e.org/a%20b.mp4'></video>"
                + "<figcaption>Cap</figcaption></figure>"
                + "<audio><source src='/s.mp3'>Your browser is old</audio>");
    assertThat(body.blocks())
        .containsExactly(
            paragraph(run("a b.mp4", new Mark.Link("https://e.org/a%20b.mp4"))),
            paragraph(run("Cap")),
            paragraph(run("s.mp3", new Mark.Link("/s.mp3"))));
    assertThat(body.remarks())
        .containsExactly(
            "1 video is not part of the input and became a link",
            "1 recording is not part of the input and became a link");
  }

  @Test
  void script_andStyle_areDroppedAndRemarked() {
    HtmlBody body =
        HtmlBody.read("<p onclick='x()'>a</p><script>b</script><style>c</style><script>d</script>");
    assertThat(body.blocks()).containsExactly(paragraph(run("a")));
    assertThat(body.remarks())
        .containsExactly("2 scripts were left out", "1 style sheet was left out");
  }

  @Test
  void ruby_readings_areMarks() {
    assertThat(blocks("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>です"))
        .containsExactly(
            paragraph(run("漢", new Mark.Ruby("kan")), run("字", new Mark.Ruby("ji")), run("です")));
  }

  @Test
  void language_otherThanTheStorys_isAMark() {
    assertThat(
            HtmlBody.read(
                    "<p>a <span lang='ru_RU'>б</span> <i lang=en-GB>c</i> <b lang='!!'>d</b></p>",
                    "",
                    "en")
                .blocks())
        .containsExactly(
            paragraph(
                run("a "),
                run("б", new Mark.Language("ru-RU")),
                run(" "),
                run("c", new Mark.Emphasis()),
                run(" "),
                run("d", new Mark.Strong())));
  }

  @Test
  void definitions_keepTheirWords() {
    assertThat(blocks("<dl><dt>Term</dt><dd>What it is</dd></dl>"))
        .containsExactly(paragraph(run("Term", new Mark.Strong())), paragraph(run("What it is")));
  }

  @Test
  void details_withSummary_areAFactBox() {
    assertThat(blocks("<details><summary>Why <b>so</b></summary><p>a</p></details>"))
        .containsExactly(new Block.FactBox("Why so", List.of(paragraph(run("a")))));
  }

  @Test
  void changes_andQuotations_keepTheirWords() {
    HtmlBody body =
        HtmlBody.read(
            "<p>a <del>b</del> <ins>c</ins> <q>d</q> <abbr title=X>e</abbr>"
                + " <kbd>f</kbd> <mark>g</mark> <time>h</time></p><address>i</address>");
    assertThat(body.blocks())
        .containsExactly(
            paragraph(run("a b c “d” e "), run("f", new Mark.Code()), run(" g h")),
            paragraph(run("i")));
    assertThat(body.remarks())
        .containsExactly("1 passage was struck out and now reads as plain text");
  }

  @Test
  void footnotes_ofWordPress_areNotesAndReferences() {
    assertThat(
            blocks(
                "<p>a<sup data-fn='k1' class='fn'><a href='#k1'>1</a></sup></p>"
                    + "<section data-footnotes><ol><li id='fn-k1'>n <i>o</i></li></ol></section>"))
        .containsExactly(
            paragraph(run("a"), new Inline.Reference("k1")),
            new Block.Footnote("k1", List.of(run("n "), run("o", new Mark.Emphasis()))));
  }

  @Test
  void footnote_withoutItsNote_staysText() {
    assertThat(blocks("<p>a<sup data-fn='k1'><a href='#k1'>1</a></sup></p>"))
        .containsExactly(
            paragraph(run("a"), run("1", new Mark.Superscript(), new Mark.Link("#k1"))));
  }

  @Test
  void unknownElements_keepTheirText() {
    assertThat(blocks("<x-card><x-title>a</x-title> b</x-card><amp-thing>c</amp-thing>"))
        .containsExactly(paragraph(run("a bc")));
  }

  @Test
  void characters_noRecordWouldTake_areMended() {
    assertThat(blocks("<p title='&#1;'>a\u0001b&#xD800;c&#0;</p><h2>&#11;</h2>"))
        .containsExactly(paragraph(run("ab\ufffdc\ufffd")));
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void nesting_ahundredthousandDeep_isRead() {
    for (String tag : List.of("div", "b", "blockquote", "span", "ul><li", "table><tr><td")) {
      HtmlBody body = HtmlBody.read(("<" + tag + ">").repeat(100_000) + "deep words");
      assertThat(BlockWords.of(body.blocks())).as(tag).containsExactly("deep", "words");
    }
  }

  private static List<Block> blocks(String html) {
    return HtmlBody.read(html).blocks();
  }

  private static Block.Paragraph paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }

  private static Inline run(String text, Mark... marks) {
    return new Inline.Run(text, List.of(marks));
  }

  private static Block.Picture picture(String alt, String found) {
    return new Block.Picture(null, alt, List.of(), "", found);
  }

  private static int depth(List<Block> blocks) {
    return blocks.stream()
        .mapToInt(block ->
            block instanceof Block.Items items
                ? 1 + items.items().stream().mapToInt(HtmlBodyTest::depth).max().orElse(0)
                : 0)
        .max()
        .orElse(0);
  }
}
