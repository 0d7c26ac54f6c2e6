package org.galley.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.galley.press.ListView.Part;
import org.galley.press.PageKey.Collection;
import org.galley.site.Days;
import org.galley.site.Listed;
import org.galley.site.Lists.NumberedPage;

/// Prints the numbered pages of lists of stories.
final class ListPrinter {

  private static final List<String> STEPS = List.of("newer", "older");

  private final Sheet sheet;
  private final Texts texts;

  ListPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.texts = sheet.texts();
  }

  ListView page(Collection stories, NumberedPage page) {
    long number = page.number();
    String base = stories.base();
    String title = texts.get("older.of", stories.name());
    return new ListView(
        sheet
            .frame(title + texts.get("comma") + number, base + "latest/" + number)
            .feed(base + "feed.atom")
            .build(),
        title,
        List.of(texts.get("page", number)),
        months(page.stories()),
        sheet.steps(base, number, page.newer(), STEPS),
        false);
  }

  private List<Part> months(List<Listed> stories) {
    Map<String, List<Teaser>> months = new LinkedHashMap<>();
    Teasers teasers = sheet.teasers();
    Days days = Days.of(sheet.edition());
    for (Listed story : stories) {
      String month = sheet.dates().month(Days.date(days.day(story.at())));
      months.computeIfAbsent(month, _ -> new ArrayList<>()).add(teasers.of(story));
    }
    return months.entrySet().stream()
        .map(month -> new Part(month.getKey(), month.getValue()))
        .toList();
  }
}
