package org.galley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The machine's own Chromium without a window, driven by Playwright, whose Node is the machine's
/// too: nothing is downloaded. Used by one thread.
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

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program("chromium"))
                    .setArgs(ARGUMENTS));
  }

  public static Browser start() {
    Map<String, String> environment =
        Map.of(
            "PLAYWRIGHT_NODEJS_PATH",
            program("node").toString(),
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1");
    return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
  }

  /// Where a program stands that the tests need; see `./test`.
  private static Path program(String name) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException(
        "there is no '" + name + "' on the path; install Debian's chromium and nodejs");
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
