package org.galley.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.galley.command.Served;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Sitemaps by their schemas; together they name every story that stands and nothing else; the news
/// sitemap has the news of 48 hours, at most 1,000.
@Gate("C13")
final class SitemapsTest {

  private final Grammar grammar = Grammar.of("sitemap.xsd");

  @Test
  void sitemaps_followTheirSchema(Newsstand stand) {
    List<Found> maps = maps(stand.crawl());
    assertThat(maps).hasSizeGreaterThanOrEqualTo(4);
    maps.forEach(map -> assertThat(grammar.faults(map.bytes())).as(map.path()).isEmpty());
  }

  @Test
  void sitemaps_nameEveryStoryOnce(Newsstand stand) {
    List<String> named = new ArrayList<>();
    for (Found map : maps(stand.crawl())) {
      if (!map.path().contains("news")) {
        named.addAll(map.document().select("url > loc").eachText());
      }
    }
    assertThat(named).doesNotHaveDuplicates();
    Set<String> stories = new HashSet<>();
    for (Found page : stand.crawl().pages()) {
      if (page.isCanonical()
          && page.path().matches(".*/\\d{4}/\\d\\d/\\d\\d/[^/]+")
          && page.document().select(".retracted").isEmpty()
          && !page.path().matches("(/[A-Za-z-]+)?/\\d{4}/\\d\\d/\\d\\d/\\d+")) {
        stories.add(Served.URL + page.path());
      }
    }
    assertThat(stories).hasSizeGreaterThan(50);
    assertThat(named).containsAll(stories);
  }

  @Test
  void times_areThoseOfTheStory(Newsstand stand) {
    for (Found map : maps(stand.crawl())) {
      for (Element url : map.document().select("url:has(lastmod)")) {
        String path = url.select("loc").text().replace(Served.URL, "");
        Document story = stand.crawl().at(path).document();
        Instant newest =
            story.select(".story > header time").stream()
                .map(time -> OffsetDateTime.parse(time.attr("datetime")).toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
        // Told to the minute on the page.
        assertThat(Duration.between(newest, Instant.parse(url.select("lastmod").text())).abs())
            .as(path)
            .isLessThan(Duration.ofMinutes(1));
      }
    }
  }

  @Test
  void newsSitemap_hasTheNewsOfTwoDays(Newsstand stand) {
    Document news = stand.crawl().at("/news-sitemap.xml").document();
    Instant now = stand.house().clock().instant();
    List<String> times = news.getElementsByTag("news:publication_date").eachText();
    assertThat(times).hasSizeLessThanOrEqualTo(1_000);
    for (String time : times) {
      assertThat(Duration.between(Instant.parse(time), now)).isLessThan(Duration.ofHours(49));
    }
  }

  @Test
  void wrongSitemap_isSeen() {
    String map =
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><lastmod>today</lastmod></url></urlset>";
    assertThat(grammar.faults(map.getBytes(UTF_8))).isNotEmpty();
  }

  private static List<Found> maps(Crawl crawl) {
    return crawl.all().stream().filter(found -> found.path().matches(".*sitemap.*\\.xml")).toList();
  }
}
