package org.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.galley.journal.Entry;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchTest {

  private static final int ASKED = 200;

  @TempDir Path folder;
  private TrialPaper paper;
  private Search search;
  private final SplittableRandom random = new SplittableRandom(5);

  @BeforeEach
  void open() {
    paper = TrialPaper.create(folder, 1);
    search = start();
  }

  @AfterEach
  void close() {
    search.close();
    paper.close();
  }

  private Search start() {
    Search started = new Search(paper.journal(), paper.site(), folder.resolve("search"));
    started.start();
    return started;
  }

  private Draft draft(String edition, String slug, Instant at) {
    Paper settings = paper.site().view(view -> view.paper());
    Edition in = settings.edition(edition).orElseThrow();
    return Draft.of(Id.random(random), settings, in, "culture", slug, at).byline("Ada Quay", null);
  }

  private Draft draft(String slug) {
    return draft("en", slug, TrialPaper.START);
  }

  private Found ask(String... fields) throws InterruptedException {
    search.await();
    return askNow(fields);
  }

  private Found askNow(String... fields) {
    Map<String, String> form = new java.util.HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return paper
        .site()
        .view(view ->
            search.find(view, QuestionForm.read(view, view.paper().defaultEdition(), form)));
  }

  private static List<String> headlines(Found found) {
    return found.hits().stream().map(hit -> hit.story().card().headline().page()).toList();
  }

  @Test
  void publishedStory_isFoundByItsWordsAndMarked() throws InterruptedException {
    paper.publish(draft("a").headline("The lantern burns").body("All night it burnt.").story());
    Found found = ask("q", "lanterns");
    assertThat(found.count()).isEqualTo(1);
    assertThat(found.hits().getFirst().headline())
        .contains(new Piece("lantern", true), new Piece("The ", false));
  }

  @Test
  void retractedStory_isNotFoundThoughTheIndexStandsStill() throws InterruptedException {
    Story story = draft("a").headline("Slander about Grabowski").body("Grabowski stole.").story();
    paper.publish(story);
    assertThat(ask("q", "Grabowski").hits()).hasSize(1);
    search.close();
    paper.retract(story.id(), Entry.Cause.RETRACTED);
    search = new Search(paper.journal(), paper.site(), folder.resolve("search"));
    try (Search still = new Search(paper.journal(), paper.site(), folder.resolve("search"))) {
      assertThat(still.taken()).isZero();
    }
    search.start();
    assertThat(ask("q", "Grabowski").hits()).isEmpty();
    assertThat(ask("q", "Grabovski").hint()).isEmpty();
  }

  @Test
  void laggingIndex_showsNoWordThatWasTakenBack() throws Exception {
    Story slander = draft("a").headline("Slander about Grabowski").body("He stole.").story();
    Story changed = draft("b").headline("Mistaken Kowalczyk").body("Other words.").story();
    paper.publish(slander);
    paper.publish(changed);
    ask("q", "Grabowski");
    search.close();
    try (Index index = Index.open(new Shelf(folder.resolve("search")).present())) {
      paper.retract(slander.id(), Entry.Cause.RETRACTED);
      paper.publish(Draft.of(changed).headline("Right Nowak").story());
      for (String asked : List.of("Grabowski", "Kowalczyk", "stole", "Grabovski", "Kovalczyk")) {
        Found found = lagging(index, asked);
        assertThat(found.hits()).as(asked).isEmpty();
        assertThat(found.count()).as(asked).isZero();
        assertThat(found.hint()).as(asked).isEmpty();
      }
      assertThat(lagging(index, "words").hits().getFirst().story().card().headline().page())
          .isEqualTo("Right Nowak");
    }
    search = start();
  }

  private Found lagging(Index index, String asked) {
    return paper
        .site()
        .view(view -> {
          Question question =
              QuestionForm.read(view, view.paper().defaultEdition(), Map.of("q", asked));
          try {
            return new Answering(index, view, new Languages(), false).find(question);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  @Test
  void damagedIndex_isMadeAnew() throws Exception {
    paper.publish(draft("a").headline("The lantern burns").body("Night.").story());
    ask("q", "lantern");
    search.close();
    try (Stream<Path> files = Files.walk(folder.resolve("search"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("write.lock")) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
    search = start();
    assertThat(headlines(ask("q", "lantern"))).containsExactly("The lantern burns");
    search.close();
    assertThat(new IndexInspection(folder.resolve("search"), paper.site()).run()).isEmpty();
    search = start();
  }

  @Test
  void keptIndex_isTakenUpWhereItStood() throws InterruptedException {
    paper.publish(draft("a").headline("The lantern burns").body("Night.").story());
    ask("q", "lantern");
    search.close();
    paper.publish(draft("b").headline("A second lantern").body("Night.").story());
    search = start();
    assertThat(ask("q", "lantern").count()).isEqualTo(2);
    search.close();
    assertThat(new IndexInspection(folder.resolve("search"), paper.site()).run()).isEmpty();
    search = start();
  }

  @Test
  void equallyGoodStories_comeNewestFirst() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      Instant at = TrialPaper.START.minus(Duration.ofDays((i * 7L) % 5));
      paper.publish(draft("en", "s" + i, at).headline("Same words").body("Same.").story());
    }
    List<Long> times = ask("q", "same words").hits().stream().map(hit -> hit.story().at()).toList();
    assertThat(times).hasSize(5).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void filters_chooseStories() throws InterruptedException {
    Topic topic = new Topic(Id.random(random), "en", "lamps", "Lamps and lights", "");
    paper.describe(topic);
    Instant before = TrialPaper.START.minus(Duration.ofDays(40));
    paper.publish(draft("en", "a", before).headline("Old lantern").body("x").story());
    paper.publish(draft("b").headline("New lantern").topics(List.of(topic.id())).body("y").story());
    assertThat(headlines(ask("q", "lantern", "from", "2026-11-01"))).containsExactly("New lantern");
    assertThat(headlines(ask("q", "lantern", "to", "2026-11-01"))).containsExactly("Old lantern");
    assertThat(headlines(ask("q", "lantern", "topic", "lamps"))).containsExactly("New lantern");
    assertThat(headlines(ask("q", "lantern", "topic", "light"))).containsExactly("New lantern");
    assertThat(ask("q", "lantern", "section", "sport").hits()).isEmpty();
    assertThat(ask("q", "lantern", "author", "Quay").hits()).hasSize(2);
    assertThat(ask("q", "lantern", "author", "Nobody").hits()).isEmpty();
    assertThat(headlines(ask("section", "culture"))).containsExactly("New lantern", "Old lantern");
  }

  @Test
  void renamedTopic_isFoundByItsNewName() throws InterruptedException {
    Topic topic = new Topic(Id.random(random), "en", "lamps", "Lamps", "");
    paper.describe(topic);
    paper.publish(draft("a").headline("Oil").topics(List.of(topic.id())).body("x").story());
    assertThat(ask("q", "lamps").hits()).hasSize(1);
    paper.describe(new Topic(topic.id(), "en", "lamps", "Beacons", ""));
    assertThat(ask("q", "beacons").hits()).hasSize(1);
    assertThat(ask("q", "lamps").hits()).isEmpty();
  }

  @Test
  void badFilters_areComplainedOfAndLeftOut() throws InterruptedException {
    paper.publish(draft("a").headline("The lantern burns").body("Night.").story());
    Found found = ask("q", "lantern", "from", "soon", "section", "no", "page", "99", "order", "x");
    assertThat(found.hits()).hasSize(1);
    assertThat(found.complaints())
        .containsExactlyInAnyOrder(
            Question.Complaint.FROM,
            Question.Complaint.SECTION,
            Question.Complaint.PAGE,
            Question.Complaint.ORDER);
    assertThat(ask("q", "?!").complaints()).containsExactly(Question.Complaint.NO_WORD);
    assertThat(ask("q", "x ".repeat(400)).complaints()).contains(Question.Complaint.WORDS_TOO_LONG);
  }

  @Test
  void misspeltWord_hasAHint() throws InterruptedException {
    paper.publish(draft("a").headline("Grabowski comes home").body("Night.").story());
    assertThat(ask("q", "Grabovski").hint()).isEqualTo("Grabowski");
  }

  @Test
  void wordsOfAnotherScript_areFoundInTheOtherEdition() throws InterruptedException {
    paper.publish(
        draft("ru", "a", TrialPaper.START).headline("Старый маяк светит").body("Ночь.").story());
    Found found = ask("q", "маяка");
    assertThat(headlines(found)).containsExactly("Старый маяк светит");
    assertThat(found.question().edition()).isNull();
    assertThat(ask("q", "маяка", "section", "culture").hits()).isEmpty();
  }

  @Test
  void knownItems_areAmongTheFirstThree() throws InterruptedException {
    Paper settings = TrialPaper.settings();
    int number = 10;
    for (Tongue tongue : Tongue.all()) {
      if (settings.edition(tongue.language()).isEmpty()) {
        List<Section> sections = List.of(new Section(1, "culture", "Culture"));
        String key = tongue.language();
        settings =
            settings.with(new Edition(number++, key, key, "Paper " + key, "", "UTC", sections));
      }
    }
    paper.change(settings);
    Map<String, List<Tongue.Item>> items = new java.util.LinkedHashMap<>();
    for (Tongue tongue : Tongue.all()) {
      items.put(tongue.language(), tongue.items(600, 7));
      publish(tongue.language(), items.get(tongue.language()));
    }
    search.await();
    for (var one : items.entrySet()) {
      long found =
          one.getValue().stream().limit(ASKED).filter(i -> isFound(one.getKey(), i)).count();
      System.out.println("known items in " + one.getKey() + ": " + found + " of " + ASKED);
      assertThat(found).as(one.getKey()).isGreaterThanOrEqualTo(ASKED * 95 / 100);
    }
  }

  private void publish(String edition, List<Tongue.Item> items) {
    List<Story> stories = new ArrayList<>();
    for (Tongue.Item item : items) {
      Instant at = TrialPaper.START.minus(Duration.ofMinutes(stories.size()));
      stories.add(
          draft(edition, "s" + stories.size(), at)
              .headline(item.headline())
              .body(item.body().toArray(String[]::new))
              .story());
    }
    paper.publish(stories, Entry.Role.EDITOR);
  }

  private boolean isFound(String edition, Tongue.Item item) {
    return askNow("q", item.question(), "edition", edition).hits().stream()
        .limit(3)
        .anyMatch(hit -> hit.story().card().headline().page().equals(item.headline()));
  }
}
