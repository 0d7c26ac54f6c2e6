package org.galley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.galley.intake.IntakeException.Code;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WxrTest {

  private static final String HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
      <link>https://old.example/blog</link><language>en-US</language>
      <wp:base_blog_url>https://old.example/blog</wp:base_blog_url>
      <wp:author><wp:author_login><![CDATA[ann]]></wp:author_login>
      <wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
      <wp:author><wp:author_login>ben</wp:author_login>
      <wp:author_display_name>Ben Ode</wp:author_display_name></wp:author>
      <wp:category><wp:term_id>3</wp:term_id><wp:cat_name><![CDATA[Harbour & Sea]]></wp:cat_name>
      </wp:category>
      """;
  private static final String END = "</channel></rss>";
  private static final String PICTURES =
      """
      <item><wp:post_type>attachment</wp:post_type><wp:post_id>70</wp:post_id>
      <wp:post_parent>7</wp:post_parent><excerpt:encoded>Cap 70</excerpt:encoded>
      <wp:attachment_url>https://old.example/a.jpg</wp:attachment_url><wp:postmeta>
      <wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Alt 70</wp:meta_value>
      </wp:postmeta></item>
      <item><wp:post_type>attachment</wp:post_type><wp:post_id>71</wp:post_id>
      <wp:post_parent>7</wp:post_parent>
      <wp:attachment_url>https://old.example/b.png</wp:attachment_url></item>
      <item><wp:post_type>attachment</wp:post_type><wp:post_id>72</wp:post_id>
      <wp:post_parent>8</wp:post_parent>
      <wp:attachment_url>https://old.example/c.mp3</wp:attachment_url></item>
      """;
  private static final Block PICTURE_70 =
      new Block.Picture(null, "Alt 70", List.of(run("Cap 70")), "", "https://old.example/a.jpg");
  private static final Block PICTURE_71 =
      new Block.Picture(null, "", List.of(), "", "https://old.example/b.png");

  @Test
  void post_ofTheUsualKind_becomesAnItem() {
    Item item =
        item(
            post(
                "<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->",
                """
                <link>https://old.example/blog/2020/05/a-b/</link>
                <dc:creator><![CDATA[ann]]></dc:creator>
                <excerpt:encoded><![CDATA[<p>What it <b>is</b>.</p>]]></excerpt:encoded>
                <wp:post_name>%D0%BC%D0%B8%D1%80</wp:post_name>
                <wp:post_date_gmt>2020-05-04 10:00:00</wp:post_date_gmt>
                <wp:post_date>2020-05-04 12:00:00</wp:post_date>
                <category domain="category" nicename="uncategorized">Uncategorized</category>
                <category domain="category" nicename="town"><![CDATA[Town]]></category>
                <category domain="category" nicename="sea"><![CDATA[Harbour & Sea]]></category>
                <category domain="post_tag" nicename="x"><![CDATA[Tides]]></category>
                <category domain="colour" nicename="red">Red</category>
                <wp:comment><wp:comment_content>Spam</wp:comment_content></wp:comment>
                """
                    + meta("_edit_last", "1")
                    + meta("mood", "bright")
                    + meta("_my_secret_token", "hunter2")
                    + meta("_wp_old_slug", "a-old")));
    assertThat(item.key()).isEqualTo("7");
    assertThat(item.language()).isEqualTo("en-US");
    assertThat(item.section()).isEqualTo("Town");
    assertThat(item.slug()).isEqualTo("мир");
    assertThat(item.headline()).isEqualTo("Title & more");
    assertThat(item.standfirst()).isEqualTo("What it is.");
    assertThat(item.byline()).containsExactly("Ann Lee");
    assertThat(item.published()).isEqualTo(Instant.parse("2020-05-04T10:00:00Z"));
    assertThat(item.updated()).isNull();
    assertThat(item.topics()).containsExactly("Tides");
    assertThat(item.body()).containsExactly(paragraph(run("One")));
    assertThat(item.addresses())
        .containsExactly(
            new Address("/blog/2020/05/a-b/"),
            new Address("/blog/?p=7"),
            new Address("/blog/2020/05/a-old/"));
    assertThat(item.standing()).isEqualTo(Item.Standing.PUBLISHED);
    assertThat(item.remarks())
        .containsExactly(
            "it stood in these categories too: Harbour & Sea",
            "terms of these kinds were left out: colour",
            "custom fields were left out: _my_secret_token, mood",
            "1 comment was left out");
  }

  @Test
  void section_markedAsPrimary_isTaken() {
    String terms =
        "<category domain='category' nicename='a'>Town</category>"
            + "<category domain='category' nicename='b'><![CDATA[Harbour & Sea]]></category>";
    assertThat(item(post("x", terms)).section()).isEqualTo("Town");
    assertThat(item(post("x", terms + meta("_yoast_wpseo_primary_category", "3"))).section())
        .isEqualTo("Harbour & Sea");
  }

  @Test
  void byline_ofSeveralAuthors_namesThemAll() {
    String guest =
        "<item><wp:post_type>guest-author</wp:post_type>"
            + meta("cap-user_login", "eve")
            + meta("cap-display_name", "Eve Ray")
            + "</item>";
    assertThat(
            item(post(
                        "x",
                        "<dc:creator>ann</dc:creator>"
                            + "<category domain='author' nicename='cap-ben'>ben</category>"
                            + "<category domain='author' nicename='cap-eve'>Eve R.</category>"
                            + "<category domain='author' nicename='cap-old'>Old One</category>")
                    + guest)
                .byline())
        .containsExactly("Ben Ode", "Eve Ray", "Old One");
  }

  @Test
  void language_ofThePost_countsBeforeThatOfTheSite() {
    assertThat(
            item(post("x", "<category domain='language' nicename='ru'>Русский</category>"))
                .language())
        .isEqualTo("ru");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "pending", "private", "future", "trash"})
  void status_otherThanPublished_isUnpublished(String status) {
    Item item = item(post("x", "").replace(">publish<", ">" + status + "<"));
    assertThat(item.standing()).isEqualTo(Item.Standing.UNPUBLISHED);
    assertThat(item.remarks()).contains("not published in the archive: status " + status);
  }

  @Test
  void password_makesAPostUnpublishedAndIsNotRepeated() {
    Item item = item(post("x", "<wp:post_password>hunter2</wp:post_password>"));
    assertThat(item.standing()).isEqualTo(Item.Standing.UNPUBLISHED);
    assertThat(item.toString()).contains("behind a password").doesNotContain("hunter2");
  }

  @Test
  void date_withoutZone_isRemarked() {
    Item item =
        item(
            post(
                "x",
                "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>"
                    + "<wp:post_date>2009-10-20 16:13:20</wp:post_date>"));
    assertThat(item.published()).isEqualTo(Instant.parse("2009-10-20T16:13:20Z"));
    assertThat(item.remarks()).contains("its date has no time zone and was taken as UTC");
    assertThat(item(post("x", "<pubDate>Sat, 3 Oct 2026 21:40:00 +0200</pubDate>")).published())
        .isEqualTo(Instant.parse("2026-10-03T19:40:00Z"));
  }

  @Test
  void title_missing_isMadeOfTheFirstWords() {
    Item item =
        item(
            post("<h2>One two</h2><p>three four, five six seven eight nine ten eleven</p>", "")
                .replace("<title>Title &amp; <i>more</i></title>", "<title/>"));
    assertThat(item.headline()).isEqualTo("One two three four, five six seven eight nine ten");
    assertThat(item.remarks()).contains("it has no title: the headline is made of its first words");
  }

  @Test
  void picture_ofThePost_isFoundBehindIt() {
    Item item = item(post("x", meta("_thumbnail_id", "70")) + PICTURES);
    assertThat(item.picture()).isEqualTo(PICTURE_70);
    Item without = item(post("x", meta("_thumbnail_id", "99")));
    assertThat(without.picture()).isNull();
    assertThat(without.remarks())
        .contains("its picture, the file with the number 99, is not part of the export");
  }

  @Test
  void classicText_linesAndEmptyLines_becomeBreaksAndParagraphs() {
    assertThat(
            body(
                "One\ntwo <b>three\n\nfour</b>\r\n \r\nfive<!--more-->\n<ul>\n<li>a\nb</li>\n</ul>\nsix"))
        .containsExactly(
            paragraph(run("One"), new Inline.Break(), run("two "), run("three", new Mark.Strong())),
            paragraph(run("four", new Mark.Strong())),
            paragraph(run("five")),
            new Block.Items(
                false, 1, List.of(List.of(paragraph(run("a"), new Inline.Break(), run("b"))))),
            paragraph(run("six")));
  }

  @Test
  void blockText_lineFeeds_areSpaces() {
    assertThat(
            body(
                "<!-- wp:paragraph {\"x\":\"[gallery]\"} -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->"))
        .containsExactly(paragraph(run("One two")));
  }

  @Test
  void blocks_filledInByTheOldSite_areRemarked() {
    assertThat(
            item(post("<p>x</p><!-- wp:latest-posts {\"n\":5} /--><!-- wp:archives /-->", ""))
                .remarks())
        .contains(
            "blocks that the old site filled in when it showed the page: archives, latest-posts");
  }

  @Test
  void footnotes_ofAPost_areTakenFromItsField() {
    assertThat(
            item(post(
                    "<!-- wp:paragraph --><p>a<sup data-fn='u-1' class='fn'><a href='#u-1'>1</a>"
                        + "</sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->",
                    meta("footnotes", "[{\"content\":\"A <em>note</em>\",\"id\":\"u-1\"}]")))
                .body())
        .containsExactly(
            paragraph(run("a"), new Inline.Reference("u-1")),
            new Block.Footnote("u-1", List.of(run("A "), run("note", new Mark.Emphasis()))));
  }

  @Test
  void caption_aroundAPicture_isItsCaption() {
    Block picture =
        new Block.Picture(
            null,
            "A",
            List.of(run("The "), run("caption", new Mark.Emphasis())),
            "",
            "https://e.org/a.png");
    assertThat(
            body(
                "[caption id=\"attachment_1\" width=\"300\"]<a href=\"/x\"><img alt=\"A\""
                    + " src=\"https://e.org/a.png\" /></a> The <em>caption</em>[/caption]"))
        .containsExactly(picture);
    assertThat(
            body(
                "[wp_caption caption=\"The &lt;em&gt;caption&lt;/em&gt;\"]<img alt=\"A\""
                    + " src=\"https://e.org/a.png\">[/wp_caption]"))
        .containsExactly(picture);
  }

  @Test
  void gallery_byNumbersOrOfItsPost_showsItsPictures() {
    Block both =
        new Block.Gallery("", List.of((Block.Picture) PICTURE_71, (Block.Picture) PICTURE_70));
    assertThat(item(post("[gallery ids=\"71,70\" columns=\"2\"]", "") + PICTURES).body())
        .containsExactly(both);
    assertThat(item(post("[gallery]", "") + PICTURES).body())
        .containsExactly(
            new Block.Gallery("", List.of((Block.Picture) PICTURE_70, (Block.Picture) PICTURE_71)));
    assertThat(item(post("[gallery exclude='70']", "") + PICTURES).body())
        .containsExactly(PICTURE_71);
    assertThat(item(post("x[gallery ids=\"5\"]", "")).remarks())
        .containsExactly(
            "the file with the number 5 is not part of the export",
            "a gallery shows no picture that is part of the export",
            "the archive gives it no date");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "[youtube=http://www.youtube.com/watch?v=abc&amp;w=320]|http://www.youtube.com/watch?v=abc&w=320",
        "[youtube http://youtu.be/abc]|http://youtu.be/abc",
        "[youtube id=\"abc-_d\"]|https://www.youtube.com/watch?v=abc-_d",
        "[vimeo 123 w=500]|https://vimeo.com/123",
        "[tweet 319508408669708289]|https://twitter.com/i/status/319508408669708289",
        "[embed width=\"1\"]https://e.org/p[/embed]|https://e.org/p",
        "[soundcloud url=\"https://soundcloud.com/x\"]|https://soundcloud.com/x",
        "[video src=\"https://vimeo.com/9\"]|https://vimeo.com/9",
        "[embed]<a href=\"https://e.org/p\">https://e.org/p</a>[/embed]|https://e.org/p",
      })
  void shortcode_ofAPageElsewhere_isAnEmbed(String shortcode, String href) {
    assertThat(body(shortcode)).containsExactly(new Block.Embed(href, Links.host(href), "", ""));
  }

  @Test
  void shortcode_ofARecording_isALink() {
    Block link = paragraph(run("s.mp3", new Mark.Link("https://old.example/s.mp3")));
    assertThat(body("[audio mp3=\"https://old.example/s.mp3\"][/audio]")).containsExactly(link);
    assertThat(body("[audio https://old.example/s.mp3|titles=x]").getFirst())
        .isInstanceOf(Block.Paragraph.class);
    assertThat(item(post("[playlist ids=\"72\"]", "") + PICTURES).body())
        .containsExactly(paragraph(run("c.mp3", new Mark.Link("https://old.example/c.mp3"))));
  }

  @Test
  void shortcode_unknown_givesUpItsWords() {
    Item item =
        item(
            post(
                "a [box color=\"red\"]b [i]c[/i][/box] [contact-form-7 id=\"5\"] d [/stray]"
                    + " [box]e[box]f[/box][/box]",
                ""));
    assertThat(item.body()).containsExactly(paragraph(run("a b c d [/stray] ef")));
    assertThat(item.remarks())
        .contains(
            "the shortcode [i] was left out and its words kept",
            "the shortcode [box color=\"red\"] was left out and its words kept",
            "the shortcode [contact-form-7 id=\"5\"] was left out");
  }

  @Test
  void brackets_thatAreNoShortcode_stay() {
    assertThat(body("He said [sic] [it was 5] [1] [[gallery]] <a href=\"/x[a b=c]\">y</a>"))
        .containsExactly(
            paragraph(
                run("He said [sic] [it was 5] [1] [gallery] "),
                run("y", new Mark.Link("/x[a%20b=c]"))));
  }

  @Test
  void shortcode_ofCode_keepsItsWhiteSpace() {
    assertThat(body("[code lang=\"java\"]if (a[0])\n  b;[/code]"))
        .containsExactly(
            paragraph(
                run("if (a[0])", new Mark.Code()),
                new Inline.Break(),
                run("  b;", new Mark.Code())));
  }

  @Test
  void shortcodes_nestedWithoutEnd_areReadInTime() {
    String content = "[a x=1]".repeat(100_000) + "word" + "[b][c]".repeat(10_000) + "[/c][/b]";
    assertThat(BlockWords.of(body(content))).contains("word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attachment", "nav_menu_item", "revision", "wp_template", "wp_block"})
  void type_thatIsNoStory_isPassedOver(String type) {
    assertThat(read(HEADER + post("x", "").replace(">post<", ">" + type + "<") + END).getFirst())
        .isEqualTo(
            new NoStory(
                "7", "'Title & more': it is of the type '" + type + "', which is no story"));
  }

  @Test
  void type_ofAPlugIn_isAStory() {
    Item item = item(post("x", "").replace(">post<", ">reportage<"));
    assertThat(item.remarks()).contains("its type 'reportage' is not WordPress's own");
  }

  @Test
  void post_withoutText_isItsHeadline() {
    Item item = item(post(" <p>&nbsp;</p> ", ""));
    assertThat(item.headline()).isEqualTo("Title & more");
    assertThat(item.body()).isEmpty();
    assertThat(item.remarks()).contains("it has a title and no text");
  }

  @Test
  void post_withoutTitleAndText_isRefused() {
    String post = post("", "").replaceFirst("<title>.*</title>", "<title></title>");
    assertThat(refusal(post).reason()).endsWith("it has neither a title nor text");
  }

  @Test
  void post_withNothingButAnExcerpt_keepsIt() {
    Item item = item(post("", "<excerpt:encoded>The excerpt.</excerpt:encoded>"));
    assertThat(item.body()).containsExactly(paragraph(run("The excerpt.")));
  }

  @Test
  void xml_notWellFormed_isReadAllTheSame() {
    String broken =
        post("One]]> <p>two & three</p>", "<unclosed>")
            .replace("Title &amp;", "AT&T &nbsp;")
            .replace("</item>", "");
    List<Reading> readings = read(HEADER + broken + post("Four", "") + END);
    assertThat(readings).hasSize(2);
    assertThat(((Item) readings.getFirst()).headline()).isEqualTo("AT&T more");
    assertThat(BlockWords.of(((Item) readings.getFirst()).body()))
        .containsExactly("One", "two", "three");
    assertThat(((Item) readings.getLast()).body()).containsExactly(paragraph(run("Four")));
  }

  @Test
  void prefixes_undeclaredOrMissing_areUnderstood() {
    Item item =
        item(
            "<item><title>T</title><post_id>9</post_id><post_type>page</post_type>"
                + "<wp:status>publish</wp:status><content:encoded>x</content:encoded></item>");
    assertThat(item.key()).isEqualTo("9");
    assertThat(item.addresses()).containsExactly(new Address("/blog/?page_id=9"));
  }

  @Test
  void comments_howeverMany_areLeftOutAndCounted() {
    String comment =
        "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA["
            + "</wp:comment>".repeat(10)
            + "]]></wp:comment_content><wp:commentmeta><wp:meta_key>k</wp:meta_key>"
            + "</wp:commentmeta></wp:comment>";
    assertThat(item(post("x", comment.repeat(3))).remarks()).contains("3 comments were left out");
  }

  @Test
  void bytes_thatAreNoCharacters_areRemarked() {
    byte[] export = (HEADER + post("caf#", "") + END).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < export.length; i++) {
      if (export[i] == '#') {
        export[i] = (byte) 0xe9;
      }
    }
    Item item = (Item) read(export).getFirst();
    assertThat(BlockWords.of(item.body())).containsExactly("caf");
    assertThat(item.remarks()).contains("some bytes were no characters and are shown as \ufffd");
  }

  @Test
  void encoding_declared_isUsed() {
    String export = (HEADER + post("Чай", "") + END).replace("UTF-8", "windows-1251");
    Item item = (Item) read(export.getBytes(Charset.forName("windows-1251"))).getFirst();
    assertThat(item.body()).containsExactly(paragraph(run("Чай")));
    assertFault(Code.ENCODING, HEADER.replace("UTF-8", "x-none") + END);
  }

  @Test
  void export_thatEndsInTheMiddle_isTruncatedAfterItsItems() {
    List<Reading> readings = new ArrayList<>();
    String export = HEADER + post("One", "") + post("Two", "");
    for (String cut : List.of(export, export.substring(0, export.length() - 30))) {
      readings.clear();
      assertThatThrownBy(() -> read(cut.getBytes(StandardCharsets.UTF_8), readings))
          .asInstanceOf(InstanceOfAssertFactories.type(IntakeException.class))
          .extracting(IntakeException::code)
          .isEqualTo(Code.TRUNCATED);
      assertThat(readings).isNotEmpty();
    }
  }

  @Test
  void entityBomb_isRefused() {
    assertFault(
        Code.MALFORMED,
        "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2"
            + " '&lol;&lol;&lol;&lol;'>]>"
            + HEADER
            + post("&lol2;", "")
            + END);
    assertFault(
        Code.MALFORMED,
        "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>" + HEADER + post("x", "") + END);
  }

  @Test
  void file_ofAnotherKind_isRefused() {
    assertFault(Code.UNKNOWN_FORMAT, "");
    assertFault(Code.UNKNOWN_FORMAT, "{\"db\":[]}");
    assertFault(Code.UNKNOWN_FORMAT, "<rss><channel><item><title>x</title></item></channel></rss>");
  }

  @Test
  void item_overTheLimit_isRefusedAndTheRestGoesOn() {
    List<Reading> readings =
        read(HEADER + post("x".repeat(WxrPieces.MAX_LENGTH), "") + post("Two", "") + END);
    assertThat(readings.getFirst())
        .isEqualTo(new Refusal("item 1", "it is longer than 16 million characters: take it apart"));
    assertThat(readings.getLast()).isInstanceOf(Item.class);
  }

  @Test
  void elements_nestedAHundredthousandDeep_areRead() {
    assertThat(read(HEADER + post("x", "<a>".repeat(100_000)) + END)).hasSize(1);
  }

  private static void assertFault(Code code, String export) {
    assertThatThrownBy(() -> read(export))
        .asInstanceOf(InstanceOfAssertFactories.type(IntakeException.class))
        .extracting(IntakeException::code)
        .isEqualTo(code);
  }

  private static String post(String content, String more) {
    return """
    <item><title>Title &amp; <i>more</i></title><wp:post_id>7</wp:post_id>
    <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
    <content:encoded><![CDATA[%s]]></content:encoded>%s</item>
    """
        .formatted(content, more);
  }

  private static String meta(String key, String value) {
    return "<wp:postmeta><wp:meta_key>"
        + key
        + "</wp:meta_key><wp:meta_value><![CDATA["
        + value
        + "]]></wp:meta_value></wp:postmeta>";
  }

  private static List<Block> body(String content) {
    return item(post(content, "")).body();
  }

  private static Item item(String items) {
    return (Item) read(HEADER + items + END).getFirst();
  }

  private static Refusal refusal(String items) {
    return (Refusal) read(HEADER + items + END).getFirst();
  }

  private static List<Reading> read(String export) {
    return read(export.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> read(byte[] export) {
    List<Reading> readings = new ArrayList<>();
    read(export, readings);
    return readings;
  }

  private static void read(byte[] export, List<Reading> readings) {
    new Wxr().read(() -> new ByteArrayInputStream(export), reading -> readings.add(reading.get()));
  }

  private static Block.Paragraph paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }

  private static Inline run(String text, Mark... marks) {
    return new Inline.Run(text, List.of(marks));
  }
}
