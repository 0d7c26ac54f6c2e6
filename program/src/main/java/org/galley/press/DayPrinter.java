package org.galley.press;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galley.press.ListView.Part;
import org.galley.press.ListView.Step;
import org.galley.site.Addresses;
import org.galley.site.Days;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.jspecify.annotations.Nullable;

/// Prints the stories of one day.
final class DayPrinter {

  /// Stories on one part of a day.
  static final int PART = 100;

  private final Sheet sheet;
  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Dates dates;

  DayPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.view = sheet.view();
    this.edition = sheet.edition();
    this.paper = sheet.paper();
    this.texts = sheet.texts();
    this.dates = sheet.dates();
  }

  /// A part of a day; nothing if it has no stories.
  Optional<DayView> print(LocalDate day, int part) {
    List<Listed> found =
        view.lists().ofDay(edition, Days.day(day), (part - 1L) * PART, PART + 1, Look.SECTION_ROW);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean more = found.size() > PART;
    List<Listed> stories = more ? found.subList(0, PART) : found;
    String base = Addresses.day(paper, edition, day);
    String title = texts.get("day.title", dates.weekday(day));
    MonthGrid month =
        MonthGrid.of(
            paper,
            edition,
            dates,
            day,
            sheet.lite() ? Set.of() : view.calendar().days(edition, YearMonth.from(day)));
    return Optional.of(
        new DayView(
            sheet.frame(title, part == 1 ? base : base + part).build(),
            title,
            month,
            sections(stories),
            steps(day, more ? base + (part + 1) : "")));
  }

  private List<Step> steps(LocalDate day, String more) {
    List<Step> steps = new ArrayList<>();
    if (!more.isEmpty()) {
      steps.add(new Step(more, texts.get("newer"), "prev"));
    }
    view.calendar().dayBefore(edition, day).ifPresent(before -> steps.add(step(before, "next")));
    view.calendar().dayAfter(edition, day).ifPresent(after -> steps.add(step(after, null)));
    return steps;
  }

  private Step step(LocalDate day, @Nullable String rel) {
    return new Step(Addresses.day(paper, edition, day), dates.day(day), rel);
  }

  private List<Part> sections(List<Listed> stories) {
    Teasers teasers = sheet.teasers();
    List<Part> parts = new ArrayList<>();
    for (Section section : edition.sections()) {
      List<Teaser> found =
          stories.reversed().stream()
              .filter(story -> story.card().section().equals(section.key()))
              .map(teasers::of)
              .toList();
      if (!found.isEmpty()) {
        parts.add(new Part(section.name(), found));
      }
    }
    return parts;
  }
}
