package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.story.Block;
import org.galley.story.Content;
import org.galley.story.Digest;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.galley.story.Story;
import org.junit.jupiter.api.Test;

class GoldenDocumentsTest {

  private final DocumentCodec codec = new DocumentCodec();

  @Test
  void goldenDocuments_haveTheRecordedDigests() {
    Golden.documents()
        .forEach((name, bytes) ->
            assertThat(Digest.of(bytes)).as(name).isEqualTo(Golden.digests().get(name)));
  }

  @Test
  void goldenDocuments_writtenAgain_areTheSameBytes() {
    Golden.documents()
        .forEach((name, bytes) ->
            assertThat(codec.encode(codec.decode(bytes), salt(bytes))).as(name).isEqualTo(bytes));
  }

  @Test
  void goldenDocuments_together_haveEveryKind() {
    assertThat(Golden.documents().values())
        .<Class<?>>map(bytes -> codec.decode(bytes).getClass())
        .containsOnly(Content.class.getPermittedSubclasses());
  }

  @Test
  void goldenStory_hasEveryBlockInlineAndMark() {
    Story story = codec.decode(Golden.story(), Story.class);
    Set<Class<?>> seen = new HashSet<>();
    story.body().forEach(block -> seen.add(block.getClass()));
    story.body().stream().flatMap(GoldenDocumentsTest::text).forEach(inline -> see(inline, seen));
    assertThat(seen)
        .contains(Block.class.getPermittedSubclasses())
        .contains(Inline.class.getPermittedSubclasses())
        .contains(Mark.class.getPermittedSubclasses());
  }

  @Test
  void goldenStory_card_isReadAlone() {
    assertThat(codec.decodeCard(Golden.story()))
        .isEqualTo(codec.decode(Golden.story(), Story.class).card());
  }

  @Test
  void exampleOfThePage_hasTheDigestThatThePageTells() {
    String page = Golden.page("document.md");
    String example = between(page, "```json\n", "\n```");
    Content content = codec.decode(example.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = codec.encode(content, between(example, "\"salt\": \"", "\""));
    assertThat(page)
        .contains(Digest.of(bytes).toString())
        .contains("%d bytes".formatted(bytes.length));
  }

  private static Stream<Inline> text(Block block) {
    return block instanceof Block.Paragraph paragraph ? paragraph.text().stream() : Stream.empty();
  }

  private static void see(Inline inline, Set<Class<?>> seen) {
    seen.add(inline.getClass());
    List<Mark> marks = inline instanceof Inline.Run run ? run.marks() : List.of();
    marks.forEach(mark -> seen.add(mark.getClass()));
  }

  private static String salt(byte[] bytes) {
    return between(new String(bytes, StandardCharsets.UTF_8), "\"salt\":\"", "\"");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
