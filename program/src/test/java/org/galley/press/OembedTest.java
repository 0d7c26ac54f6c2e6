package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.galley.journal.Entry;
import org.galley.press.Oembed.Question;
import org.galley.story.Id;
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

/// Stories set into other sites.
class OembedTest {

  private static final String URL = "https://trial.example/harbour/2026/11/20/%D0%BF%D1%80";

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
                "пр",
                TrialPaper.START)
            .headline("</a><script>alert(1)</script>");
    paper.publish(draft.story());
  }

  @AfterEach
  void close() {
    paper.close();
  }

  private Page ask(String url, String format, String width) {
    return paper.press().embedded(new Question(url, format, width, ""));
  }

  private static JsonNode json(Page page) {
    return JsonMapper.shared().readTree(new String(page.bytes(), UTF_8));
  }

  @Test
  void story_isAQuotationWithoutScript() {
    JsonNode card = json(ask(URL + "?from=mail#top", "json", ""));
    assertThat(card.path("version").asString()).isEqualTo("1.0");
    assertThat(card.path("type").asString()).isEqualTo("rich");
    assertThat(card.path("title").asString()).isEqualTo("</a><script>alert(1)</script>");
    assertThat(card.path("width").asInt()).isEqualTo(600);
    Document html = Jsoup.parseBodyFragment(card.path("html").asString());
    assertThat(html.select("script, iframe, style, img")).isEmpty();
    assertThat(html.select("blockquote a").attr("href")).isEqualTo(URL);
  }

  @Test
  void room_isHonoured() {
    assertThat(json(ask(URL, "", "320")).path("width").asInt()).isEqualTo(320);
    JsonNode narrow = json(ask(URL, "", "100"));
    assertThat(narrow.path("type").asString()).isEqualTo("link");
    assertThat(narrow.has("html")).isFalse();
    assertThat(ask(URL, "json", "wide").status()).isEqualTo(400);
  }

  @Test
  void xml_saysTheSame() {
    Page page = ask(URL, "xml", "");
    assertThat(page.type()).startsWith("text/xml");
    Document card = Jsoup.parse(new String(page.bytes(), UTF_8), "", Parser.xmlParser());
    assertThat(card.select("oembed > title").text()).isEqualTo("</a><script>alert(1)</script>");
  }

  @Test
  void whatIsNoStory_isNotFound() {
    for (String url :
        List.of(
            "",
            "https://trial.example/",
            "https://elsewhere.example/harbour/2026/11/20/%D0%BF%D1%80",
            "https://trial.example.evil.example/harbour/2026/11/20/%D0%BF%D1%80",
            "//trial.example/harbour",
            "https://trial.example/%zz",
            "https://trial.example/" + "a".repeat(100_000))) {
      assertThat(ask(url, "json", "").status()).as(url).isEqualTo(404);
    }
    assertThat(ask(URL, "yaml", "").status()).isEqualTo(501);
    paper.retract(new Id(1, 1), Entry.Cause.RETRACTED);
    assertThat(ask(URL, "json", "").status()).isEqualTo(404);
  }

  @Test
  void storysHead_leadsToItsCard() {
    Document page = PrintedPages.document(paper, draft.story().card().address().value());
    assertThat(page.select("link[type=application/json+oembed]").attr("href"))
        .startsWith("https://trial.example/oembed?format=json&url=https%3A%2F%2Ftrial.example%2F");
  }
}
