package org.galley.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The machine's own Chromium without a window, driven by Playwright. Nothing is downloaded but by
/// Maven. Used by one thread.
public final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--hide-scrollbars");

  private static final int LEAST_NODE = 20;
  private static final Pattern VERSION = Pattern.compile("v(\\d+)");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        program("chromium")
                            .orElseThrow(() ->
                                new IllegalStateException(
                                    "there is no 'chromium' on the path; install Debian's")))
                    .setArgs(ARGUMENTS));
  }

  public static Browser start() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    // Without this, one is unpacked from Maven's jar, which takes a second.
    node().ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
    return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
  }

  /// The machine's Node, if it is new enough for Playwright; Debian 12 has one that is not.
  private static Optional<Path> node() {
    return program("node").filter(node -> major(node) >= LEAST_NODE);
  }

  private static int major(Path node) {
    try {
      Process asked = new ProcessBuilder(node.toString(), "--version").start();
      Matcher version = VERSION.matcher(new String(asked.getInputStream().readAllBytes(), UTF_8));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a program stands on the path.
  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Opens a tab of its own, with an empty cache.
  public Tab tab() {
    return tab(new com.microsoft.playwright.Browser.NewContextOptions());
  }

  /// Opens a tab that runs no script of a page.
  public Tab tabWithoutScripts() {
    return tab(
        new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  /// Opens a tab of a device that has so many pixels to one of CSS.
  public Tab tab(double density) {
    return tab(
        new com.microsoft.playwright.Browser.NewContextOptions().setDeviceScaleFactor(density));
  }

  private Tab tab(com.microsoft.playwright.Browser.NewContextOptions options) {
    options.setReducedMotion(ReducedMotion.REDUCE); // Nothing scrolls while a test looks.
    BrowserContext context = chromium.newContext(options);
    return new Tab(context, context.newPage());
  }

  @Override
  public void close() {
    playwright.close();
  }
}
