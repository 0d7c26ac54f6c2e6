package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextsTest {

  @Test
  void plural_hasThreeFormsInRussian() {
    assertThat(counted("ru", 1, 2, 5, 11, 21, 22, 25, 111, 1_002))
        .containsExactly(
            "1 материал",
            "2 материала",
            "5 материалов",
            "11 материалов",
            "21 материал",
            "22 материала",
            "25 материалов",
            "111 материалов",
            "1\u00a0002 материала");
  }

  @Test
  void plural_hasSixFormsInArabic() {
    assertThat(counted("ar", 0, 1, 2, 3, 10, 11, 99, 100, 102, 103))
        .containsExactly(
            "لا مواد",
            "مادة واحدة",
            "مادتان",
            "3 مواد",
            "10 مواد",
            "11 مادة",
            "99 مادة",
            "100 مادة",
            "102 مادة",
            "103 مواد");
    assertThat(Texts.of("ar").get("count.corrections", 11)).isEqualTo("11 تصويبًا");
    assertThat(Texts.of("ar").get("count.corrections", 100)).isEqualTo("100 تصويب");
  }

  @Test
  void plural_hasOneFormInChineseAndKorean() {
    assertThat(counted("zh-Hans", 0, 1, 2_000)).containsExactly("0 篇报道", "1 篇报道", "2,000 篇报道");
    assertThat(counted("ko", 1, 12)).containsExactly("기사 1건", "기사 12건");
  }

  @Test
  void plural_takesOneForZeroOnlyInFrench() {
    assertThat(counted("fr", 0, 1, 2)).containsExactly("0 article", "1 article", "2 articles");
    assertThat(counted("de", 0, 1, 2)).containsExactly("0 Beiträge", "1 Beitrag", "2 Beiträge");
    assertThat(counted("es", 0, 1, 2)).containsExactly("0 noticias", "1 noticia", "2 noticias");
    assertThat(counted("en-GB", 0, 1, 2)).containsExactly("0 stories", "1 story", "2 stories");
  }

  @Test
  void exactNumber_comesBeforeTheForm() {
    assertThat(Texts.of("en").get("count.results", 0)).isEqualTo("No results");
    assertThat(Texts.of("ru").get("count.results", 0)).isEqualTo("Ничего не найдено");
  }

  @Test
  void digits_areThoseOfTheTag() {
    assertThat(Texts.of("ar").get("count.stories", 1_234)).isEqualTo("1,234 مادة");
    assertThat(Texts.of("ar-EG").get("count.stories", 12)).isEqualTo("12 مادة");
    assertThat(Texts.of("ar-u-nu-arab").get("count.stories", 1_234)).isEqualTo("١٬٢٣٤ مادة");
  }

  @Test
  void language_isThatOfTheScriptElseOfTheFirstSubtagElseEnglish() {
    assertThat(Texts.of("zh-TW").get("skip.contents")).isEqualTo("跳至內容");
    assertThat(Texts.of("zh-Hant-HK").get("skip.contents")).isEqualTo("跳至內容");
    assertThat(Texts.of("zh-SG").get("skip.contents")).isEqualTo("跳到内容");
    assertThat(Texts.of("de-AT").get("count.pages", 1_000)).isEqualTo("1\u00a0000 Seiten");
    assertThat(Texts.of("th").get("count.pages", 1)).isEqualTo("1 page");
  }

  @Test
  void text_withoutValuesIsTheSameObjectEachTime() {
    Texts texts = Texts.of("en");
    assertThat(texts.get("latest")).isSameAs(texts.get("latest"));
  }

  @Test
  void text_thatWantsValuesIsNotGivenWithout() {
    assertThatThrownBy(() -> Texts.of("en").get("latest.of"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interface text 'latest.of' wants values");
  }

  @Test
  void messages_serveManyThreads() {
    Texts texts = Texts.of("ru");
    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .filter(n -> !texts.get("count.stories", n % 10 == 1 ? 21 : 25).matches("2[15] .*"))
                .count())
        .isZero();
  }

  private static List<String> counted(String language, int... numbers) {
    Texts texts = Texts.of(language);
    return IntStream.of(numbers).mapToObj(n -> texts.get("count.stories", n)).toList();
  }
}
