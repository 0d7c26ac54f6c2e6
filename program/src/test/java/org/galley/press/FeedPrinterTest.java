package org.galley.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.galley.journal.Entry;
import org.galley.story.Id;
import org.galley.story.Story;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The feeds in their three formats.
class FeedPrinterTest {

  private static final String ID = "urn:uuid:00000000-0000-0001-0000-000000000001";

  @TempDir Path folder;

  private TrialPaper paper;
  private Draft draft;

  @BeforeEach
  void open() {
    paper = TrialPaper.create(folder, 1);
    draft =
        Draft.of(
                new Id(1, 1),
                TrialPaper.settings(),
                TrialPaper.settings().defaultEdition(),
                "harbour",
                "quay",
                TrialPaper.START)
            .headline("The quay opens")
            .standfirst("At last.")
            .body("It opened.");
    paper.publish(draft.story());
  }

  @AfterEach
  void close() {
    paper.close();
  }

  private Document xml(String address) {
    return Jsoup.parse(PrintedPages.text(paper, address), "", Parser.xmlParser());
  }

  private JsonNode json(String address) {
    return JsonMapper.shared().readTree(PrintedPages.text(paper, address));
  }

  @Test
  void correction_movesTheTimeAndKeepsTheId() {
    assertThat(xml("/feed.atom").select("entry > updated").text())
        .isEqualTo("2026-11-20T08:00:00Z");
    paper.clock().pass(Duration.ofHours(2));
    Story corrected = draft.correct(paper.clock().instant(), "One.", "Two.").story();
    paper.publish(corrected);
    String when = String.valueOf(corrected.card().updated());
    assertThat(when).isGreaterThan("2026-11-20T10:00:00Z");
    for (String base : List.of("/", "/harbour/")) {
      Document atom = xml(base + "feed.atom");
      assertThat(atom.select("entry > id").text()).isEqualTo(ID);
      assertThat(atom.select("entry > updated").text()).isEqualTo(when);
      assertThat(atom.select("feed > updated").text()).isEqualTo(when);
      assertThat(atom.select("entry > category").eachAttr("term")).contains("Corrected");
      Document rss = xml(base + "feed.rss");
      assertThat(rss.select("item > guid").text()).isEqualTo(ID);
      assertThat(rss.select("item > atom|updated").text()).isEqualTo(when);
      assertThat(rss.select("item > category").eachText()).contains("Corrected");
      JsonNode item = json(base + "feed.json").at("/items/0");
      assertThat(item.path("id").asString()).isEqualTo(ID);
      assertThat(item.path("date_modified").asString()).isEqualTo(when);
      assertThat(item.at("/tags/1").asString()).isEqualTo("Corrected");
    }
    paper.retract(new Id(1, 1), Entry.Cause.RETRACTED);
    assertThat(xml("/feed.atom").select("entry")).isEmpty();
  }

  @Test
  void hub_standsInFeedsAndTheirHeaders() {
    paper.change(TrialPaper.settings().withHub("https://hub.example/"));
    assertThat(xml("/feed.atom").select("feed > link[rel=hub]").attr("href"))
        .isEqualTo("https://hub.example/");
    assertThat(xml("/feed.rss").select("atom|link[rel=hub]").attr("href"))
        .isEqualTo("https://hub.example/");
    assertThat(json("/feed.json").at("/hubs/0/url").asString()).isEqualTo("https://hub.example/");
    for (String feed : List.of("/feed.atom", "/harbour/feed.rss", "/feed.json")) {
      assertThat(PrintedPages.page(paper, feed).fields())
          .containsExactly(
              Page.Field.link("https://trial.example" + feed, "self"),
              Page.Field.link("https://hub.example/", "hub"));
    }
  }

  @Test
  void hostileWords_stayWords() {
    String words = "<![CDATA[ ]]> & <b>\"bold\"</b>";
    paper.publish(draft.headline(words + "\uffff").standfirst(words).story());
    assertThat(xml("/feed.atom").select("entry > title").text()).isEqualTo(words);
    assertThat(xml("/feed.rss").select("item > description").text()).isEqualTo(words);
    assertThat(json("/feed.json").at("/items/0/title").asString()).isEqualTo(words + "\uffff");
  }

  @Test
  void fronts_nameTheirFeedsInEveryFormat() {
    assertThat(
            PrintedPages.document(paper, "/harbour/")
                .select("link[rel=alternate][type*=feed], link[rel=alternate][type$=xml]")
                .eachAttr("href"))
        .contains("/harbour/feed.atom", "/harbour/feed.rss", "/harbour/feed.json");
  }
}
