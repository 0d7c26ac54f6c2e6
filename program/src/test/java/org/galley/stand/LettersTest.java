package org.galley.stand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.galley.media.MediaStore;
import org.galley.media.Pictures;
import org.galley.media.Renditions;
import org.galley.media.ShareCards;
import org.galley.press.PageCache;
import org.galley.story.Id;
import org.galley.story.Letter;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Letters from readers, over HTTP.
@Timeout(60)
class LettersTest {

  private static final String STORY = "/harbour/2026/11/20/quay";

  @TempDir Path folder;

  private final List<Letter> kept = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile boolean broken;
  private TrialPaper paper;
  private Stand stand;

  @BeforeEach
  void open() {
    paper = TrialPaper.create(folder, 1);
    paper.publish(
        Draft.of(
                new Id(1, 1),
                TrialPaper.settings(),
                TrialPaper.settings().defaultEdition(),
                "harbour",
                "quay",
                TrialPaper.START)
            .headline("The quay opens")
            .story());
    PageCache pages = paper.pageCache();
    Mail mail = new Mail(paper.site(), pages.press(), this::put, paper.clock(), true);
    MediaStore media = new MediaStore(folder.resolve("media"));
    Pictures pictures =
        new Pictures(new Renditions(media, folder.resolve("cache"), 1 << 20), new ShareCards(0));
    stand =
        Stand.start(
            Offer.of(paper.site(), pages, paper.assets(), pictures).with(mail), "127.0.0.1", 0);
  }

  @Test
  void storyWithASlash_leadsToTheStoryInOneStep() throws Exception {
    for (String slashed : List.of(STORY + "/", "/lite" + STORY + "/", "/letters/", "/search/")) {
      HttpResponse<String> answer = send(to(slashed));
      assertThat(answer.statusCode()).as(slashed).isEqualTo(301);
      assertThat(answer.headers().firstValue("Location"))
          .hasValue(slashed.substring(0, slashed.length() - 1));
    }
    for (String nowhere : List.of("/harbour/2026/11/20/nothing/", "/nothing/")) {
      assertThat(send(to(nowhere)).statusCode()).as(nowhere).isEqualTo(404);
    }
  }

  @Test
  void whatIsNoRequest_isAnsweredInWordsOfOurs() throws Exception {
    for (String sent :
        List.of("GET / HTTP/9.9\r\n\r\n", "<script>\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("<", "Jetty", "jetty");
      }
    }
  }

  @AfterEach
  void close() {
    stand.close();
    paper.close();
    client.close();
  }

