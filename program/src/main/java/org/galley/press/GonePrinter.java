package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import org.galley.site.ListKey;
import org.galley.site.Look;
import org.galley.story.Notice;

/// Prints what stands where there is no page, or no longer one.
final class GonePrinter {

  private static final int LATEST = 8;

  private final Sheet sheet;
  private final Texts texts;

  GonePrinter(Sheet sheet) {
    this.sheet = sheet;
    this.texts = sheet.texts();
  }

  GoneView notFound() {
    Frame frame =
        sheet
            .frame(texts.get("not.found"), sheet.paper().home(sheet.edition()))
            .noindex(true)
            .asking()
            .build();
    return new GoneView(
        frame, texts.get("not.found"), List.of(texts.get("not.found.why")), latest());
  }

  /// In the place of a story that was removed, of which no word stands any more.
  GoneView removed(String path, Notice notice) {
    List<String> paragraphs = new ArrayList<>();
    notice.text().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    paragraphs.add(texts.get("removed.at", sheet.dates().words(notice.at())));
    paragraphs.add(texts.get("address.stays"));
    Frame frame =
        sheet.frame(texts.get("removed.title"), path).noindex(true).asking().whole().build();
    return new GoneView(frame, texts.get("removed.title"), paragraphs, latest());
  }

  private List<Teaser> latest() {
    ListKey list = ListKey.edition(sheet.edition().number());
    return sheet.teasers().of(sheet.view().lists().newest(list, LATEST, Look.LINE));
  }
}
