package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.galley.story.Content;
import org.galley.story.Digest;
import org.galley.story.Notice;
import org.galley.story.Seeds;
import org.galley.story.Stories;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {

  private static final String SALT = "0123456789abcdef0123456789abcdef";

  private final DocumentCodec codec = new DocumentCodec();

  @Test
  void story_random_isReadAsItWasWritten() {
    Seeds.each(2_000, this::isReadAsItWasWritten);
  }

  private void isReadAsItWasWritten(long seed) {
    Story story = Stories.story(seed);
    byte[] bytes = codec.encode(story, SALT);
    assertThat(codec.decode(bytes)).isEqualTo(story);
    assertThat(codec.decodeCard(bytes)).isEqualTo(story.card());
    assertThat(codec.encode(codec.decode(bytes), SALT)).isEqualTo(bytes);
  }

  @Test
  void contents_ofEveryKind_areReadAsTheyWereWritten() {
    for (Content content : Stories.contents()) {
      assertThat(codec.decode(codec.encode(content, SALT))).isEqualTo(content);
    }
  }

  @Test
  void encode_withEmptyMembers_leavesThemOut() {
    Topic topic = new Topic(Stories.topic().id(), "en", "ferries", "Ferries", "");
    assertThat(new String(codec.encode(topic, SALT), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"galley":1,"kind":"topic","salt":"%s","id":"%s","edition":"en","slug":"ferries","name":"Ferries"}\
            """
                .formatted(SALT, topic.id()));
  }

  @Test
  void encode_withRandom_saltsEveryDocumentAnew() {
    Random random = new Random(1);
    Document one = codec.encode(Stories.topic(), random);
    Document two = codec.encode(Stories.topic(), random);
    assertThat(one).isNotEqualTo(two);
    assertThat(one.digest()).isNotEqualTo(two.digest()).isEqualTo(Digest.of(one.bytes()));
    assertThat(codec.decode(one, Topic.class)).isEqualTo(codec.decode(two, Topic.class));
  }

  @Test
  void encode_withABadSalt_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.encode(Stories.topic(), "0123"))
        .withMessageContaining("32 lower-case hexadecimal digits");
  }

  @Test
  void encode_ofATimeWithNanoseconds_cutsItToMilliseconds() {
    Notice notice =
        new Notice(
            Stories.notice().story(), Instant.parse("2026-11-23T06:30:00.123987654Z"), "Gone");
    assertThat(codec.decode(codec.encode(notice, SALT), Notice.class).at())
        .isEqualTo(Instant.parse("2026-11-23T06:30:00.123Z"));
  }

  @Test
  void encode_ofATimeBeyondTheYear9999_isRefused() {
    Notice notice = new Notice(Stories.notice().story(), Instant.MAX, "Gone");
    assertThatIllegalArgumentException().isThrownBy(() -> codec.encode(notice, SALT));
  }

  @Test
  void decode_asAnotherKind_isRefused() {
    byte[] bytes = codec.encode(Stories.topic(), SALT);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> codec.decode(bytes, Story.class))
        .withMessageContaining("'story'")
        .withMessageContaining("'topic'")
        .extracting(JournalException::code)
        .isEqualTo(JournalException.Code.WRONG_KIND);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> codec.decodeCard(bytes))
        .extracting(JournalException::code)
        .isEqualTo(JournalException.Code.WRONG_KIND);
  }

  @Test
  void decodeCard_ofAStoryWithABrokenBody_doesNotReadTheBody() {
    byte[] bytes = codec.encode(Stories.sample(), SALT);
    int body = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"corrections\":[");
    byte[] broken = Arrays.copyOf(bytes, body + 30);
    assertThat(codec.decodeCard(broken)).isEqualTo(Stories.sample().card());
  }
}
