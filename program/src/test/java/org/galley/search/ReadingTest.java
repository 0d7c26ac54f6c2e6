package org.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What readers type finds what writers wrote, in each language.
final class ReadingTest {

  @ParameterizedTest(name = "{0}: {1} finds {2}")
  @CsvSource({
    "ru, Иванову, Встреча с Ивановым в порту",
    "ru, Иванов, Речь Ивановой о порте",
    "ru, маяка, Старый маяк снова светит",
    "ru, туман, Порт закрыт туманом",
    "ru, Китая, Китай открыл порт",
    "ru, Андрей, Слово за Андреем",
    "ru, музеев, Музей закрыт",
    "ru, Максима, Максим вернулся",
    "ru, острова, На острове тихо",
    "ru, еще, Ещё один день",
    "ru, газета, Вчера́шнюю газету́ читали",
    "ar, مدينة, في المدينة القديمة",
    "ar, المدينة, بمدينتهم وفي مدينة أخرى",
    "ar, كتاب, قرأ الكِتَابَ في المساء",
    "ar, احمد, قال أحمد إن",
    "ar, علي, على الرصيف",
    "zh-Hans, 王伟, 市长王伟昨天到港",
    "zh-Hans, 王伟市长, 市长王伟昨天到港口",
    "zh-Hans, 港, 海港今天开放",
    "zh-Hans, ２０２６, 2026年",
    "ja, 東京, 東京都の天気",
    "ja, 東京の天気, 明日の東京は天気がよい",
    "ja, フェリー, 新しいフェリーが来た",
    "ko, 서울은, 서울에서 만난 사람",
    "ko, 등대, 오래된 등대가 빛난다",
    "th, ประภาคาร, เปิดประภาคารเก่าอีกครั้ง",
    "th, สมชาย, นายสมชาย ใจดี กล่าว",
    "en, ferries, The ferry is late",
    "en, Ivan, Ivan's boat",
    "en, don't, They do not; they don't",
    "fr, economie, L'économie du port",
    "de, strasse, Die Straßen am Hafen",
    "es, manana, La mañana en el puerto",
    "tr, istanbul, İstanbul limanı",
    "zh-Hans, Galley, 由 Galley 印制",
    "en, маяк, The word маяка means lighthouse",
    "en, \"old light\", The old light shines",
    "ru, \"старый маяк\", У старого маяка людно"
  })
  void words_findTheirForms(String language, String asked, String text) {
    assertThat(isFound(language, asked, text)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1} does not find {2}")
  @CsvSource({
    "en, \"light old\", The old light shines",
    "en, lighthouse, The old light shines",
    "zh-Hans, 王明, 王伟和李明",
    "ko, 부산, 서울에서 만난 사람",
    "th, ตลาด, เปิดประภาคารเก่าอีกครั้ง",
    "ru, порт, Старый маяк снова светит",
    "ar, بحر, في المدينة القديمة"
  })
  void otherWords_doNot(String language, String asked, String text) {
    assertThat(isFound(language, asked, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"en, l'idée d'être, 2", "en, o'clock, 1", "en, well-known, 2", "en, '', 0"})
  void apostrophes_cutGrammarOff(String language, String text, int terms) {
    List<String> found = new ArrayList<>();
    new Reading(language).read(text, 0, (term, _, _, _) -> found.add(term));
    assertThat(found).hasSize(terms);
  }

  private static boolean isFound(String language, String asked, String text) {
    Reading reading = new Reading(language);
    Wanted wanted = Wanted.of(asked, List.of(reading));
    StoryText story =
        new StoryText(language, List.of(new StoryText.Part(StoryText.Kind.BODY, text)));
    return Matching.of(story, wanted, reading).isMatch();
  }
}
