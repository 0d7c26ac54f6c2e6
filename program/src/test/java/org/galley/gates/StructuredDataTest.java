package org.galley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.galley.command.Served;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the page of every story tells programs: by its schema, and the same as it tells readers.
@Gate("C11")
final class StructuredDataTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonGrammar grammar = new JsonGrammar("story-data.schema.json");

  @Test
  void stories_tellProgramsWhatTheyTellReaders(Newsstand stand) {
    int stories = 0;
    for (Found page : stand.crawl().pages()) {
      if (!page.document().select("article.story > header .byline").isEmpty()) {
        check(page);
        stories++;
      }
    }
    assertThat(stories).isGreaterThan(50);
  }

  @Test
  void allData_isWellFormed(Newsstand stand) {
    for (Found page : stand.crawl().pages()) {
      for (JsonNode thing : things(page.document())) {
        assertThat(thing.path("@context").asString())
            .as(page.path())
            .isEqualTo("https://schema.org");
        assertThat(thing.path("@type").asString()).as(page.path()).isNotEmpty();
      }
    }
  }

  @Test
  void wrongData_isSeen() {
    String article =
        """
        {"@context": "https://schema.org", "@type": "NewsArticle", "url": "/a", "headline": "",
         "datePublished": "2026-11-22T10:00:00", "image": {"@type": "ImageObject", "width": 900}}
        """;
    assertThat(grammar.faults(article)).hasSizeGreaterThanOrEqualTo(5);
  }

  private void check(Found page) {
    List<JsonNode> articles =
        things(page.document()).stream()
            .filter(
                thing -> thing.path("@type").asString("").matches("NewsArticle|LiveBlogPosting"))
            .toList();
    assertThat(articles).as(page.path()).hasSize(1);
    JsonNode article = articles.getFirst();
    assertThat(grammar.faults(article.toString())).as(page.path()).isEmpty();
    assertThat(article.path("url").asString()).isEqualTo(Served.URL + page.path());
    assertThat(article.path("headline").asString().replace('\u00a0', ' '))
        .isEqualTo(page.document().select("h1").text());
    assertThat(time(article, "dateModified"))
        .as(page.path())
        .isAfterOrEqualTo(time(article, "datePublished"));
    sameAsForReaders(page, article);
  }

  private static void sameAsForReaders(Found page, JsonNode article) {
    Document document = page.document();
    boolean retracted = !document.select(".story.retracted").isEmpty();
    boolean corrected = retracted || !document.select(".correction").isEmpty();
    assertThat(article.has("correction")).as(page.path()).isEqualTo(corrected);
    assertThat(article.has("image") || retracted).as(page.path() + " has an image").isTrue();
    String byline = document.select("article.story > header .byline").text();
    article
        .path("author")
        .forEach(
            author -> assertThat(byline).as(page.path()).contains(author.path("name").asString()));
  }

  private static OffsetDateTime time(JsonNode article, String name) {
    return OffsetDateTime.parse(article.path(name).asString());
  }

  private static List<JsonNode> things(Document document) {
    List<JsonNode> things = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      JsonNode data = JSON.readTree(script.data());
      if (data.isArray()) {
        data.forEach(things::add);
      } else {
        things.add(data);
      }
    }
    return things;
  }
}
