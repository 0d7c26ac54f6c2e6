package org.galley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Inline;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private static final String LEAST =
      "'headline':'H','bodyHtml':'<p>b</p>','publishedAt':'2026-10-03T21:40:00Z'";

  @Test
  void line_ofTheSimplestKind_becomesAnItem() {
    Item item =
        item(
            "{'id': 1, 'slug': 's-1', 'headline': ' A  head ', 'section': 'local', 'tags': ['b',"
                + " 'a', 'b', ''], 'byline': 'Ann', 'publishedAt':"
                + " '2026-10-03T21:40:00.5+02:00', 'summary': 'Sum.', 'bodyHtml': '<p>b</p>',"
                + " 'lang': 'en'}");
    assertThat(item.key()).isEqualTo("1");
    assertThat(item.language()).isEqualTo("en");
    assertThat(item.section()).isEqualTo("local");
    assertThat(item.slug()).isEqualTo("s-1");
    assertThat(item.headline()).isEqualTo("A head");
    assertThat(item.standfirst()).isEqualTo("Sum.");
    assertThat(item.byline()).containsExactly("Ann");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-10-03T19:40:00.500Z"));
    assertThat(item.updated()).isNull();
    assertThat(item.form()).isEqualTo(Card.Form.STANDARD);
    assertThat(item.label()).isNull();
    assertThat(item.picture()).isNull();
    assertThat(item.topics()).containsExactly("b", "a");
    assertThat(item.body()).containsExactly(new Block.Paragraph(Inline.plain("b")));
    assertThat(item.standing()).isEqualTo(Item.Standing.PUBLISHED);
    assertThat(item.addresses()).isEmpty();
    assertThat(item.remarks()).isEmpty();
  }

  @Test
  void line_withEveryOptionalMember_keepsThem() {
    Item item =
        item(
            "{"
                + LEAST
                + ",'id':'x','byline':['Ann','Ben'],'standfirst':'Stand.','updatedAt':'2026-10-04T00:00:00Z',"
                + "'label':'Opinion','source':'Agency','place':'Quay','url':'https://e.org/a%20b?x=%20y#f',"
                + "'urls':['/c','https://e.org/?p=1']}");
    assertThat(item.byline()).containsExactly("Ann", "Ben");
    assertThat(item.standfirst()).isEqualTo("Stand.");
    assertThat(item.updated()).isEqualTo(Instant.parse("2026-10-04T00:00:00Z"));
    assertThat(item.label()).isEqualTo(Card.Label.OPINION);
    assertThat(item.source()).isEqualTo("Agency");
    assertThat(item.place()).isEqualTo("Quay");
    assertThat(item.addresses())
        .containsExactly(new Address("/a b?x=%20y"), new Address("/c"), new Address("/?p=1"));
    assertThat(item.remarks()).isEmpty();
  }

  @Test
  void line_withDoubtfulMembers_isRemarked() {
    Item item =
        item(
            "{'headline':'H','bodyHtml':'b<script>x</script>','publishedAt':'2026-10-03',"
                + "'summary':'a','standfirst':'c','label':'scoop','lang':'??','updatedAt':'soon',"
                + "'url':'mailto:x','extra':{'a':[1]},'more':1}");
    assertThat(item.key()).isEqualTo("mailto:x");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-10-03T00:00:00Z"));
    assertThat(item.remarks())
        .containsExactlyInAnyOrder(
            "member 'publishedAt' has no time zone and was taken as UTC",
            "member 'summary' was left out, as 'standfirst' is there",
            "member 'label' is 'scoop', which is not one of Galley's labels",
            "member 'lang' is '??', which is no language tag",
            "member 'updatedAt' is 'soon', which is no date",
            "the old address 'mailto:x' cannot be kept",
            "member 'extra' is not known",
            "member 'more' is not known",
            "1 script was left out");
  }

  @Test
  void line_withoutIdentity_isKnownByItsWords() {
    Item item = item("{" + LEAST + "}");
    assertThat(item.key()).startsWith("sha256:");
    assertThat(item.remarks())
        .containsExactly("it has no member 'id': if it is changed, it becomes another story");
  }

  @Test
  void badLines_areRefusedAndTheRestGoesOn() {
    List<Reading> readings =
        read(
            bytes(
                "\ufeff{"
                    + LEAST
                    + ",'id':'first'}\r\n"
                    + "\n"
                    + "not json\n"
                    + "[1]\n"
                    + "{'headline':'H'} {'x':1}\n"
                    + "{'bodyHtml':'b','publishedAt':'2026-10-03'}\n"
                    + "{'headline':' ','bodyHtml':'b','publishedAt':'2026-10-03'}\n"
                    + "{'headline':'H','publishedAt':'2026-10-03'}\n"
                    + "{'headline':'H','bodyHtml':'<hr hidden>&nbsp;','publishedAt':'2026-10-03'}\n"
                    + "{'headline':'H','bodyHtml':'<p> </p>','publishedAt':'2026-10-03'}\n"
                    + "{'headline':'H','bodyHtml':'b'}\n"
                    + "{'headline':'H','bodyHtml':'b','publishedAt':'2026-13-40'}\n"
                    + "{'headline':{},'bodyHtml':'b','publishedAt':'2026-10-03'}\n"
                    + "{'headline':'H','headline':'I'}\n"
                    + "{"
                    + LEAST
                    + ",'id':'last'}"));
    assertThat(readings.stream().map(JsonLinesTest::told))
        .containsExactly(
            "first",
            "line 3: it is not JSON: Unrecognized token 'not': was expecting (JSON String, Number,"
                + " Array, Object or token 'null', 'true' or 'false')",
            "line 4: it is not a JSON object: write one article as {...}",
            "line 5: something follows the object: write one article on each line",
            "line 6: member 'headline' is missing: write the headline",
            "line 7: member 'headline' is missing: write the headline",
            "line 8: member 'bodyHtml' is missing: write the text of the story as HTML",
            "line 9: member 'bodyHtml' has no words: write the text of the story",
            "line 10: member 'bodyHtml' has no words: write the text of the story",
            "line 11: member 'publishedAt' is missing: write when it was published, as"
                + " 2026-10-03T21:40:00Z",
            "line 12: member 'publishedAt' is '2026-13-40', which is no date: write it as"
                + " 2026-10-03T21:40:00Z",
            "line 13: member 'headline' is neither text nor a list of texts: write it as \"...\"",
            "line 14: it is not JSON: Duplicate Object property \"headline\"",
            "last");
  }

  @Test
  void line_notUtf8_isRefused() {
    byte[] line = ("{" + LEAST + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    line[13] = (byte) 0xe9;
    assertThat(read(line).stream().map(JsonLinesTest::told))
        .containsExactly("line 1: it is not UTF-8: convert the file to UTF-8");
  }

  @Test
  void line_overTheLimit_isRefusedWithoutBeingHeld() {
    byte[] archive = new byte[JsonLines.MAX_LINE + 200];
    Arrays.fill(archive, (byte) ' ');
    archive[0] = '{';
    byte[] next = bytes("\n{" + LEAST + ",'id':'next'}");
    System.arraycopy(next, 0, archive, archive.length - next.length, next.length);
    assertThat(read(archive).stream().map(JsonLinesTest::told))
        .containsExactly("line 1: it is longer than 8 MiB: shorten it", "next");
  }

  @Test
  void archive_thatCannotBeRead_isAnException() {
    Archive broken =
        () -> {
          throw new IOException("the disk is gone");
        };
    assertThatThrownBy(() -> new JsonLines().read(broken, reading -> {}))
        .isInstanceOf(IntakeException.class)
        .hasMessage("the archive could not be read on after line 0: the disk is gone");
  }

  private static Item item(String line) {
    return (Item) read(bytes(line)).getFirst();
  }

  private static List<Reading> read(byte[] archive) {
    List<Reading> readings = new ArrayList<>();
    new JsonLines()
        .read(() -> new ByteArrayInputStream(archive), reading -> readings.add(reading.get()));
    return readings;
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String told(Reading reading) {
    return switch (reading) {
      case Item item -> item.key();
      case NoStory other -> other.key() + ": " + other.what();
      case Refusal refusal -> refusal.key() + ": " + refusal.reason();
    };
  }
}
