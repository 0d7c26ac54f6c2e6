package org.galley.gates;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.galley.browser.Tab;

/// Makes a picture of every type of page in every edition, as telephones and large screens show it,
/// light and dark: `OUT [EDITION...]`. The file names sort by edition and type.
final class Screenshots {

  /// Brings the pictures that wait until a reader comes near.
  private static final String PICTURES =
      "Promise.all([...document.images].map(img => (img.loading = 'eager', img.decode())))";

  private static final List<Integer> WIDTHS = List.of(360, 1280);

  private final Path out;

  private Screenshots(Path out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    List<String> editions = List.of(arguments).subList(1, arguments.length);
    try (Newsstand stand = Newsstand.open()) {
      Screenshots screenshots = new Screenshots(out);
      for (SamplePage page : SamplePages.all()) {
        if (editions.isEmpty() || editions.contains(page.edition())) {
          screenshots.take(stand, page);
        }
      }
    }
  }

  private void take(Newsstand stand, SamplePage page) {
    Tab tab = stand.tab();
    tab.open(stand.at(page.path()));
    for (int width : WIDTHS) {
      tab.size(width, width == 360 ? 800 : 900);
      for (boolean dark : List.of(false, true)) {
        tab.dark(dark);
        tab.evaluate(PICTURES);
        String name =
            String.join(
                    "-",
                    page.edition(),
                    page.type(),
                    Integer.toString(width),
                    dark ? "dark" : "light")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
        Path file = out.resolve(name + ".png");
        tab.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        System.out.println(file);
      }
    }
  }
}
