package org.galley.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.galley.browser.Browser;
import org.galley.browser.Tab;
import org.galley.command.House;
import org.galley.command.Served;
import org.galley.store.Folders;
import org.jspecify.annotations.Nullable;

/// The sample newspaper on a stand, a browser to read it with, and all that a crawl of it finds.
/// Used by one thread.
final class Newsstand implements AutoCloseable {

  /// Where a story stood that was removed.
  static final String REMOVED = "/culture/2026/10/19/choir-festival";

  private final Path folder;
  private final Served paper;
  private final Browser browser;
  private final HttpClient client;
  private @Nullable Crawl crawl;
  private @Nullable Tab tab;

  private Newsstand(Path folder, Served paper, Browser browser, HttpClient client) {
    this.folder = folder;
    this.paper = paper;
    this.browser = browser;
    this.client = client;
  }

  static Newsstand open() {
    try {
      Path folder = Files.createTempDirectory("galley-gates");
      Served paper = Served.sample(folder.resolve("paper"));
      paper.remove(REMOVED);
      return new Newsstand(folder, paper, Browser.start(), HttpClient.newHttpClient());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same newsstand with another paper on it, which whoever made it closes.
  Newsstand beside(Served other) {
    return new Newsstand(folder, other, browser, client);
  }

  /// The local address of a page.
  String at(String path) {
    return paper.at(path);
  }

  House house() {
    return paper.house();
  }

  Browser browser() {
    return browser;
  }

  /// A folder for a paper that one test makes.
  Path folder(String name) {
    return folder.resolve(name);
  }

  /// The tab that all gates share, which has a cache: 1280 x 900, light, on a screen.
  Tab tab() {
    if (tab == null) {
      tab = browser.tab();
    }
    tab.size(1280, 900);
    tab.dark(false);
    tab.paper(false);
    return tab;
  }

  /// What stands at a path, without following redirects.
  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// All that links lead to from the front.
  Crawl crawl() {
    if (crawl == null) {
      crawl = Crawl.of(this);
    }
    return crawl;
  }

  @Override
  public void close() {
    browser.close();
    paper.close();
    client.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
