package org.galley.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.galley.journal.Journal;
import org.galley.press.Feeds;
import org.galley.site.Acts;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Card;
import org.jspecify.annotations.Nullable;

/// Tells the WebSub hub of the settings which feeds changed, after each publication, correction and
/// retraction, on a thread of its own: no publication waits for it. What was not told when the
/// program ended is told after the next start.
///
/// A feed that a story left, as when it moved to another section, is not told of: it has nothing
/// new.
public final class HubNews implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(HubNews.class.getName());

  /// Entries that are looked at together. Of more, as after an import, only the last are news.
  private static final long MOST_ENTRIES = 1_000;

  /// Feeds that may wait to be told of.
  private static final int MOST_WAITING = 10_000;

  private static final int TOO_MANY_REQUESTS = 429;

  private final Site site;
  private final Bookmark bookmark;
  private final Patience patience;
  private final HttpClient client;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final SequencedSet<String> waiting = new LinkedHashSet<>();
  private final Thread thread;

  /// How far the journal was looked at; the worker's own.
  private long seen;

  private int failures;

  /// Whether an alarm was raised since the hub last took news.
  private boolean alarmed;

  private HubNews(Site site, Bookmark bookmark, Patience patience) {
    this.site = site;
    this.bookmark = bookmark;
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience.answer()).build();
    this.thread = Thread.ofPlatform().name("hub").daemon().unstarted(this::work);
  }

  /// Starts to follow a journal. What was published before the first start ever is no news.
  public static HubNews follow(Journal journal, Site site, Bookmark bookmark, Patience patience) {
    HubNews hub = new HubNews(site, bookmark, patience);
    long size = site.size();
    hub.seen = Math.min(size, bookmark.read().orElse(size));
    journal.listen((_, _) -> hub.news.release());
    hub.thread.start();
    return hub;
  }

  private void work() {
    try {
      while (closing.getCount() > 0) {
        if (waiting.isEmpty() && seen == site.size()) {
          news.acquire();
        }
        news.drainPermits();
        step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks at what is new, tells the hub, and remembers how far it was told. A fault ends neither
  /// the thread nor what waits.
  private void step() throws InterruptedException {
    try {
      String hub = look();
      if (hub.isEmpty()) {
        waiting.clear();
      }
      boolean reached = tell(hub);
      if (waiting.isEmpty()) {
        bookmark.set(seen);
      }
      if (reached) {
        failures = 0;
        return;
      }
    } catch (RuntimeException e) {
      alarm("the hub could not be told of changes", e);
    }
    failures++;
    boolean _ = closing.await(patience.after(failures).toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Adds the feeds that the newest entries changed to those that wait, and finds the hub.
  private String look() {
    return site.view(view -> {
      long size = view.size();
      String hub = view.hub();
      if (!hub.isEmpty()) {
        touched(view, Math.max(seen, size - MOST_ENTRIES), size);
      }
      seen = size;
      return hub;
    });
  }

  private void touched(SiteView view, long from, long to) {
    for (Card card : new Acts(view).stories(from, to)) {
      waiting.addAll(Feeds.of(view, card));
    }
    if (waiting.size() > MOST_WAITING) {
      alarm("%,d feeds wait for the hub; it is not told of them".formatted(waiting.size()), null);
      waiting.clear();
    }
  }

  /// Tells the hub of all feeds that wait; false if it did not answer.
  private boolean tell(String hub) throws InterruptedException {
    for (Iterator<String> feeds = waiting.iterator(); feeds.hasNext(); ) {
      if (closing.getCount() == 0 || !tell(hub, feeds.next())) {
        return false;
      }
      feeds.remove();
    }
    return true;
  }

  private boolean tell(String hub, String feed) throws InterruptedException {
    try {
      int status =
          client.send(request(hub, feed), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        alarmed = false;
        return true;
      }
      if (status == TOO_MANY_REQUESTS || status >= 500) {
        alarm("the hub " + hub + " answers with status " + status, null);
        return false;
      }
      // Asking again would change nothing.
      alarm("the hub %s refuses news of %s with status %d".formatted(hub, feed, status), null);
      return true;
    } catch (IOException e) {
      alarm("the hub " + hub + " cannot be reached", e);
      return false;
    }
  }

  private HttpRequest request(String hub, String feed) {
    String body = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, UTF_8);
    return HttpRequest.newBuilder(URI.create(hub))
        .timeout(patience.answer())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /// One alarm for a row of failures.
  private void alarm(String words, @Nullable Exception fault) {
    if (!alarmed) {
      alarmed = true;
      LOG.log(Level.ERROR, "ALARM: " + words, fault);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
    client.shutdownNow();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
