package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Notice;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.galley.trial.Draft;
import org.galley.trial.Pages;
import org.galley.trial.TrialPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every type of page, with much and with nothing on it.
class PageTypesTest {

  private static final Edition ENGLISH = TrialPaper.settings().defaultEdition();
  private static final int HTML_BYTES = 20_000;
  private static final int LITE_BYTES = 15_000;

  private final Random random = new Random(5);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 40})
  void pages_ofSoManyThings_areWhole(int count) {
    try (TrialPaper paper = open()) {
      fill(paper, count);
      for (String address : Pages.of(paper.site())) {
        Page page = print(paper, address);
        if (page.type().equals(Page.HTML) && page.redirect().isEmpty()) {
          whole(address, page);
        }
      }
    }
  }

  @Test
  void corrections_ofAllKinds_standNewestFirst() {
    try (TrialPaper paper = open()) {
      Story corrected = story(paper, "corrected", List.of());
      Story retracted = story(paper, "retracted", List.of());
      Story removed = story(paper, "removed", List.of());
      correct(paper, corrected, "It was blue.");
      paper.clock().pass(Duration.ofHours(1));
      paper.retract(retracted.id(), Entry.Cause.RETRACTED);
      paper.clock().pass(Duration.ofHours(1));
      remove(paper, removed.id());

      Document page = html(paper, "/corrections/");
      assertThat(page.select(".amended .tag").eachText())
          .containsExactly("Removed", "Retracted", "Correction of substance");
      assertThat(page.text()).contains("It was blue.").doesNotContain("of /harbour/removed");
      assertThat(html(paper, "/corrections/material/").select(".amended > li")).hasSize(1);
      assertThat(html(paper, "/corrections/other/").select(".amended > li")).isEmpty();
      assertThat(html(paper, "/corrections/withdrawn/").select(".amended > li")).hasSize(2);
      assertThat(text(paper, "/corrections/feed.json")).contains("It was blue.");
      assertThat(html(paper, "/lite/corrections/").text()).contains("It was blue.");
    }
  }

  @Test
  void storyThatWasRemoved_isNotNamedAnyMore() {
    try (TrialPaper paper = open()) {
      Story removed = story(paper, "removed", List.of());
      remove(paper, removed.id());
      String address = removed.card().address().value();
      Page page = print(paper, address);
      assertThat(page.status()).isEqualTo(410);
      assertThat(new String(page.bytes(), UTF_8))
          .contains("By order of a court.", "type=\"search\"", "noindex")
          .doesNotContain(removed.card().headline().page());
      assertThat(print(paper, "/lite" + address).status()).isEqualTo(410);
    }
  }

  @Test
  void index_ofManyAlikeNames_isInOrderFromPageToPage() {
    try (TrialPaper paper = open()) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 330; i++) {
        names.add((i % 3 == 0 ? "Alexandra " : i % 3 == 1 ? "alexander" : "Émile ") + i);
      }
      for (String name : names) {
        String slug = "author-" + names.indexOf(name);
        paper.describe(new Author(id(), "en", slug, name, "", ""));
      }
      List<String> found = new ArrayList<>();
      String address = "/authors/";
      int pages = 0;
      while (!address.isEmpty()) {
        Document page = html(paper, address);
        found.addAll(page.select(".index a").eachText());
        Element next = page.selectFirst(".pages a[rel=next]");
        address = next == null ? "" : next.attr("href");
        pages++;
      }
      assertThat(pages).isBetween(3, 6);
      assertThat(found).containsExactlyInAnyOrderElementsOf(names);
      assertThat(found).isSortedAccordingTo(Collator.getInstance(Locale.UK)::compare);
    }
  }

  @Test
  void related_areTheNewestThatShareMostTopics_withoutRetractedOnes() {
    try (TrialPaper paper = open()) {
      List<Id> topics = new ArrayList<>();
      for (String slug : List.of("ferry", "tide")) {
        Topic topic = new Topic(id(), "en", slug, slug, "");
        paper.describe(topic);
        topics.add(topic.id());
      }
      Story both = story(paper, "both", topics);
      Story one = story(paper, "one", topics.subList(0, 1));
      Story gone = story(paper, "gone", topics);
      story(paper, "none", List.of());
      Story last = story(paper, "last", topics);
      paper.retract(gone.id(), Entry.Cause.RETRACTED);
      assertThat(related(paper, last))
          .containsExactly(both.card().address().value(), one.card().address().value());
      assertThat(related(paper, both)).isEmpty();
    }
  }

  @Test
  void liveStory_thatIsOver_saysSoAndKeepsItsAnchors() {
    try (TrialPaper paper = open()) {
      Instant at = Instant.parse("2026-11-20T18:15:00Z");
      Story live =
          Draft.of(story(paper, "live", List.of()))
              .form(Card.Form.LIVE)
              .blocks(
                  new Block.LiveUpdate(at.plusSeconds(60), "Second", List.of()),
                  new Block.LiveUpdate(at, "First", List.of()))
              .story();
      paper.publish(live);
      Document page = html(paper, live.card().address().value());
      assertThat(page.select(".tag.live")).hasSize(1);
      assertThat(page.select(".contents a").eachAttr("href"))
          .containsExactly("#at-20261120T181600Z", "#at-20261120T181500Z");
      paper.publish(Draft.of(live).form(Card.Form.ENDED).story());
      page = html(paper, live.card().address().value());
      assertThat(page.select(".tag.live")).isEmpty();
      assertThat(page.select(".over")).hasSize(1);
      assertThat(page.getElementById("at-20261120T181500Z")).isNotNull();
    }
  }

  @Test
  void specials_withOneOriginal_leadToEachOther() {
    try (TrialPaper paper = open()) {
      Id original = id();
      paper.describe(special(original, original, "en"));
      paper.describe(special(id(), original, "ru"));
      assertThat(html(paper, "/specials/dossier/").select(".translations a").eachAttr("href"))
          .containsExactly("/ru/specials/dossier/");
      Document russian = html(paper, "/ru/specials/dossier/");
      assertThat(russian.select(".translations a").eachAttr("href"))
          .containsExactly("/specials/dossier/");
      assertThat(russian.select("link[hreflang=en]").attr("href")).endsWith("/specials/dossier/");
    }
  }

  private TrialPaper open() {
    TrialPaper paper = TrialPaper.create(folder, 1);
    paper.change(TrialPaper.settings());
    return paper;
  }

  private Id id() {
    return Id.random(random);
  }

  private void fill(TrialPaper paper, int count) {
    List<Id> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Topic topic = new Topic(id(), "en", "topic-" + i, "Topic " + i, "About it.");
      paper.describe(topic);
      topics.add(topic.id());
      paper.describe(new Author(id(), "en", "author-" + i, "Author " + i, "Role", ""));
      Id special = id();
      paper.describe(
          new Special(
              special,
              special,
              "en",
              "special-" + i,
              "Special " + i,
              "",
              null,
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    for (int i = 0; i < count; i++) {
      Story story = story(paper, "story-" + i, topics.subList(0, Math.min(3, count)));
      correct(paper, story, "Wrong " + i);
    }
  }

  private Story story(TrialPaper paper, String slug, List<Id> topics) {
    paper.clock().pass(Duration.ofMinutes(1));
    Story story =
        Draft.of(id(), TrialPaper.settings(), ENGLISH, "harbour", slug, paper.clock().instant())
            .topics(topics)
            .body("Words of it.")
            .story();
    paper.publish(story);
    return story;
  }

  private static void correct(TrialPaper paper, Story story, String wrong) {
    paper.clock().pass(Duration.ofMinutes(1));
    paper.publish(Draft.of(story).correct(paper.clock().instant(), wrong, "Right.").story());
  }

  private static void remove(TrialPaper paper, Id story) {
    paper.clock().pass(Duration.ofSeconds(1));
    Notice notice = new Notice(story, paper.clock().instant(), "By order of a court.");
    Prepared prepared = paper.newsroom().prepare(notice);
    paper
        .journal()
        .write(writing ->
            writing.append(
                prepared,
                at ->
                    new Entry.Removed(
                        at,
                        story,
                        Entry.Cause.LEGAL,
                        List.of(),
                        prepared.document().digest(),
                        Entry.Role.PUBLISHER)));
  }

  private static Special special(Id id, Id original, String edition) {
    return new Special(
        id,
        original,
        edition,
        "dossier",
        "Dossier in " + edition,
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> related(TrialPaper paper, Story story) {
    return html(paper, story.card().address().value()).select(".related a").eachAttr("href");
  }

  /// What every page must be.
  private static void whole(String address, Page page) {
    Document html = Jsoup.parse(new String(page.bytes(), UTF_8));
    assertThat(html.select("h1")).as(address).hasSize(1);
    assertThat(html.select("ol, ul, tbody, dl")).as(address).allMatch(l -> !l.children().isEmpty());
    assertThat(html.title()).as(address).isNotBlank();
    int level = 1;
    for (Element heading : html.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(address + ": " + heading).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    Set<String> ids = new HashSet<>();
    html.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(address + e.id()).isTrue());
    html.select("a[href^=#]")
        .forEach(a -> assertThat(ids).as(address).contains(a.attr("href").substring(1)));
    boolean lite = address.startsWith("/lite/") && page.status() == 200;
    assertThat(lite ? page.bytes().length : packed(page))
        .as(address)
        .isLessThan(lite ? LITE_BYTES : HTML_BYTES);
    if (lite) {
      assertThat(html.select("img, script, link[rel=stylesheet]")).as(address).isEmpty();
      assertThat(html.select("link[rel=canonical]").attr("href"))
          .isEqualTo("https://trial.example" + new Address(address.substring(5)).encoded());
    }
  }

  private static int packed(Page page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(page.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  private static Page print(TrialPaper paper, String address) {
    return paper.press().print(new Address(address), paper.hour());
  }

  private static String text(TrialPaper paper, String address) {
    return new String(print(paper, address).bytes(), UTF_8);
  }

  private static Document html(TrialPaper paper, String address) {
    return Jsoup.parse(text(paper, address));
  }
}
