package org.galley.browser;

import static org.galley.browser.Browser.object;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One tab of a browser. It notes whatever goes wrong on the pages that it shows.
public final class Tab implements AutoCloseable {

  private final Browser browser;
  private final String session;
  private final String context;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private volatile String address = "about:blank";
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  Tab(Browser browser, String session, String context) {
    this.browser = browser;
    this.session = session;
    this.context = context;
    browser.listen(session, this::event);
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "Audits", "DOM", "CSS")) {
      call(domain + ".enable", object());
    }
  }

  /// Gives the page so many CSS pixels.
  public void size(int width, int height) {
    size(width, height, 1);
  }

  /// Gives the page so many CSS pixels, of so many pixels of the screen each.
  public void size(int width, int height, int density) {
    call(
        "Emulation.setDeviceMetricsOverride",
        object()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", density)
            .put("mobile", false));
  }

  /// Whether pages are asked to be dark.
  public void dark(boolean dark) {
    ObjectNode feature =
        object().put("name", "prefers-color-scheme").put("value", dark ? "dark" : "light");
    ObjectNode media = object();
    media.putArray("features").add(feature);
    call("Emulation.setEmulatedMedia", media);
  }

  /// Goes to an address and waits until the page, its style, pictures and fonts are there.
  public void open(String to) {
    problems.clear();
    loaded = new CompletableFuture<>();
    address = to;
    call("Page.navigate", object().put("url", to));
    loaded.orTimeout(Browser.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    evaluate("document.fonts.ready.then(() => true)");
  }

  /// The value of a JavaScript expression; of a promise, what it comes to.
  public JsonNode evaluate(String expression) {
    JsonNode told =
        call(
            "Runtime.evaluate",
            object()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    if (told.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + told.path("exceptionDetails"));
    }
    return told.path("result").path("value");
  }

  /// The value of an expression that is a list of words.
  public List<String> words(String expression) {
    List<String> words = new ArrayList<>();
    evaluate(expression).forEach(word -> words.add(word.asString()));
    return words;
  }

  /// The family of the font file in which most of an element's words are really drawn.
  public String font(String selector) {
    JsonNode root = call("DOM.getDocument", object()).path("root").path("nodeId");
    ObjectNode query = object().put("selector", selector);
    query.set("nodeId", root);
    ObjectNode node = object();
    node.set("nodeId", call("DOM.querySelector", query).path("nodeId"));
    return call("CSS.getPlatformFontsForNode", node)
        .path("fonts")
        .path(0)
        .path("familyName")
        .asString("");
  }

  /// Presses and releases the Tab key.
  public void pressTab() {
    press("Tab", 9, "");
  }

  /// Presses and releases the Enter key.
  public void pressEnter() {
    press("Enter", 13, "\r");
  }

  private void press(String key, int code, String text) {
    ObjectNode down = object().put("key", key).put("code", key).put("windowsVirtualKeyCode", code);
    call("Input.dispatchKeyEvent", down.deepCopy().put("type", "keyDown").put("text", text));
    call("Input.dispatchKeyEvent", down.put("type", "keyUp"));
  }

  /// What went wrong since the page was asked for: errors and warnings in the console, violations
  /// of the content security policy, requests that failed or went to other hosts.
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    browser.call("", "Target.disposeBrowserContext", object().put("browserContextId", context));
  }

  private JsonNode call(String method, JsonNode parameters) {
    return browser.call(session, method, parameters);
  }

  private void event(JsonNode event) {
    JsonNode told = event.path("params");
    switch (event.path("method").asString("")) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Runtime.consoleAPICalled" -> problems.add("console: " + told.path("args"));
      case "Runtime.exceptionThrown" -> problems.add("exception: " + told);
      case "Log.entryAdded" -> logged(told.path("entry"));
      case "Audits.issueAdded" -> issue(told.path("issue"));
      case "Network.requestWillBeSent" -> asked(told.path("request").path("url").asString());
      case "Network.loadingFailed" -> problems.add("failed: " + told.path("errorText"));
      case "Network.responseReceived" -> answered(told.path("response"));
      default -> {}
    }
  }

  /// That the page itself is not found is what a test asked for.
  private void logged(JsonNode entry) {
    if (!entry.path("url").asString("").equals(address)) {
      problems.add(
          "log: " + entry.path("text").asString("") + " " + entry.path("url").asString(""));
    }
  }

  /// Of what the browser would advise about, only what it refused to do.
  private void issue(JsonNode issue) {
    if (issue.path("code").asString("").equals("ContentSecurityPolicyIssue")) {
      problems.add("Content Security Policy: " + issue.path("details"));
    }
  }

  private void asked(String url) {
    if (!authority(url).equals(authority(address))) {
      problems.add("foreign request: " + url);
    }
  }

  private void answered(JsonNode response) {
    String url = response.path("url").asString("");
    if (response.path("status").asInt() >= 400 && !url.equals(address)) {
      problems.add("status " + response.path("status") + ": " + url);
    }
  }

  private static String authority(String url) {
    return String.valueOf(URI.create(url).getAuthority());
  }
}
