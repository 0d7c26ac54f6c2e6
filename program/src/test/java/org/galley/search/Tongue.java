package org.galley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// Makes up stories in one script, with the forms of words that the script's languages have, and
/// questions in other forms of them.
///
/// @param letters of which words are made, as syllables; Russian ones end in consonants, as nouns
///   of the declension do whose cases are formed here
/// @param joint between words
/// @param written how a word stands in running text
/// @param asked how somebody else would write it
record Tongue(
    String language,
    List<String> letters,
    int syllables,
    String joint,
    UnaryOperator<String> written,
    UnaryOperator<String> asked) {

  private static final int WORDS = 500;

  /// A story, and what is asked in order to find it again.
  record Item(String headline, String name, List<String> body, String question) {}

  static List<Tongue> all() {
    UnaryOperator<String> same = word -> word;
    return List.of(
        new Tongue(
            "en",
            split("ba ker lon mi tra sten vo rid gal pe shor dun fi wex"),
            3,
            " ",
            same,
            word -> word + "s"),
        new Tongue(
            "ru",
            split("бак кор лек мин тран сток вер рог дап пет шор лун зин гор"),
            3,
            " ",
            word -> word + "ом",
            word -> word + "а"),
        new Tongue(
            "ar",
            split("ب ت ج ح د ر ز س ش ص ط ع غ ف ق ك ل م ن"),
            4,
            " ",
            word -> "ال" + word.charAt(0) + "َ" + word.substring(1),
            same),
        new Tongue(
            "zh-Hans",
            split(
                "山 水 风 云 港 口 灯 塔 城 市 学 校 船 海 岛 桥 路 书 馆 春 秋 东 西 南 北 金 银 花 草 木 石 田 河 湖 江 雨 雪 光 明 月 星"),
            2,
            "",
            same,
            same),
        new Tongue(
            "ja",
            split(
                "山 川 海 空 港 町 灯 台 城 駅 学 校 船 島 橋 道 書 館 春 秋 東 西 南 北 金 銀 花 草 木 石 田 河 湖 雨 雪 光 明 月 星 夜"),
            2,
            "の",
            same,
            same),
        new Tongue(
            "ko",
            split("바 다 산 강 길 집 불 빛 항 구 등 대 배 섬 다 리 책 방 봄 가 을 동 서 남 북 금 은 꽃 풀 나 무 돌 밭 호 수 비 눈"),
            3,
            " ",
            word -> word + "에서",
            word -> word + "은"),
        new Tongue(
            "th",
            split(
                "กา ขอ คน งา จะ ชา ซื้อ ดี ตา ที่ นำ บ้าน ปู ผม พา ฟ้า มา ยา รู้ ลม วัน สี หา อยู่"),
            3,
            "",
            same,
            same));
  }

  private static List<String> split(String syllables) {
    return List.of(syllables.split(" ", -1));
  }

  List<Item> items(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add(word(random, syllables));
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(random, words));
    }
    return items;
  }

  private Item item(SplittableRandom random, List<String> words) {
    List<String> headline = pick(random, words, 5);
    String name = word(random, syllables) + between() + word(random, syllables);
    List<String> body = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<String> sentence = pick(random, words, 12).stream().map(written).toList();
      body.add(String.join(joint, sentence) + (i == 3 ? " " + name + " " : "") + ".");
    }
    String question =
        random.nextInt(3) == 0
            ? name
            : asked.apply(headline.get(0)) + " " + headline.get(2) + " " + headline.get(3);
    return new Item(
        String.join(joint, headline.stream().map(written).toList()), name, body, question);
  }

  private String between() {
    return joint.equals(" ") ? " " : "";
  }

  private static List<String> pick(SplittableRandom random, List<String> words, int count) {
    List<String> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picked.add(words.get(random.nextInt(words.size())));
    }
    return picked;
  }

  private String word(SplittableRandom random, int syllables) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      out.append(letters.get(random.nextInt(letters.size())));
    }
    return out.toString();
  }
}
