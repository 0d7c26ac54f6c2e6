package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.galley.journal.Entry;
import org.galley.story.Address;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlternatesTest {

  private static final String URL = "https://trial.example";
  private static final Instant AT = Instant.parse("2026-11-19T12:00:00Z");

  @TempDir Path folder;
  private TrialPaper paper;

  @BeforeEach
  void open() {
    paper = TrialPaper.create(folder, 1);
  }

  @AfterEach
  void close() {
    paper.close();
  }

  @Test
  void translations_nameEachOtherAndThemselves() {
    Story english = publish(1, "en", 1);
    Story russian = publish(2, "ru", 1);
    Story chinese = publish(3, "zh-Hans", 1);
    Map<String, String> all =
        Map.of("en", url(english), "ru", url(russian), "zh-Hans", url(chinese));
    assertThat(hreflangs(english)).isEqualTo(all);
    assertThat(hreflangs(russian)).isEqualTo(all);
    assertThat(hreflangs(chinese)).isEqualTo(all);
  }

  @Test
  void storyWithoutTranslation_namesNone() {
    Story english = publish(1, "en", 1);
    publish(2, "ru", 2);
    assertThat(hreflangs(english)).isEmpty();
    assertThat(page(english).select(".translations")).isEmpty();
  }

  @Test
  void retractedTranslation_isNotLinkedAndLinksNone() {
    Story english = publish(1, "en", 1);
    Story russian = publish(2, "ru", 1);
    Story chinese = publish(3, "zh-Hans", 1);
    paper.retract(russian.id(), Entry.Cause.RETRACTED);
    assertThat(hreflangs(english)).containsOnlyKeys("en", "zh-Hans");
    assertThat(hreflangs(chinese)).containsOnlyKeys("en", "zh-Hans");
    assertThat(hreflangs(russian)).isEmpty();
    assertThat(page(english).select(".translations a").eachAttr("lang")).containsExactly("zh-Hans");
    assertThat(page(russian).select(".translations")).isEmpty();
    assertThat(switches(russian)).containsExactly("English, front page", "Русский", "中文，首页");
  }

  @Test
  void secondVersionInAnEdition_isNotLinked() {
    Story english = publish(1, "en", 1);
    Story russian = publish(2, "ru", 1);
    Story again = publish(3, "ru", 1);
    assertThat(hreflangs(english)).containsEntry("ru", url(russian));
    assertThat(hreflangs(russian)).containsEntry("en", url(english));
    assertThat(hreflangs(again)).isEmpty();
    assertThat(page(english).select(".translations a")).hasSize(1);
  }

  @Test
  void secondEditionInALanguage_isNotLinked() {
    Paper settings = TrialPaper.settings();
    paper.change(
        settings.with(
            new Edition(
                4, "city", "en-u-nu-latn", "City", "", "Europe/London", sections(settings))));
    Story english = publish(1, "en", 1);
    Story russian = publish(2, "ru", 1);
    Story city = publish(3, "city", 1);
    assertThat(hreflangs(english)).containsOnlyKeys("en", "ru").containsEntry("en", url(english));
    assertThat(hreflangs(russian)).containsOnlyKeys("en", "ru").containsEntry("en", url(english));
    assertThat(hreflangs(city)).isEmpty();
  }

  @Test
  void switch_saysInTheOtherLanguageWhereItLeads() {
    Story english = publish(1, "en", 1);
    publish(2, "ru", 1);
    assertThat(switches(english)).containsExactly("English", "Русский, этот материал", "中文，首页");
  }

  @Test
  void fronts_leadToFronts() {
    publish(1, "en", 1);
    Document front = page("/ru/");
    assertThat(hreflangs(front))
        .containsEntry("en", URL + "/")
        .containsEntry("ru", URL + "/ru/")
        .containsEntry("zh-Hans", URL + "/zh-Hans/");
    assertThat(front.select(".editions a").eachAttr("href"))
        .containsExactly("/", "/ru/", "/zh-Hans/");
    assertThat(hreflangs(page("/harbour/"))).isEmpty();
  }

  @Test
  void topicInItsOwnScript_hasOneSpelling() {
    Id id = new Id(7, 7);
    paper.describe(new Topic(id, "ru", "приливы", "Приливы", ""));
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      stories.add(draft(100 + i, "ru", 100 + i).topics(List.of(id)).story());
    }
    paper.publish(stories, Entry.Role.EDITOR);
    String encoded = new Address("/ru/topics/приливы/").encoded();
    for (String path : List.of("", "latest/1", "latest/2", "feed.atom", "feed.rss", "feed.json")) {
      String text = text("/ru/topics/приливы/" + path);
      assertThat(text).as(path).contains(encoded).doesNotContain("topics/приливы");
    }
  }

  private static List<Section> sections(Paper settings) {
    return settings.defaultEdition().sections();
  }

  private Story publish(int number, String edition, int original) {
    Story story = draft(number, edition, original).story();
    paper.publish(story);
    return story;
  }

  private Draft draft(int number, String edition, int original) {
    Paper settings = paper.site().view(view -> view.paper());
    return Draft.of(
            new Id(1, number),
            settings,
            settings.edition(edition).orElseThrow(),
            "harbour",
            "story-" + number,
            AT.plusSeconds(number))
        .original(new Id(1, original));
  }

  private List<String> switches(Story story) {
    return page(story).select(".editions a").eachText();
  }

  private Map<String, String> hreflangs(Story story) {
    return hreflangs(page(story));
  }

  private static Map<String, String> hreflangs(Document page) {
    Map<String, String> found = new TreeMap<>();
    page.select("link[hreflang]").forEach(l -> found.put(l.attr("hreflang"), l.attr("href")));
    return found;
  }

  private Document page(Story story) {
    return page(story.card().address().value());
  }

  private Document page(String path) {
    return Jsoup.parse(text(path), URL + path);
  }

  private String text(String path) {
    return new String(paper.press().print(new Address(path), paper.hour()).bytes(), UTF_8);
  }

  private static String url(Story story) {
    return URL + story.card().address().encoded();
  }
}
