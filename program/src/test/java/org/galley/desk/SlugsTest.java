package org.galley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Old Light isn't dark; Café «Noël» opens | the-old-light-isnt-dark-cafe-noel-opens",
        "en | Щука and Чехов | shchuka-and-chekhov",
        "ru | Старый маяк снова светит: подъезд Юрьева, ёлка и щука | staryy-mayak-snova-svetit-podyezd-yuryeva-yelka-i-shchuka",
        "uk | Київ і щука | kyyiv-i-shchuka",
        "bg | Пловдив, щъркел | plovdiv-shturkel",
        "sr | Београд и Ђорђе | beograd-i-dorde",
        "el | Ο παλιός φάρος ευχαριστεί | o-palios-faros-efcharistei",
        "zh-Hans | 灯笼码头的老灯塔 | deng-long-ma-tou-de-lao-deng-ta",
        "zh-Hant | 燈籠碼頭 2026 | deng-long-ma-tou-2026",
        "ko | 등대가 다시 켜지다 | deungdaega-dasi-kyeojida",
        "ja | ふるいとうだい | furuitoudai",
        "ar | منارة | mnart",
        "th | ประภาคาร | praphakhar",
        "hi | पुराना | purana",
        "de | Straße der Äpfel | strasse-der-aepfel",
        "es | El faro de Ñuñoa: ¡año nuevo! | el-faro-de-nunoa-ano-nuevo",
        "fr | L’été à la une | lete-a-la-une",
        "tr | Iğdır'da ışık | igdirda-isik"
      })
  void latin_saysHowTheWordsAreRead(String language, String words, String slug) {
    assertThat(new Slugs(edition(language, false)).of(words, "story")).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Старый маяк снова светит: ёлка | старый-маяк-снова-светит-ёлка",
        "zh-Hans | 灯笼码头的“老灯塔” | 灯笼码头的-老灯塔",
        "ko | 옛 등대가 다시 켜지다 | 옛-등대가-다시-켜지다",
        "ja | 灯台が、また灯る | 灯台が-また灯る",
        "ar | المَنَارة القديمـــة تُضيء | المنارة-القديمة-تضيء",
        "th | ประภาคารเก่าสว่างอีกครั้ง | ประภาคารเก่าสว่างอีกครั้ง",
        "hi | पुराना प्रकाशस्तंभ | पुराना-प्रकाशस्तंभ",
        "el | Ο Παλιός Φάρος | ο-παλιός-φάρος",
        "de | Straße der Äpfel | straße-der-äpfel"
      })
  void ownScript_keepsTheLetters(String language, String words, String slug) {
    String made = new Slugs(edition(language, true)).of(words, "story");
    assertThat(made).isEqualTo(slug);
    Topic topic = new Topic(new Id(0, 1), "e", made, words, "");
    assertThat(topic.slug()).isEqualTo(slug);
  }

  @Test
  void longWords_areCutAtTheEndOfAWord() {
    Slugs latin = new Slugs(edition("en", false));
    String slug = latin.of("harbour ".repeat(30), "story");
    assertThat(slug).hasSizeBetween(80, 90).endsWith("-harbour");
    assertThat(latin.of("h".repeat(300), "story")).isEqualTo("h".repeat(90));
  }

  @Test
  void longWords_withoutSpacesAreCutAtTheEndOfAWordToo() {
    String chinese = new Slugs(edition("zh-Hans", true)).of("灯塔图书馆".repeat(30), "story");
    assertThat(chinese).hasSizeBetween(50, 60).matches(".*(灯塔|图书馆|馆)");
    String thai = new Slugs(edition("th", true)).of("ประภาคาร".repeat(30), "story");
    assertThat(thai).hasSizeBetween(50, 60).endsWith("ประภาคาร");
    String rare = new Slugs(edition("zh-Hans", true)).of("\ud842\udfb7".repeat(60), "story");
    assertThat(rare.codePoints().allMatch(Character::isLetter)).isTrue();
  }

  @Test
  void words_ofWhichNothingIsLeft_giveTheOther() {
    assertThat(new Slugs(edition("en", false)).of("!!! …", "story")).isEqualTo("story");
    assertThat(new Slugs(edition("ar", true)).of("؟ ـــ", "story")).isEqualTo("story");
    assertThat(new Slugs(edition("hi", true)).of("\u093e", "story")).isEqualTo("story");
  }

  @Test
  void languages_whoseLettersHideTheSoundAreBetterInTheirOwnScript() {
    for (String language : List.of("ar", "fa", "he", "ja", "th", "ur")) {
      assertThat(Slugs.areBetterInOwnScript(language)).as(language).isTrue();
    }
    for (String language : List.of("en", "ru", "zh-Hans", "zh-TW", "ko", "el", "hi")) {
      assertThat(Slugs.areBetterInOwnScript(language)).as(language).isFalse();
    }
  }

  private static Edition edition(String language, boolean ownScript) {
    return new Edition(1, "e", language, "Title", "", "UTC", List.of()).inOwnScript(ownScript);
  }
}
