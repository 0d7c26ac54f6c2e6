package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.galley.story.Digest;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private final byte[] bytes = "{\"galley\":1}".getBytes(StandardCharsets.UTF_8);

  @Test
  void bytes_alteredByTheCaller_doNotAlterTheDocument() {
    Document document = Document.of(bytes);
    bytes[0] = 0;
    document.bytes()[0] = 0;
    assertThat(document.bytes()[0]).isEqualTo((byte) '{');
    assertThat(document.digest()).isEqualTo(Digest.of(document.bytes()));
  }

  @Test
  void named_withItsOwnDigest_isTheDocument() {
    Document document = Document.of(bytes);
    assertThat(Document.named(document.digest(), bytes)).isEqualTo(document);
  }

  @Test
  void named_withAnotherDigest_isRefused() {
    Digest other = Digest.of(new byte[0]);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Document.named(other, bytes))
        .withMessageContaining(other.toString())
        .satisfies(e -> assertThat(e.code()).isEqualTo(JournalException.Code.WRONG_DIGEST));
  }
}
