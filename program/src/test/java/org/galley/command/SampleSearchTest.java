package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.search.QuestionForm;
import org.galley.search.Search;
import org.galley.site.ListKey;
import org.galley.site.Look;
import org.galley.site.Site;
import org.galley.story.Block;
import org.galley.story.Edition;
import org.galley.story.Inline;
import org.galley.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers find the stories of the sample newspaper again: by words that they remember of it, and
/// by words as they would say them.
final class SampleSearchTest {

  private static final int ASKED = 200;
  private static final int FIRST = 3;

  /// What somebody remembers: a few words side by side, or a few letters where nothing parts words.
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]{3,}(?: [\\p{L}\\p{M}]{3,}){2,3}(?![\\p{L}\\p{M}])");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{4,7}");

  @TempDir static Path folder;
  private static House house;
  private static Search search;

  @BeforeAll
  static void open() throws InterruptedException {
    house = House.open(SamplePapers.make(folder));
    search = house.search();
    search.start();
    search.await();
  }

  @AfterAll
  static void close() {
    search.close();
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "ar", "zh-Hans"})
  void rememberedWords_bringTheirStoryAmongTheFirstThree(String edition) {
    Pattern remembered = edition.startsWith("zh") ? HAN : WORDS;
    SplittableRandom random = new SplittableRandom(11);
    List<Story> stories = stories(edition);
    int found = 0;
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      Story story = stories.get(random.nextInt(stories.size()));
      String words = remembered(remembered, story, random);
      if (answers(edition, words).contains(story.card().headline().page())) {
        found++;
      } else {
        lost.add(words);
      }
    }
    System.out.println("remembered words in " + edition + ": " + found + " of " + ASKED);
    assertThat(found).as(lost.toString()).isGreaterThanOrEqualTo(ASKED * 95 / 100);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, переплетчицы Люси, Люси Арден чинит книги",
    "ru, библиотекой Таможней, Библиотека Таможни снова открыта",
    "ru, библиотек, Библиотека Таможни снова открыта",
    "ru, электрических паромов, Электрический паром",
    "ru, паромом Терн, Электрический паром",
    "ru, лампами и стёклами маяка, Как 312 кусков стекла",
    "ru, публичных журналов, Публичный журнал",
    "ru, приливы, Почему каждые две недели",
    "ru, пекарню Карима, Ночь в пекарне",
    "ru, буханка, Ночь в пекарне",
    "ru, ночи фонаря, Ночь фонарей",
    "ru, старого маяка, Старый маяк снова светит",
    "ru, подстаканником, Подстаканники",
    "ru, русским языком, Гавань",
    "ru, году науки Китая, Китай и Россия открыли",
    "ar, المكتبة, مكتبة دار الجمارك",
    "ar, مكتبات, مكتبة دار الجمارك",
    "ar, عبّارة, العبّارة",
    "ar, العبارة تيرن, العبّارة",
    "ar, مخبز كريم, ليلة في مخبز كريم",
    "ar, المخبز, ليلة في مخبز كريم",
    "ar, فوانيس, ليلة الفوانيس",
    "ar, منارة قديمة, المنارة القديمة تضيء",
    "ar, والمنارة, المنارة القديمة تضيء",
    "ar, زجاج ومصباح, كيف تجعل 312",
    "ar, السجل العام, كيف يتيح سجل",
    "ar, ديوان, كلمات عبرت الجمارك",
    "ar, المدّ, لماذا يتعاظم المد",
    "zh-Hans, 阿登, 露西·阿登",
    "zh-Hans, 福斯, 福斯老先生",
    "zh-Hans, 普京, 中国与俄罗斯",
    "zh-Hans, 燕鸥, 电动渡轮",
    "zh-Hans, 卡里姆, 卡里姆父女",
    "zh-Hans, 图书馆, 海关楼图书馆",
    "zh-Hans, 灯塔, 老灯塔",
    "zh-Hans, 走马灯, 走马灯",
    "zh-Hans, 潮水, 潮",
    "en, bookbinders, Lucie Arden",
    "en, opening of the library, library",
  })
  void wordsInOtherForms_bringTheirStory(String edition, String asked, String headline) {
    assertThat(answers(edition, asked))
        .as(asked)
        .anySatisfy(
            answer -> assertThat(marksAway(answer)).containsIgnoringCase(marksAway(headline)));
  }

  @Test
  void wordsOfAnotherEdition_areFoundFromTheEnglishOne() {
    assertThat(answers("en", "маяка")).isNotEmpty();
    assertThat(answers("en", "灯塔")).isNotEmpty();
  }

  private List<String> answers(String edition, String asked) {
    Site site = house.site();
    return site.view(view -> {
      Edition in = view.paper().edition(edition).orElseThrow();
      view.in(in);
      return search.find(view, QuestionForm.read(view, in, Map.of("q", asked))).hits().stream()
          .limit(FIRST)
          .map(hit -> hit.story().card().headline().page())
          .toList();
    });
  }

  private List<Story> stories(String edition) {
    Site site = house.site();
    return site.view(view -> {
      Edition in = view.paper().edition(edition).orElseThrow();
      return view.lists().newest(ListKey.edition(in.number()), 100, Look.LINE).stream()
          .map(listed -> view.told(view.story(listed.number()).orElseThrow()).story())
          .toList();
    });
  }

  /// Words side by side in one of its paragraphs; of its headline if they all are short.
  private static String remembered(Pattern wanted, Story story, SplittableRandom random) {
    List<String> found = new ArrayList<>();
    for (Block block : story.body()) {
      if (block instanceof Block.Paragraph paragraph) {
        Matcher matcher = wanted.matcher(Inline.words(paragraph.text()));
        while (matcher.find()) {
          found.add(matcher.group());
        }
      }
    }
    return found.isEmpty()
        ? story.card().headline().page()
        : found.get(random.nextInt(found.size()));
  }

  private static String marksAway(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('\u00a0', ' ');
  }
}
