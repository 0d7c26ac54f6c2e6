package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsTest {

  /// Texts that are called for by the name of a constant.
  private static final List<String> NAMED =
      List.of("tag.", "corrections.", "search.bad.", "letter.");

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
    assertThat(Texts.of("de-AT").get("count.stories", 1_000)).isEqualTo("1\u00a0000 Beiträge");
    assertThat(Texts.of("th").get("count.stories", 1)).isEqualTo("1 story");
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

  @Test
  void everyText_isUsed() throws IOException {
    String program = program();
    Properties words = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("texts/en.properties")) {
      words.load(in);
    }
    assertThat(words.stringPropertyNames())
        .filteredOn(key -> !program.contains('"' + key + '"'))
        .filteredOn(key -> NAMED.stream().noneMatch(key::startsWith))
        .isEmpty();
    assertThat(NAMED)
        .allMatch(prefix ->
            program.contains("texts.get(\"" + prefix + "\" + ")
                || program.contains("texts().get(\"" + prefix + "\" + "));
  }

  /// The source of all that prints pages.
  private static String program() throws IOException {
    Path main = Path.of(System.getProperty("galley.root", ".."), "program/src/main");
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("java/org/galley/press", "jte")) {
      try (Stream<Path> files = Files.walk(main.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static List<String> counted(String language, int... numbers) {
    Texts texts = Texts.of(language);
    return IntStream.of(numbers).mapToObj(n -> texts.get("count.stories", n)).toList();
  }
}
