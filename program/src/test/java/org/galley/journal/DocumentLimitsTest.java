package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Origin;
import org.galley.story.Stories;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.junit.jupiter.api.Test;

class DocumentLimitsTest {

  private static final String SALT = "00112233445566778899aabbccddeeff";

  private final DocumentCodec codec = new DocumentCodec();

  @Test
  void blocks_inEachOtherAsDeepAsAllowed_areWrittenAndRead() {
    assertRoundTrip(story(List.of(nested(DocumentLimits.BLOCK_DEPTH))));
  }

  @Test
  void blocks_inEachOtherTooDeep_areRefused() {
    Block block = nested(DocumentLimits.BLOCK_DEPTH + 1);
    assertTooLarge(() -> codec.encode(story(List.of(block)), SALT), "8 deep");
    String open = "{\"type\":\"quote\",\"blocks\":[";
    assertTooLarge(() -> codec.decode(withBody(open.repeat(9))), "8 deep");
  }

  @Test
  void lists_inEachOtherAsDeepAsAllowed_areWrittenAndRead() {
    List<Inline> cell =
        Stories.sample().body().getFirst() instanceof Block.Paragraph(var text) ? text : List.of();
    Block block = new Block.Table("", 0, List.of(List.of(cell)));
    for (int depth = 1; depth < DocumentLimits.BLOCK_DEPTH; depth++) {
      block = new Block.Items(false, 1, List.of(List.of(block)));
    }
    assertRoundTrip(story(List.of(block)));
  }

  @Test
  void arrays_inEachOtherWithoutEnd_areRefused() {
    assertTooLarge(
        () -> codec.decode(withBody("{\"type\":\"items\",\"items\":[[".repeat(5_000))), "8 deep");
  }

  @Test
  void blocks_asManyAsAllowed_areWrittenAndRead() {
    assertRoundTrip(story(dividers(DocumentLimits.BLOCKS - 1)));
  }

  @Test
  void blocks_tooMany_areRefused() {
    List<Block> half = dividers(DocumentLimits.BLOCKS / 2);
    Story story = story(List.of(new Block.Quote(half, ""), new Block.Quote(half, "")));
    assertTooLarge(() -> codec.encode(story, SALT), "20000 blocks");
    String divider = "{\"type\":\"divider\"},";
    String quote = "{\"type\":\"quote\",\"blocks\":[" + divider.repeat(19_998);
    assertTooLarge(
        () -> codec.decode(withBody(quote + "{\"type\":\"divider\"}]}," + divider)),
        "20000 blocks");
  }

  @Test
  void list_tooLong_isRefused() {
    List<Address> addresses =
        Collections.nCopies(DocumentLimits.LIST + 1, new Address("/news.php?id=1"));
    Story sample = Stories.sample();
    Story story =
        new Story(
            sample.card(), sample.corrections(), new Origin("page:a", "1", addresses), List.of());
    assertTooLarge(() -> codec.encode(story, SALT), "/origin/addresses");
    String inlines = "{\"type\":\"paragraph\",\"text\":[" + "\"a\",".repeat(20_001);
    assertTooLarge(() -> codec.decode(withBody(inlines)), "20000 elements");
  }

  @Test
  void text_asLongAsAllowed_isWrittenAndRead() {
    assertRoundTrip(paragraph("a".repeat(DocumentLimits.TEXT)));
    assertRoundTrip(paragraph("灯".repeat(DocumentLimits.TEXT)));
  }

  @Test
  void text_tooLong_isRefused() {
    String text = "a".repeat(DocumentLimits.TEXT + 1);
    assertTooLarge(() -> codec.encode(paragraph(text), SALT), "1048576 characters");
    String block = "{\"type\":\"paragraph\",\"text\":[\"" + text + "\"";
    assertTooLarge(() -> codec.decode(withBody(block)), "1048576 characters");
  }

  @Test
  void document_tooLong_isRefused() {
    Block block = new Block.Paragraph(Inline.plain("灯".repeat(DocumentLimits.TEXT)));
    assertTooLarge(() -> codec.encode(story(List.of(block, block)), SALT), "4194304 bytes");
    byte[] bytes = new byte[DocumentLimits.BYTES + 1];
    assertTooLarge(() -> codec.decode(bytes), "4194304 bytes");
    assertTooLarge(() -> codec.decodeCard(bytes), "4194304 bytes");
    assertTooLarge(() -> Document.of(bytes), "4194304 bytes");
  }

  @Test
  void number_ofManyDigits_isRefused() {
    String chart =
        "{\"type\":\"chart\",\"shape\":\"bar\",\"series\":[\"a\"],\"points\":[{\"values\":[%s]}]}]}"
            .formatted("1".repeat(100_000));
    assertTooLarge(() -> codec.decode(withBody(chart)), "Number");
  }

  @Test
  void key_ofManyParts_isRefusedWithoutOverflowingTheStack() {
    Topic topic = Stories.topic();
    String document = new String(codec.encode(topic, SALT), StandardCharsets.UTF_8);
    byte[] bytes =
        document
            .replace("\"ferries\"", "\"" + "a-".repeat(500_000) + "a\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> codec.decode(bytes))
        .withMessageContaining("at most 200 letters");
  }

  private void assertRoundTrip(Story story) {
    byte[] bytes = codec.encode(story, SALT);
    assertThat(codec.decode(bytes).equals(story)).isTrue();
  }

  private static void assertTooLarge(ThrowingCallable call, String message) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(call)
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.code()).isEqualTo(JournalException.Code.TOO_LARGE));
  }

  private static Story story(List<Block> body) {
    Story sample = Stories.sample();
    return new Story(sample.card(), sample.corrections(), null, body);
  }

  private static Story paragraph(String text) {
    return story(List.of(new Block.Paragraph(Inline.plain(text))));
  }

  private static Block nested(int depth) {
    Block block = new Block.Divider();
    for (int i = 1; i < depth; i++) {
      block = new Block.Quote(List.of(block), "");
    }
    return block;
  }

  /// Dividers, which together with the picture of the card are `count` and one.
  private static List<Block> dividers(int count) {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(count, new Block.Divider()));
    return List.copyOf(blocks);
  }

  /// The start of a story's document whose body starts with `body` and is never closed.
  private byte[] withBody(String body) {
    Story story = story(List.of(new Block.Divider()));
    String document = new String(codec.encode(story, SALT), StandardCharsets.UTF_8);
    int at = document.indexOf("{\"type\":\"divider\"");
    return (document.substring(0, at) + body).getBytes(StandardCharsets.UTF_8);
  }
}
