package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageTest {

  private static final ULocale EN = ULocale.ENGLISH;

  @Test
  void with_saysWhatIcuItselfSays() {
    for (String text :
        List.of(
            "{0}",
            "a {0} b {1}, '{0}' isn''t",
            "{0, number} of {1, number}",
            "{0, plural, =0 {none} =1 {only {1}} one {# x} other {# '#' of {1}}}",
            "{0, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
            "{0, plural, one {{1, plural, one {#a} other {#b}}-#} other {#c}}")) {
      for (int n : new int[] {0, 1, 2, 3, 4, 11, 21, 22, 1_234_567}) {
        assertThat(Message.of(text, EN).with(n, n + 1))
            .isEqualTo(new MessageFormat(text, EN).format(new Object[] {n, n + 1}));
      }
    }
  }

  @Test
  void select_choosesByAWord() {
    Message message = Message.of("{0, select, story {this story} other {the front}}", EN);
    assertThat(message.with("story")).isEqualTo("this story");
    assertThat(message.with("day")).isEqualTo("the front");
  }

  @Test
  void plain_isNullWhereAValueIsWanted() {
    assertThat(Message.of("only words, isn''t it", EN).plain()).isEqualTo("only words, isn't it");
    assertThat(Message.of("", EN).plain()).isEmpty();
    assertThat(Message.of("{0}", EN).plain()).isNull();
  }

  @Test
  void of_whatCannotBeFilledInIsRefused() {
    for (String text :
        List.of(
            "{name}",
            "{0, date}",
            "{0, number, percent}",
            "{0, choice, 0#a|1#b}",
            "{0, plural, offset:1 other {#}}",
            "{0")) {
      assertThatThrownBy(() -> Message.of(text, EN)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
