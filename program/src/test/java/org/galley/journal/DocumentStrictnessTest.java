package org.galley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentStrictnessTest {

  private final DocumentCodec codec = new DocumentCodec();

  static List<Refused> refused() {
    return Refused.all();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void decode_ofADocumentWithOneFault_saysWhatIsWrongAndWhere(Refused refused) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> codec.decode(refused.bytes()))
        .withMessageContaining(refused.message())
        .extracting(JournalException::code)
        .isEqualTo(refused.code());
  }

  @Test
  void decode_ofAHostileWord_keepsTheMessageShortAndPrintable() {
    String document =
        """
        {"galley":1,"kind":"%s\\u001b[2J\\n\\ud83d"}\
        """
            .formatted("x".repeat(100_000));
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> codec.decode(document.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000).doesNotContain("\u001b"));
  }
}
