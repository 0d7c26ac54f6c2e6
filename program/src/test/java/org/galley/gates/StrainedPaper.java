package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.galley.command.House;
import org.galley.command.Served;
import org.galley.desk.Describe;
import org.galley.journal.Entry;
import org.galley.site.Addresses;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;

/// A paper in three editions with few or many stories, each of which has what is hard to set: the
/// longest headline or a single long word, no picture, no byline, many topics. Two stories out of
/// three are translated into all editions.
final class StrainedPaper {

  private static final String LONGEST =
      "Harbour council votes by nine to four to reopen the quayside ferry waiting rooms after"
          + " eleven years of letters, petitions and one wet winter";
  private static final String WORD =
      "Hafenverwaltungsgebäudedachreparaturkostenvoranschlagsprüfungskommissionsvorsitzender";
  private static final Map<String, String> HEADLINES =
      Map.of(
          "en",
          LONGEST,
          "ar",
          "مجلس الميناء يصوّت بتسعة أصوات مقابل أربعة لإعادة فتح قاعات انتظار العبّارة على الرصيف بعد أحد"
              + " عشر عامًا من الرسائل والعرائض وشتاء ماطر واحد",
          "zh-Hans",
          "港口议会以九票对四票决定重新开放码头渡轮候船室此前居民写信请愿长达十一年并在一个多雨的冬天轮流站在雨中等候末班船回家至今");
  private static final Map<String, String> ZONES =
      Map.of("en", "Etc/GMT-1", "ar", "Etc/GMT-1", "zh-Hans", "Etc/GMT-1");
  private static final Instant NEWEST = Instant.parse("2026-11-22T12:00:00Z");

  private final House house;
  private final Paper paper;
  private final Random random = new Random(11);
  private final Media drawing;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Author> authors = new ArrayList<>();

  private StrainedPaper(House house, Paper paper) {
    this.house = house;
    this.paper = paper;
    byte[] bytes =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><path d='M0 0h3v2z'/></svg>"
            .getBytes(UTF_8);
    this.drawing = new Media(house.media().put(bytes), Media.Format.SVG, 1200, 800, bytes.length);
  }

  static Served serve(Path folder, int stories) {
    return serve(folder, stories, paper());
  }

  /// The same paper, which tells a hub of changes.
  static Served serveWithHub(Path folder, String hub) {
    return serve(folder, 3, paper().withHub(hub));
  }

  private static Paper paper() {
    return new Paper(
        "The Gazette",
        Served.URL,
        false,
        List.of(edition(1, "en"), edition(2, "ar"), edition(3, "zh-Hans")));
  }

  private static Served serve(Path folder, int stories, Paper paper) {
    return Served.of(
        folder,
        paper,
        house -> {
          StrainedPaper strained = new StrainedPaper(house, paper);
          strained.describe();
          List<Story> made = strained.stories(stories);
          strained.special(made);
          return made;
        });
  }

  /// The headline that is hardest to set in an edition.
  private static String longest(String edition) {
    return Objects.requireNonNull(HEADLINES.get(edition));
  }

  private static Edition edition(int number, String key) {
    Map<String, List<String>> names =
        Map.of(
            "en", List.of("The Gazette", "Harbour", "Town and country", "Science"),
            "ar", List.of("الجريدة", "الميناء", "المدينة والريف", "العلوم"),
            "zh-Hans", List.of("公报", "港口", "城镇与乡村", "科学"));
    List<String> words = Objects.requireNonNull(names.get(key));
    return new Edition(
        number,
        key,
        key,
        words.getFirst(),
        "",
        Objects.requireNonNull(ZONES.get(key)),
        List.of(
            new Section(1, "harbour", words.get(1)),
            new Section(2, "town", words.get(2)),
            new Section(3, "science", words.get(3))));
  }

