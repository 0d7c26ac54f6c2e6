package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.command.Served;
import org.galley.desk.Publish;
import org.galley.journal.Entry;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Every feed by its grammar; a story keeps its id when it is corrected, and its time moves.
@Gate("C14")
final class FeedsTest {

  private static final List<String> BASES = List.of("/", "/town/", "/ar/", "/zh-Hans/", "/ru/");

  private final Grammar atom = Grammar.of("atom.rnc");
  private final Grammar rss = Grammar.of("rss.rnc");
  private final JsonGrammar json = new JsonGrammar("feed.schema.json");

  @Test
  void allFeeds_followTheirGrammars(Newsstand stand) {
    int feeds = 0;
    for (Found found : stand.crawl().all()) {
      feeds += found.type().matches(".*(atom|rss|feed).*") ? 1 : 0;
      if (found.type().startsWith("application/atom+xml")) {
        assertThat(atom.faults(found.bytes())).as(found.path()).isEmpty();
        for (String other : List.of("feed.rss", "feed.json")) {
          feed(stand, found.path().replace("feed.atom", other));
        }
      }
    }
    assertThat(feeds).isGreaterThan(50);
  }

  private void feed(Newsstand stand, String path) {
    byte[] bytes = stand.get(path).body();
    if (path.endsWith(".rss")) {
      assertThat(rss.faults(bytes)).as(path).isEmpty();
    } else {
      assertThat(json.faults(new String(bytes, UTF_8))).as(path).isEmpty();
    }
  }

  @Test
  void feeds_nameThemselvesAndTheirHub(Newsstand stand) {
    for (Found found : stand.crawl().all()) {
      if (found.type().matches("application/(atom|rss|feed).*")) {
        assertThat(links(found, "self"))
            .as(found.path())
            .containsExactly(Served.URL + found.path());
        assertThat(links(found, "hub")).as(found.path()).isEmpty();
      }
    }
    String hub = "https://hub.example/";
    try (Served paper = StrainedPaper.serveWithHub(stand.folder("hub"), hub)) {
      for (String path : List.of("/feed.atom", "/feed.rss", "/feed.json", "/harbour/feed.atom")) {
        Found feed = Found.of(path, stand.beside(paper).get(path));
        assertThat(links(feed, "hub")).as(path).containsExactly(hub);
        assertThat(links(feed, "self")).as(path).containsExactly(Served.URL + path);
      }
    }
  }

  /// What the answer's head links to.
  private static List<String> links(Found feed, String relation) {
    return feed.headers().allValues("Link").stream()
        .flatMap(line -> Stream.of(line.split(", ")))
        .filter(link -> link.endsWith("; rel=\"" + relation + "\""))
        .map(link -> link.substring(1, link.indexOf('>')))
        .toList();
  }

  @Test
  void ids_areUniqueAndTheSameInAllForms(Newsstand stand) {
    for (String base : BASES) {
      List<String> ids = atom(stand, base).select("entry > id").eachText();
      assertThat(ids).as(base).isNotEmpty().doesNotHaveDuplicates();
      Document rss = xml(stand.get(base + "feed.rss").body());
      assertThat(new HashSet<>(rss.select("item > guid").eachText())).isEqualTo(new HashSet<>(ids));
      Set<String> inJson = new HashSet<>();
      JsonNode feed = new ObjectMapper().readTree(stand.get(base + "feed.json").body());
      feed.path("items").forEach(item -> inJson.add(item.path("id").asString()));
      assertThat(inJson).isEqualTo(new HashSet<>(ids));
    }
  }

  @Test
  void correctedStory_keepsItsIdAndMovesItsTime(Newsstand stand) {
    try (Served paper = StrainedPaper.serve(stand.folder("feeds"), 3)) {
      Newsstand other = stand.beside(paper);
      Element before = atom(other, "/").select("entry").get(0);
      correct(paper, before);
      Element after =
          atom(other, "/").select("entry:has(id:containsOwn(" + id(before) + "))").get(0);
      assertThat(time(after)).isAfter(time(before));
      assertThat(after.select("published").text()).isEqualTo(before.select("published").text());
    }
  }

  @Test
  void wrongFeeds_areSeen() {
    String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>";
    assertThat(atom.faults(feed.getBytes(UTF_8))).isNotEmpty();
    assertThat(rss.faults("<rss version='2.0'><channel/></rss>".getBytes(UTF_8))).isNotEmpty();
    assertThat(json.faults("{\"version\": \"1\", \"items\": [{}]}")).isNotEmpty();
  }

  private static void correct(Served paper, Element entry) {
    Story story = paper.house().site().view(view -> view.told(view.story(1).orElseThrow()).story());
    Card card = story.card();
    Instant at = time(entry).plusSeconds(3_600);
    Card next =
        new Card(
            card.id(),
            card.original(),
            card.edition(),
            card.section(),
            card.address(),
            card.form(),
            card.label(),
            card.headline(),
            card.standfirst(),
            card.byline(),
            card.source(),
            card.place(),
            card.published(),
            at,
            card.picture(),
            card.topics(),
            card.focus(),
            1);
    Correction correction = new Correction(at, "It was two.", "It was three.", true);
    new Publish(paper.house().newsroom())
        .run(new Story(next, List.of(correction), null, story.body()), Entry.Role.EDITOR);
  }

  private static String id(Element entry) {
    return entry.select("id").text();
  }

  private static Instant time(Element entry) {
    return Instant.parse(entry.select("updated").text());
  }

  private static Document atom(Newsstand stand, String base) {
    return xml(stand.get(base + "feed.atom").body());
  }

  private static Document xml(byte[] bytes) {
    return Jsoup.parse(new String(bytes, UTF_8), "", Parser.xmlParser());
  }
}
