package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptionGapTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "A baker at work.", "“Who is it?”", "面包师在工作。", "هل فُتح الباب؟"})
  void sentence_isFollowedByASpace(String caption) {
    assertThat(CaptionGap.after(caption)).isEqualTo(" ");
  }

  @Test
  void wordsWithoutAnEnd_arePartedFromTheCredit() {
    assertThat(CaptionGap.after("A baker at work")).isEqualTo(" · ");
    assertThat(CaptionGap.after("面包师")).isEqualTo(" · ");
  }
}
