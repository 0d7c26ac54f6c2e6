package org.galley.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.galley.press.ListView.Fact;
import org.galley.press.ListView.Part;
import org.galley.press.ListView.Step;
import org.galley.press.PageKey.Collection;
import org.galley.press.templates.JtelistGenerated;
import org.galley.site.Addresses;
import org.galley.site.Days;
import org.galley.site.Listed;
import org.galley.site.Lists.NumberedPage;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Topic;

/// Prints the pages that are mainly a list.
final class ListPrinter {

  private static final int FRONT = 20;
  static final int DAY_PART = 100;

  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Dates dates;
  private final Typecase type;
  private final Teasers teasers;

  ListPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.edition = edition;
    this.paper = view.paper();
    this.texts = type.texts(edition);
    this.dates = type.dates(edition);
    this.type = type;
    this.teasers = new Teasers(paper, edition, type);
  }

  byte[] topic(Topic topic, Collection stories) {
    List<String> about = topic.about().isEmpty() ? List.of() : List.of(topic.about());
    return subject(topic.name(), about, List.of(), stories);
  }

  byte[] author(Author author, Collection stories) {
    List<String> about = author.about().isEmpty() ? List.of() : List.of(author.about());
    List<Fact> facts =
        author.role().isEmpty() ? List.of() : List.of(new Fact(texts.get("role"), author.role()));
    return subject(author.name(), about, facts, stories);
  }

  private byte[] subject(String name, List<String> about, List<Fact> facts, Collection stories) {
    List<Listed> newest = view.lists().newest(stories.list(), FRONT, Look.ROW);
    long pages = view.lists().pages(stories.list());
    List<Step> steps = new ArrayList<>();
    if (pages > 1) {
      steps.add(new Step(stories.base() + "latest/" + pages, texts.get("older"), null));
    }
    steps.add(new Step(stories.base() + "feed.atom", texts.get("feed.of", name), null));
    Part part = new Part(facts.isEmpty() ? "" : texts.get("all.stories"), teasers.of(newest));
    return print(
        new ListView(
            frame(name, stories.base(), stories.base() + "feed.atom"),
            name,
            about,
            facts,
            List.of(part),
            steps));
  }

  byte[] page(Collection stories, NumberedPage page) {
    long number = page.number();
    List<Step> steps = new ArrayList<>();
    steps.add(
        page.newer()
            ? new Step(stories.base() + "latest/" + (number + 1), texts.get("newer"), "prev")
            : new Step(stories.base(), texts.get("newer"), "prev"));
    if (number > 1) {
      steps.add(new Step(stories.base() + "latest/" + (number - 1), texts.get("older"), "next"));
    }
    return print(
        new ListView(
            frame(
                texts.get("older.of", stories.name()) + texts.get("comma") + number,
                stories.base() + "latest/" + number,
                stories.base() + "feed.atom"),
            texts.get("older.of", stories.name()),
            List.of(texts.get("page", number)),
            List.of(),
            months(page.stories()),
            steps));
  }

  /// A part of a day; nothing if it has no stories.
  Optional<byte[]> day(LocalDate day, int part) {
    List<Listed> found =
        view.lists()
            .ofDay(edition, Days.day(day), (part - 1L) * DAY_PART, DAY_PART + 1, Look.SECTION_ROW);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean more = found.size() > DAY_PART;
    List<Listed> stories = more ? found.subList(0, DAY_PART) : found;
    List<Step> steps = new ArrayList<>();
    String base = Addresses.day(paper, edition, day);
    if (more) {
      steps.add(new Step(base + (part + 1), texts.get("newer"), "prev"));
    }
    view.calendar()
        .dayBefore(edition, day)
        .ifPresent(before ->
            steps.add(new Step(Addresses.day(paper, edition, before), dates.day(before), "next")));
    view.calendar()
        .dayAfter(edition, day)
        .ifPresent(after ->
            steps.add(new Step(Addresses.day(paper, edition, after), dates.day(after), null)));
    String title = texts.get("day.title", dates.weekday(day));
    return Optional.of(
        print(
            new ListView(
                frame(title, part == 1 ? base : base + part, paper.home(edition) + "feed.atom"),
                title,
                List.of(),
                List.of(),
                sections(stories),
                steps)));
  }

  byte[] notFound() {
    Frame frame =
        frame(texts.get("not.found"), paper.home(edition), paper.home(edition) + "feed.atom");
    return print(
        new ListView(
            frame,
            texts.get("not.found"),
            List.of(texts.get("not.found.why")),
            List.of(),
            List.of(),
            List.of(new Step(paper.home(edition), texts.get("not.found.how"), null))));
  }

  private static byte[] print(ListView page) {
    return Rendering.bytes(out -> JtelistGenerated.render(out, null, page));
  }

  private Frame frame(String title, String path, String feed) {
    return new Frame.Builder(view, edition, type).title(title).path(path).feed(feed).build();
  }

  private List<Part> months(List<Listed> stories) {
    Map<String, List<Teaser>> months = new LinkedHashMap<>();
    Days days = Days.of(edition);
    for (Listed story : stories) {
      String month = dates.month(Days.date(days.day(story.at())));
      months.computeIfAbsent(month, _ -> new ArrayList<>()).add(teasers.of(story));
    }
    List<Part> parts = new ArrayList<>();
    months.forEach((month, found) -> parts.add(new Part(month, found)));
    return parts;
  }

  private List<Part> sections(List<Listed> stories) {
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
