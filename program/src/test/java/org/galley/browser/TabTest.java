package org.galley.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The tests' own browser must see what they are to find.
@Tag("browser")
final class TabTest {

  private static final String PAGE =
      """
      <!doctype html><title>Bad</title>
      <img src="/missing.png"><img src="http://127.0.0.2:9/foreign.png">
      <script src="/wrong.js"></script><p style="color: red">inline</p>
      """;

  @Test
  void problems_areNoted() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", TabTest::answer);
    server.start();
    try (Browser browser = Browser.start();
        Tab tab = browser.tab()) {
      tab.open("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      assertThat(tab.problems())
          .anyMatch(problem -> problem.startsWith("status 404"))
          .anyMatch(problem -> problem.startsWith("foreign request"))
          .anyMatch(problem -> problem.startsWith("console: ") && problem.contains("hello"))
          .anyMatch(problem -> problem.startsWith("exception: "))
          .anyMatch(problem -> problem.contains("Content Security Policy"));
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body =
        (path.equals("/") ? PAGE : path.endsWith(".js") ? "console.warn('hello'); nothing()" : "")
            .getBytes(UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'; img-src *");
    exchange.sendResponseHeaders(
        path.endsWith(".png") ? 404 : 200, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
