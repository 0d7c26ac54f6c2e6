package org.galley.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// A Chromium without a window, spoken to by its DevTools protocol over a web socket. Used by one
/// thread.
public final class Browser implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Messages()).join();
  }

  /// Starts one whose profile is kept in `folder`.
  public static Browser start(Path folder) {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("galley.chromium", "chromium"),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--remote-debugging-port=0",
            "--user-data-dir=" + folder,
            "about:blank");
    try {
      Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return new Browser(process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException("Chromium did not start; install Debian's 'chromium'", e);
    }
  }

  private static URI address(Process process) throws IOException {
    BufferedReader errors = process.errorReader(UTF_8);
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofVirtual().start(() -> drain(errors));
        return URI.create(line.substring(LISTENING.length()).strip());
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  /// Reads on to the end, so that the browser never waits for a reader.
  private static void drain(BufferedReader errors) {
    try {
      errors.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The browser was closed.
    }
  }

  /// Opens a tab of its own, with an empty cache.
  public Tab tab() {
    String context =
        call("", "Target.createBrowserContext", object()).path("browserContextId").asString();
    ObjectNode blank = object().put("url", "about:blank").put("browserContextId", context);
    String target = call("", "Target.createTarget", blank).path("targetId").asString();
    ObjectNode attach = object().put("targetId", target).put("flatten", true);
    String session = call("", "Target.attachToTarget", attach).path("sessionId").asString();
    return new Tab(this, session, context);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  void listen(String session, Consumer<JsonNode> listener) {
    listeners.put(session, listener);
  }

  /// Calls a method and waits for its result.
  ///
  /// @param session of the tab; empty for the browser itself
  JsonNode call(String session, String method, JsonNode parameters) {
    int number = calls.incrementAndGet();
    ObjectNode message = object().put("id", number).put("method", method);
    message.set("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(number, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode told = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (told.has("error")) {
      throw new IllegalStateException(method + ": " + told.path("error"));
    }
    return told.path("result");
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    client.close();
  }

  /// Sorts what the browser says into answers and events.
  private final class Messages implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        sort(JSON.readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void sort(JsonNode told) {
      CompletableFuture<JsonNode> answer = answers.remove(told.path("id").asInt(0));
      if (answer != null) {
        answer.complete(told);
        return;
      }
      Consumer<JsonNode> listener = listeners.get(told.path("sessionId").asString(""));
      if (listener != null) {
        listener.accept(told);
      }
    }
  }
}
