package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.galley.media.MediaStore;
import org.galley.media.Pictures;
import org.galley.media.Renditions;
import org.galley.media.ShareCards;
import org.galley.search.Search;
import org.galley.stand.Enquiries;
import org.galley.stand.Offer;
import org.galley.stand.Stand;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One act, a correction, reaches every place that tells of the story: none that was read before
/// may be stale when the act is acknowledged.
@Timeout(120)
class CorrectionTravelsTest {

  private static final Id ID = new Id(1, 1);
  private static final String STORY = "/harbour/2026/11/20/quay";
  private static final String WRONG = "The quay cost three million.";
  private static final String LITE_TAG = "Corrected: ";
  private static final String RIGHT = "The quay cost four million.";

  /// How many places tell of a correction. Whoever adds one adds it to [#expect].
  private static final int PLACES = 49;

  @TempDir Path folder;

  /// What must stand at a place after the correction, and did not before.
  private final SequencedMap<String, List<String>> places = new LinkedHashMap<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Author author = new Author(new Id(2, 1), "en", "mara", "Mara Voss", "", "");
  private final Topic topic = new Topic(new Id(2, 2), "en", "ferries", "Ferries", "");

  @Test
  void correction_reachesEveryPlace() throws Exception {
    try (TrialPaper paper = TrialPaper.create(folder, 1)) {
      Draft draft = open(paper);
      MediaStore media = new MediaStore(folder.resolve("media"));
      Pictures pictures =
          new Pictures(new Renditions(media, folder.resolve("cache"), 1 << 20), new ShareCards(0));
      Offer offer = Offer.of(paper.site(), paper.pageCache(), paper.assets(), pictures);
      try (Search search = new Search(paper.journal(), paper.site(), folder.resolve("search"));
          Stand stand =
              Stand.start(
                  offer.with(new Enquiries(paper.site(), paper.press(), search)), "127.0.0.1", 0)) {
        search.start();
        search.await();
        paper.clock().pass(Duration.ofHours(3));
        Story corrected = draft.correct(paper.clock().instant(), WRONG, RIGHT).story();
        expect(corrected);
        for (Map.Entry<String, List<String>> place : places.entrySet()) {
          String before = read(stand, place.getKey());
          place
              .getValue()
              .forEach(words -> assertThat(before).as(place.getKey()).doesNotContain(words));
        }
        paper.publish(corrected);
        search.await();
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, List<String>> place : places.entrySet()) {
          String after = read(stand, place.getKey());
          place.getValue().stream()
              .filter(words -> !after.contains(words))
              .forEach(words -> stale.add(place.getKey() + " lacks: " + words));
        }
        System.out.printf("A correction reaches %d places.%n", places.size());
        assertThat(stale).isEmpty();
        assertThat(places).hasSize(PLACES);
      }
    }
  }

  private Draft open(TrialPaper paper) {
    paper.describe(author);
    paper.describe(topic);
    Edition english = TrialPaper.settings().defaultEdition();
    Draft draft =
        Draft.of(ID, TrialPaper.settings(), english, "harbour", "quay", TrialPaper.START)
            .headline("The quay opens")
            .standfirst("At last.")
            .byline(author.name(), author.id())
            .topics(List.of(topic.id()))
            .body("It opened.");
    paper.publish(draft.story());
    paper.publish(
        Draft.of(
                new Id(1, 2),
                TrialPaper.settings(),
                TrialPaper.settings().editions().get(1),
                "harbour",
                "prichal",
                TrialPaper.START)
            .original(ID)
            .headline("Причал открыт")
            .story());
    for (String slug : List.of("other", "third")) {
      paper.publish(
          Draft.of(
                  new Id(slug.hashCode(), 3),
                  TrialPaper.settings(),
                  english,
                  "harbour",
                  slug,
                  TrialPaper.START.minusSeconds(60))
              .headline("Another story, " + slug)
              .story());
    }
    return draft;
  }

  /// Every kind of place that exists. A page type that comes to tell of corrections is added here.
  private void expect(Story corrected) {
    String when = String.valueOf(corrected.card().updated());
    String tag = "tag corrected";
    place(STORY, WRONG, RIGHT, tag, "\"correction\":[{\"@type\":\"CorrectionComment\"", "T11:00:0");
    place("/lite" + STORY, WRONG, RIGHT, LITE_TAG);
    place(STORY + ".md", WRONG, RIGHT, "**Corrected**");
    place("/oembed?url=https://trial.example" + STORY, "<b>Corrected</b>");
    place("/harbour/2026/11/20/other", tag);
    place("/search?q=quay", tag);
    translations();
    for (String list : List.of("/", "/harbour/", "/topics/ferries/", "/authors/mara/")) {
      list(list, tag, when);
    }
    place("/2026/11/20/", tag);
    place("/lite/2026/11/20/", LITE_TAG);
    place("/sitemap-2026-11-1.xml", "<lastmod>" + when + "</lastmod>");
    corrections();
  }

  /// Translations say that the story was corrected after they were written.
  private void translations() {
    String translation = "/ru/harbour/2026/11/20/prichal";
    String notice = "Исправлено на другом языке";
    place(translation, notice);
    place("/lite" + translation, notice);
  }

  private void list(String list, String tag, String when) {
    place(list, tag);
    place(list + "latest/1", tag);
    place("/lite" + list, LITE_TAG);
    place("/lite" + list + "latest/1", LITE_TAG);
    place(list + "feed.atom", "<updated>" + when + "</updated>", "term=\"Corrected\"");
    place(list + "feed.rss", "<atom:updated>" + when, "<category>Corrected");
    place(list + "feed.json", "\"date_modified\":\"" + when + "\"", "\"Corrected\"");
  }

  private void corrections() {
    for (String list : List.of("/corrections/", "/corrections/material/")) {
      place(list, WRONG, RIGHT, "href=\"" + STORY + "#correction-1\"");
      place("/lite" + list, WRONG, RIGHT, "href=\"/lite" + STORY + "#correction-1\"");
    }
    place("/corrections/latest/1", WRONG, RIGHT);
    place("/lite/corrections/latest/1", WRONG, RIGHT);
    place("/corrections/material/latest/1", WRONG, RIGHT);
    place("/corrections/feed.atom", WRONG, RIGHT);
    place("/corrections/feed.rss", WRONG, RIGHT);
    place("/corrections/feed.json", WRONG, RIGHT);
    place("/authors/mara/", WRONG, RIGHT);
    place("/lite/authors/mara/", WRONG, RIGHT);
  }

  private void place(String address, String... words) {
    places.computeIfAbsent(address, _ -> new ArrayList<>()).addAll(List.of(words));
  }

  /// What stands at a place; nothing if there is no such page, as before the first correction.
  private String read(Stand stand, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + stand.port() + path);
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).as(path).isIn(200, 404);
    return answer.body().replace("\\\"", "\"");
  }
}