  private void put(Letter letter) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
    kept.add(letter);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stand.port() + path));
  }

  private HttpRequest.Builder post(String body) {
    return to("/letters")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String form(String words, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("edition", "en");
    fields.put("about", STORY);
    fields.put("kind", "error");
    fields.put("words", words);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Test
  void story_leadsToAFormAboutIt() throws Exception {
    Document story = Jsoup.parse(send(to(STORY)).body());
    String href = story.select(".report a").attr("href");
    assertThat(href).isEqualTo("/letters?about=" + STORY);
    HttpResponse<String> answer = send(to(href));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("form.letter [name=about]").attr("value")).isEqualTo(STORY);
    assertThat(page.select("form.letter a").text()).isEqualTo("The quay opens");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(send(to("/letters?about=/nothing")).headers().firstValue("Location"))
        .contains("/letters");
    assertThat(send(to("/ru/letters")).statusCode()).isEqualTo(200);
  }

  @Test
  void letter_isKeptAndThankedFor() throws Exception {
    HttpResponse<String> answer =
        send(
            post(
                form(
                    "It cost 4,\nnot 3.\u0007 \u202e码头",
                    "from",
                    "Ann",
                    "kind",
                    "tip",
                    "edition",
                    "ru")));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/ru/letters/thanks");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(send(to("/ru/letters/thanks")).body()).contains("Ваше письмо получено");
    assertThat(kept)
        .containsExactly(
            new Letter(
                paper.clock().instant(),
                Letter.Kind.TIP,
                STORY,
                "It cost 4,\nnot 3. \u202e码头",
                "Ann"));
    assertThat(paper.site().size()).isEqualTo(paper.journal().size());
  }

  @Test
  void letterThatIsNotTaken_comesBackWhole() throws Exception {
    String hostile = "<script>alert(1)</script> \"quoted\" </textarea>" + "x".repeat(4_100);
    assertBack(
        send(post(form("  ", "from", hostile.substring(0, 40)))), 422, "", "The letter is empty");
    assertBack(send(post(form(hostile))), 413, hostile, "The letter is too long");
    broken = true;
    assertBack(send(post(form("Right?"))), 503, "Right?", "could not be kept");
    assertThat(kept).isEmpty();
  }

  private static void assertBack(
      HttpResponse<String> answer, int status, String words, String why) {
    assertThat(answer.statusCode()).isEqualTo(status);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#problem").text()).contains(why);
    assertThat(page.expectFirst("#words").wholeText()).isEqualTo(words);
    assertThat(page.select("form [name=about]").attr("value")).isEqualTo(STORY);
    assertThat(page.select("form script")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void sixthLetterOfAReader_comesTooSoon() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(send(from("10.0.0.1", form("Letter " + i))).statusCode()).isEqualTo(303);
    }
    HttpResponse<String> sixth = send(from("10.0.0.1", form("Letter six")));
    assertBack(sixth, 429, "Letter six", "Too many letters");
    assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
    assertThat(send(from("10.0.0.2", form("Mine"))).statusCode()).isEqualTo(303);
    assertThat(send(from("2001:db8:1:2:3::4", form("Mine"))).statusCode()).isEqualTo(303);
    paper.clock().pass(Duration.ofMinutes(10));
    assertThat(send(from("10.0.0.1", form("Letter six"))).statusCode()).isEqualTo(303);
  }

  private HttpRequest.Builder from(String reader, String form) {
    return post(form).header("X-Forwarded-For", "192.0.2.9, " + reader);
  }

  @Test
  void formOfAnotherSite_isRefused() throws Exception {
    for (String[] header :
        new String[][] {
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Origin", "https://trial.example.evil.example"}
        }) {
      HttpResponse<String> answer = send(post(form("Hello")).header(header[0], header[1]));
      assertThat(answer.statusCode()).as(header[1]).isEqualTo(403);
    }
    assertThat(kept).isEmpty();
    assertThat(
            send(post(form("Hello"))
                    .header("Origin", "https://trial.example")
                    .header("Sec-Fetch-Site", "same-origin"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void programThatFillsEveryField_isThankedForNothing() throws Exception {
    assertThat(send(post(form("Buy", "website", "https://spam.example"))).statusCode())
        .isEqualTo(303);
    assertThat(kept).isEmpty();
  }

  @Test
  void otherThanAForm_isRefused() throws Exception {
    assertThat(send(post("words=" + "a".repeat(20_000))).statusCode()).isEqualTo(413);
    assertThat(send(post("words=%zz")).statusCode()).isEqualTo(400);
    assertThat(send(post("words=%ff")).statusCode()).isEqualTo(400);
    assertThat(send(post("a=1&".repeat(500))).statusCode()).isEqualTo(400);
    HttpRequest.BodyPublisher text = HttpRequest.BodyPublishers.ofString("words=a");
    assertThat(send(to("/letters").POST(text)).statusCode()).isEqualTo(415);
    for (String path : List.of("/", "/letters/thanks", "/ru/letters", STORY)) {
      assertThat(send(to(path).POST(text)).statusCode()).as(path).isEqualTo(405);
    }
    assertThat(send(to("/letters").PUT(text)).statusCode()).isEqualTo(405);
    assertThat(kept).isEmpty();
  }

  @Test
  void embeddedStory_isAnsweredFromAQuery() throws Exception {
    String url = URLEncoder.encode("https://trial.example" + STORY, UTF_8);
    HttpResponse<String> answer = send(to("/oembed?format=json&url=" + url));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("The quay opens");
    assertThat(send(to("/oembed?url=" + url + "&format=yaml")).statusCode()).isEqualTo(501);
    assertThat(send(to("/oembed")).statusCode()).isEqualTo(404);
    assertThat(send(to("/oembed?url=%ff")).statusCode()).isEqualTo(400);
    assertThat(send(to("/oembed?url=" + "a".repeat(10_000))).statusCode()).isEqualTo(404);
  }

  @Test
  void feed_namesItselfInItsHeaders() throws Exception {
    HttpResponse<String> feed = send(to("/harbour/feed.atom"));
    assertThat(feed.headers().allValues("Link"))
        .containsExactly("<https://trial.example/harbour/feed.atom>; rel=\"self\"");
  }
}
