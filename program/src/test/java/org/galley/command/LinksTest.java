package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Follows every link of the sample newspaper.
final class LinksTest {

  private record Found(int status, String type, String location, String body, Document document) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Found> found = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void links_allLeadSomewhere(@TempDir Path folder) throws Exception {
    Set<String> printed;
    try (Served paper = Served.sample(folder)) {
      crawl(paper);
      printed = paper.addresses();
    }
    found.keySet().forEach(this::checkLinks);
    found.forEach(this::checkForm);
    assertThat(wrong).isEmpty();
    assertThat(found.keySet()).hasSizeGreaterThan(200);
    printed.removeAll(found.keySet());
    printed.removeIf(path -> isElsewhereToo(path, printed));
    assertThat(printed).as("not to be reached from the front").isEmpty();
    assertThat(found.keySet())
        .contains(
            "/specials/old-light/",
            "/town/2026/11/21/lantern-night-live",
            "/town/2026/11/14/rope-street-long-read",
            "/town/2026/11/16/bus-timetable-change",
            "/town/2026/11/10/skerry-second-school");
  }

  /// Feeds in other formats than the one that pages name, and the only page of a list that its
  /// front shows already.
  private static boolean isElsewhereToo(String path, Set<String> printed) {
    return path.endsWith("/feed.rss")
        || path.endsWith("/feed.json")
        || (path.endsWith("/latest/1") && !printed.contains(path.replaceFirst("1$", "2")));
  }

  private void crawl(Served paper) throws IOException, InterruptedException {
    Deque<String> ahead =
        new ArrayDeque<>(
            List.of(
                "/",
                "/sitemap.xml",
                "/news-sitemap.xml",
                "/robots.txt",
                "/feed.rss",
                "/feed.json"));
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (found.containsKey(path)) {
        continue;
      }
      Found page = get(paper, path);
      found.put(path, page);
      if (!page.location().isEmpty()) {
        ahead.add(page.location());
      }
      links(path, page).stream().map(LinksTest::withoutFragment).forEach(ahead::add);
    }
  }

  private Found get(Served paper, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(paper.at(path))).build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Document document =
        type.contains("xml") && !type.contains("svg")
            ? Jsoup.parse(answer.body(), Served.URL + path, Parser.xmlParser())
            : Jsoup.parse(type.startsWith("text/html") ? answer.body() : "", Served.URL + path);
    String location = answer.headers().firstValue("Location").orElse("");
    return new Found(answer.statusCode(), type, location, answer.body(), document);
  }

  /// The paths on our own site that a page names.
  private static Set<String> links(String path, Found page) {
    Document document = page.document();
    Set<String> links =
        document.select("a[href], link[href], img[src], source[src]").stream()
            .map(element -> element.absUrl(element.hasAttr("href") ? "href" : "src"))
            .collect(Collectors.toSet());
    document.select("loc, id").stream().map(Element::text).forEach(links::add);
    return links.stream()
        .filter(link -> link.startsWith(Served.URL + "/"))
        .map(link -> link.substring(Served.URL.length()))
        .filter(link -> !link.equals(path))
        .collect(Collectors.toSet());
  }

  private void checkLinks(String path) {
    Found page = page(path);
    if (page.status() == 302 || page.status() == 301) {
      if (page(page.location()).status() != 200) {
        wrong.add(path + " is redirected to " + page.location() + ", which is no page");
      }
    } else if (page.status() != 200) {
      wrong.add(path + " has status " + page.status());
    }
    for (String link : links(path, page)) {
      String fragment = link.substring(withoutFragment(link).length());
      Document there = page(withoutFragment(link)).document();
      if (fragment.length() > 1 && there.getElementById(fragment.substring(1)) == null) {
        wrong.add(path + " leads to " + link + ", where nothing has that name");
      }
    }
  }

  private void checkForm(String path, Found page) {
    try {
      if (page.type().contains("json")) {
        new ObjectMapper().readTree(page.body());
      } else if (page.type().contains("xml")) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.body())));
      }
    } catch (JacksonException | SAXException | IOException | ParserConfigurationException e) {
      wrong.add(path + " is not well formed: " + e.getMessage());
    }
  }

  private Found page(String path) {
    return found.getOrDefault(path, new Found(0, "", "", "", new Document("")));
  }

  private static String withoutFragment(String link) {
    int at = link.indexOf('#');
    return at < 0 ? link : link.substring(0, at);
  }
}