  private void describe() {
    Describe describe = new Describe(house.newsroom());
    for (Edition edition : paper.editions()) {
      for (int i = 0; i < 6; i++) {
        String about = i % 2 == 0 ? longest(edition.key()) : "";
        Topic topic =
            new Topic(Id.random(random), edition.key(), "topic-" + i, name(edition, i), about);
        topics.add(topic);
        describe.run(topic, Entry.Role.EDITOR);
      }
      Author author =
          new Author(Id.random(random), edition.key(), "author", name(edition, 0), "", "");
      authors.add(author);
      describe.run(author, Entry.Role.EDITOR);
    }
  }

  private static String name(Edition edition, int number) {
    return number == 5 ? WORD : longest(edition.key()).substring(0, 12 + number).strip() + number;
  }

  private void special(List<Story> stories) {
    Id id = Id.random(random);
    Special special =
        new Special(
            id,
            id,
            "en",
            "dossier",
            LONGEST,
            LONGEST,
            null,
            List.of(new Block.Paragraph(Inline.plain(LONGEST))),
            stories.stream().limit(9).map(Story::id).toList(),
            stories.stream().limit(3).map(s -> new Special.Moment("1871", LONGEST)).toList(),
            List.of());
    new Describe(house.newsroom()).run(special, Entry.Role.EDITOR);
  }

  private List<Story> stories(int count) {
    List<Story> stories = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Id original = Id.random(random);
      for (Edition edition : paper.editions()) {
        Id id = edition.number() == 1 ? original : Id.random(random);
        stories.add(story(edition, number, id, number % 3 == 2 ? id : original));
      }
    }
    return stories;
  }

  private Story story(Edition edition, int number, Id id, Id original) {
    Instant at = NEWEST.minus(Duration.ofMinutes(97L * number));
    String section = edition.sections().get(number % 3).key();
    String headline = number % 4 == 1 ? WORD : longest(edition.key());
    boolean byline = number % 3 != 2;
    List<Correction> corrections =
        number % 5 == 2
            ? List.of(new Correction(at.plusSeconds(60), headline, headline, number % 2 == 0))
            : List.of();
    Card card =
        new Card(
            id,
            original,
            edition.key(),
            section,
            Addresses.story(paper, edition, section, at.toEpochMilli(), "story-" + number),
            number == 3 ? Card.Form.LIVE : number == 4 ? Card.Form.LONG : Card.Form.STANDARD,
            number % 4 == 0 ? Card.Label.BREAKING : null,
            Headline.of(headline),
            number % 2 == 0 ? headline : "",
            byline ? bylines(edition, number) : List.of(),
            byline ? "" : "A news agency with a rather long name",
            byline ? "Lantern Quay" : "",
            at,
            corrections.isEmpty() ? null : at.plusSeconds(60),
            number % 2 == 0 ? picture(headline) : null,
            topics(edition, number),
            number % 5 == 3 ? new Card.Focus(headline, at) : null,
            corrections.size());
    return new Story(card, corrections, null, body(number, headline, at));
  }

  private List<Byline> bylines(Edition edition, int number) {
    Author author =
        authors.stream().filter(a -> a.edition().equals(edition.key())).findFirst().orElseThrow();
    Byline first = new Byline(author.name(), author.id());
    return number % 4 == 0
        ? List.of(first, new Byline("Mara Voss", null), new Byline(WORD, null))
        : List.of(first);
  }

  private List<Id> topics(Edition edition, int number) {
    return topics.stream()
        .filter(topic -> topic.edition().equals(edition.key()))
        .limit(number % 7)
        .map(Topic::id)
        .toList();
  }

  private Block.Picture picture(String words) {
    return new Block.Picture(drawing, "A drawing", Inline.plain(words), "Drawing: us", "");
  }

  private static List<Block> body(int number, String words, Instant at) {
    Block paragraph = new Block.Paragraph(Inline.plain(words));
    return switch (number) {
      case 1 -> List.of();
      case 3 -> List.of(new Block.LiveUpdate(at, words, List.of(paragraph)));
      case 4 ->
          List.of(
              paragraph, new Block.Heading(2, Inline.plain(words)), paragraph, new Block.Divider());
      default -> List.of(paragraph, paragraph);
    };
  }
}
