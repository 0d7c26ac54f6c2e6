package org.galley.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One tab of a browser. It notes whatever goes wrong on the pages that it shows.
public final class Tab implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final CDPSession protocol;
  private final List<String> problems = new ArrayList<>();
  private String address = "about:blank";
  private long received;

  Tab(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
    this.protocol = context.newCDPSession(page);
    page.onConsoleMessage(this::told);
    page.onPageError(error -> problems.add("exception: " + error));
    page.onRequest(this::asked);
    page.onRequestFailed(request -> problems.add("failed: " + request.url()));
    page.onResponse(this::answered);
    for (String domain : List.of("Network", "DOM", "CSS")) {
      protocol.send(domain + ".enable");
    }
    protocol.on(
        "Network.loadingFinished", event -> received += event.get("encodedDataLength").getAsLong());
  }

  /// Gives the page so many CSS pixels.
  public void size(int width, int height) {
    page.setViewportSize(width, height);
  }

  /// Whether pages are asked to be dark.
  public void dark(boolean dark) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /// Whether pages are set for paper.
  public void paper(boolean paper) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(paper ? Media.PRINT : Media.SCREEN));
  }

  /// Goes to an address and waits until the page, its style, pictures and fonts are there.
  public void open(String to) {
    go(to);
    page.evaluate("document.fonts.ready.then(() => true)");
  }

  /// Goes to an address and waits until the page is there, as it must be where no script runs.
  public void go(String to) {
    problems.clear();
    received = 0;
    address = to;
    page.navigate(to);
  }

  /// The value of a JavaScript expression; of a promise, what it comes to.
  public @Nullable Object evaluate(String expression) {
    return page.evaluate(expression);
  }

  /// The value of an expression that is a number.
  public double number(String expression) {
    return ((Number) Objects.requireNonNull(evaluate(expression))).doubleValue();
  }

  /// The value of an expression that is a list of words.
  public List<String> words(String expression) {
    return ((List<?>) Objects.requireNonNull(evaluate(expression)))
        .stream().map(String::valueOf).toList();
  }

  /// The family of the font file in which most of an element's words are really drawn.
  public String font(String selector) {
    JsonObject root = protocol.send("DOM.getDocument").getAsJsonObject("root");
    JsonObject query = new JsonObject();
    query.addProperty("selector", selector);
    query.add("nodeId", root.get("nodeId"));
    JsonObject node = new JsonObject();
    node.add("nodeId", protocol.send("DOM.querySelector", query).get("nodeId"));
    return protocol
        .send("CSS.getPlatformFontsForNode", node)
        .getAsJsonArray("fonts")
        .get(0)
        .getAsJsonObject()
        .get("familyName")
        .getAsString();
  }

  /// Presses and releases a key, such as `Tab` or `Enter`.
  public void press(String key) {
    page.keyboard().press(key);
  }

  /// The page itself, for what this class has no word for.
  public Page page() {
    return page;
  }

  /// How many bytes came over the network since the page was asked for, heads of answers included.
  public long received() {
    return received;
  }

  /// How many cookies the browser was given.
  public int cookies() {
    return context.cookies().size();
  }

  /// What went wrong since the page was asked for: whatever the console says, which violations of
  /// the content security policy are part of, requests that failed or went to other hosts.
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    context.close();
  }

  /// That the page itself is not found is what a test asked for.
  private void told(ConsoleMessage message) {
    if (!message.location().startsWith(address + ":")) {
      problems.add("console: " + message.text() + " " + message.location());
    } else if (!message.text().startsWith("Failed to load resource")) {
      problems.add("console: " + message.text());
    }
  }

  private void asked(Request request) {
    String url = request.url();
    if (!url.startsWith("data:") && !authority(url).equals(authority(address))) {
      problems.add("foreign request: " + url);
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400 && !response.url().equals(address)) {
      problems.add("status " + response.status() + ": " + response.url());
    }
  }

  private static String authority(String url) {
    return String.valueOf(URI.create(url).getAuthority());
  }
}
