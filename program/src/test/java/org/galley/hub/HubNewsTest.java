package org.galley.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.galley.journal.Entry;
import org.galley.story.Story;
import org.galley.trial.Archive;
import org.galley.trial.Draft;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The hub is told of the feeds that an act changed, and of no others, whatever becomes of it.
@Timeout(60)
class HubNewsTest {

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));

  @TempDir Path folder;

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile int status = 503;
  private HttpServer server;
  private TrialPaper paper;
  private Story story;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    paper = TrialPaper.create(folder, 1);
    Archive archive = new Archive(2);
    archive.publish(paper, 3);
    story =
        archive
            .plain(TrialPaper.settings().defaultEdition(), "harbour", "news", TrialPaper.START)
            .story();
    paper.change(
        TrialPaper.settings()
            .withHub("http://127.0.0.1:" + server.getAddress().getPort() + "/hub"));
  }

  @AfterEach
  void close() {
    server.stop(0);
    paper.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    exchange.sendResponseHeaders(refused ? status : 204, -1);
    exchange.close();
    if (!refused) {
      told.add(body);
    }
  }

  private HubNews follow() {
    return HubNews.follow(
        paper.journal(), paper.site(), new Bookmark(folder.resolve("hub")), SHORT);
  }

  private List<String> told(int count) throws InterruptedException {
    List<String> feeds = new ArrayList<>();
    while (feeds.size() < count) {
      String body = told.poll(30, TimeUnit.SECONDS);
      assertThat(body).as("told so far: " + feeds).startsWith("hub.mode=publish&hub.url=");
      feeds.add(URLDecoder.decode(body.substring("hub.mode=publish&hub.url=".length()), UTF_8));
    }
    return feeds;
  }

  @Test
  void hub_isToldOfPublicationCorrectionAndRetraction() throws Exception {
    try (HubNews _ = follow()) {
      paper.publish(story);
      assertFeeds(told(9));
      paper.publish(Draft.of(story).correct(paper.clock().instant(), "One.", "Two.").story());
      assertFeeds(told(9));
      paper.retract(story.id(), Entry.Cause.RETRACTED);
      assertFeeds(told(9));
    }
    assertThat(told).isEmpty();
  }

  private static void assertFeeds(List<String> feeds) {
    assertThat(feeds)
        .contains(
            "https://trial.example/feed.atom",
            "https://trial.example/feed.rss",
            "https://trial.example/harbour/feed.json")
        .filteredOn(feed -> feed.contains("/authors/"))
        .hasSize(3);
  }

  @Test
  void hub_thatFails_isToldAgainUntilItAnswers() throws Exception {
    refusals.set(7);
    try (HubNews _ = follow()) {
      paper.publish(story);
      assertThat(told(9)).doesNotHaveDuplicates();
    }
  }

  @Test
  void hub_thatRefuses_isNotAskedTwice() throws Exception {
    status = 400;
    refusals.set(2);
    try (HubNews _ = follow()) {
      paper.publish(story);
      assertThat(told(7)).doesNotHaveDuplicates();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void hub_notReachedBeforeTheEnd_isToldAfterTheNextStart() throws Exception {
    try (HubNews _ = follow()) {
      refusals.set(Integer.MAX_VALUE);
      paper.publish(story);
    }
    assertThat(told).isEmpty();
    refusals.set(0);
    Files.writeString(folder.resolve("hub"), (paper.site().size() - 1) + "\n");
    try (HubNews _ = follow()) {
      assertFeeds(told(9));
    }
  }

  @Test
  void publication_doesNotWaitForAHubThatHangs() {
    server.removeContext("/");
    server.createContext("/", _ -> {});
    try (HubNews _ = follow()) {
      paper.publish(story);
      paper.publish(Draft.of(story).headline("Again").story());
      assertThat(paper.site().size()).isPositive();
    }
  }

  @Test
  void paper_withoutHub_tellsNobody() {
    paper.change(TrialPaper.settings());
    try (HubNews _ = follow()) {
      paper.publish(story);
    }
    assertThat(told).isEmpty();
  }
}
