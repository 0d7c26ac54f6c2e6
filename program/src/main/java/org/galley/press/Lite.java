package org.galley.press;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galley.press.LiteView.Group;
import org.galley.press.LiteView.Item;
import org.galley.press.StoryView.Fix;
import org.galley.press.StoryView.Name;
import org.galley.press.templates.JteliteGenerated;

/// Prints pages in words alone, for slow lines and old machines: no picture, no font, no style
/// sheet.
final class Lite {

  private Lite() {}

  static byte[] print(PageView view) {
    LiteView page = lite(view);
    return Rendering.bytes(out -> JteliteGenerated.render(out, null, page));
  }

  private static LiteView lite(PageView view) {
    return switch (view) {
      case ListView page ->
          list(
              page.frame(),
              page.heading(),
              page.intro(),
              page.brief() ? briefParts(page.parts()) : parts(page.parts()),
              page.steps());
      case SubjectView page -> subject(page);
      case DayView page ->
          list(page.frame(), page.heading(), List.of(), parts(page.parts()), page.steps());
      case IndexView page -> index(page);
      case CorrectionsView page -> corrections(page);
      case EditionsView page -> editions(page);
      case SpecialView page -> special(page);
      case StandingView page ->
          new LiteView(
              page.frame(),
              List.of(),
              page.title(),
              List.of(),
              List.of(),
              page.body(),
              List.of(),
              List.of());
      case StoryView page -> story(page);
      case FrontView _, GoneView _ ->
          throw new IllegalArgumentException("this page has no counterpart in words alone");
    };
  }

  private static LiteView list(
      Frame frame,
      String heading,
      List<String> intro,
      List<Group> groups,
      List<ListView.Step> steps) {
    return new LiteView(frame, List.of(), heading, intro, List.of(), null, groups, steps);
  }

  private static List<Group> parts(List<ListView.Part> parts) {
    return parts.stream().map(part -> new Group(part.heading(), rows(part.stories()))).toList();
  }

  private static List<Group> briefParts(List<ListView.Part> parts) {
    return parts.stream().map(part -> new Group(part.heading(), items(part.stories()))).toList();
  }

  /// Stories of which no more than one line is known.
  private static List<Item> items(List<Teaser> stories) {
    return stories.stream().map(Lite::item).toList();
  }

  /// Stories with their standfirsts.
  private static List<Item> rows(List<Teaser> stories) {
    return stories.stream().map(Lite::row).toList();
  }

  private static Item row(Teaser story) {
    Item line = item(story);
    String note =
        story.standfirst().isEmpty() ? line.note() : story.standfirst() + " · " + line.note();
    return new Item(line.href(), line.words(), note, null);
  }

  private static Item item(Teaser story) {
    String tags = story.tags().stream().map(tag -> tag.word() + ": ").collect(Collectors.joining());
    String note = story.reason().isEmpty() ? story.published().words() : story.reason();
    return new Item(story.href(), tags + story.headline(), note, null);
  }

  private static LiteView subject(SubjectView page) {
    List<Group> groups = new ArrayList<>();
    if (!page.timeline().isEmpty()) {
      groups.add(new Group(text(page, "key.stories"), items(page.timeline())));
    }
    groups.add(new Group(text(page, "all.stories"), rows(page.stories())));
    if (!page.amended().isEmpty()) {
      groups.add(
          new Group(
              page.frame().texts().get("by.author", page.corrections()), amended(page.amended())));
    }
    List<String> facts =
        page.facts().stream()
            .map(fact ->
                fact.name()
                    + ": "
                    + fact.lines().stream()
                        .map(SubjectView.FactLine::words)
                        .collect(Collectors.joining(text(page, "comma"))))
            .toList();
    return new LiteView(
        page.frame(), List.of(), page.name(), page.about(), facts, null, groups, page.steps());
  }

  private static LiteView index(IndexView page) {
    List<Item> items =
        page.lines().stream()
            .map(line ->
                new Item(
                    line.href(),
                    line.stories().isEmpty()
                        ? line.name()
                        : line.name() + " (" + line.stories() + ")",
                    line.words(),
                    null))
            .toList();
    List<String> intro = items.isEmpty() ? List.of(page.empty()) : List.of();
    return list(page.frame(), page.heading(), intro, List.of(new Group("", items)), page.steps());
  }

  private static LiteView corrections(CorrectionsView page) {
    List<Item> kinds =
        page.kinds().stream()
            .map(kind -> new Item(kind.current() ? "" : kind.href(), kind.name(), "", null))
            .toList();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("", kinds));
    page.parts().forEach(part -> groups.add(new Group(part.month(), amended(part.amended()))));
    return list(page.frame(), page.heading(), List.of(page.intro()), groups, page.steps());
  }

  private static List<Item> amended(List<AmendedView> amended) {
    return amended.stream()
        .map(one -> {
          String words =
              Stream.concat(Stream.of(one.wrong(), one.right()), one.notice().stream())
                  .filter(line -> !line.isEmpty())
                  .collect(Collectors.joining(" → "));
          return new Item(
              one.href(),
              one.tag().word() + ": " + one.headline(),
              one.at().words() + ". " + words,
              null);
        })
        .toList();
  }

  private static LiteView editions(EditionsView page) {
    List<Item> items =
        page.lines().stream()
            .map(line -> {
              Teaser newest = line.newest();
              String note = newest == null ? line.tagline() : newest.headline();
              return new Item(
                  line.href(), line.name() + ": " + line.title(), note, line.language());
            })
            .toList();
    return list(
        page.frame(),
        page.heading(),
        List.of(page.intro()),
        List.of(new Group("", items)),
        List.of());
  }

  private static LiteView special(SpecialView page) {
    List<Group> groups =
        Stream.of(
                new Group(text(page, "stories"), rows(page.stories())),
                new Group(
                    text(page, "timeline"),
                    page.special().timeline().stream()
                        .map(moment -> new Item("", moment.when(), moment.text(), null))
                        .toList()),
                new Group(text(page, "events"), page.events().stream().map(Lite::event).toList()),
                new Group(text(page, "translations.special"), others(page.translations())))
            .filter(group -> !group.items().isEmpty())
            .toList();
    return new LiteView(
        page.frame(),
        List.of(),
        page.special().title(),
        List.of(page.special().standfirst()),
        List.of(),
        page.introduction(),
        Stream.concat(groups.stream(), files(page).stream()).toList(),
        List.of());
  }

  private static Item event(SpecialView.EventView event) {
    return new Item("", event.name(), event.at().words() + ". " + event.place(), null);
  }

  /// Files are the same in both manners, so their links are not those of pages in words alone.
  private static List<Group> files(SpecialView page) {
    List<Item> files =
        page.documents().stream()
            .map(file ->
                new Item(
                    file.href(),
                    file.title() + " (" + file.kind() + ", " + file.size() + ")",
                    "",
                    null))
            .toList();
    return files.isEmpty() ? List.of() : List.of(new Group(text(page, "documents"), files));
  }

  private static LiteView story(StoryView page) {
    List<String> lines = new ArrayList<>();
    lines.add(credit(page));
    lines.add(text(page, "published") + " " + page.published().words());
    if (page.updated() != null) {
      lines.add(text(page, "updated") + " " + page.updated().words());
    }
    if (page.imported()) {
      lines.add(text(page, "imported"));
    }
    if (page.ended()) {
      lines.add(text(page, "live.ended"));
    }
    List<Group> groups = new ArrayList<>();
    if (!page.topics().isEmpty()) {
      groups.add(
          new Group(
              text(page, "topics"),
              page.topics().stream()
                  .map(topic -> new Item(topic.href(), topic.name(), "", null))
                  .toList()));
    }
    if (!page.related().isEmpty()) {
      groups.add(new Group(text(page, "related"), items(page.related())));
    }
    List<Item> others = others(page.translations());
    if (!others.isEmpty()) {
      groups.add(new Group(text(page, "translations"), others));
    }
    return new LiteView(
        page.frame(),
        page.tags(),
        page.headline(),
        page.notice() == null && !page.standfirst().isEmpty()
            ? List.of(page.standfirst())
            : List.of(),
        lines,
        body(page),
        groups,
        List.of());
  }

  private static List<Item> others(List<Frame.Alternate> translations) {
    return translations.stream()
        .map(other -> new Item(other.href(), other.name(), "", other.language()))
        .toList();
  }

  private static String credit(StoryView page) {
    String names =
        page.byline().stream().map(Name::name).collect(Collectors.joining(text(page, "comma")));
    String credit =
        names.isEmpty()
            ? page.frame().texts().get("source", page.source())
            : page.frame().texts().get("by", names);
    return page.place().isEmpty() ? credit : credit + text(page, "comma") + page.place();
  }

  private static Content body(StoryView page) {
    StoryView.Withdrawal notice = page.notice();
    Html out = new Html();
    if (notice != null) {
      out.raw("<h2>").text(notice.title()).raw("</h2>\n");
      notice.paragraphs().forEach(words -> out.raw("<p>").text(words).raw("</p>\n"));
      return out.raw("<p>").text(text(page, "address.stays")).raw("</p>\n");
    }
    fixes(page, true, out);
    elsewhere(page, out);
    if (page.picture() != null) {
      out.raw(page.picture().toString());
    }
    out.raw(page.body().toString());
    fixes(page, false, out);
    return out;
  }

  private static void fixes(StoryView page, boolean material, Html out) {
    page.corrections(material).stream()
        .sorted(Comparator.comparingInt(Fix::place))
        .forEach(fix -> {
          out.raw("<h2 id=\"correction-").raw(fix.place()).raw("\">");
          out.text(text(page, "correction")).text(text(page, "comma")).text(fix.at().words());
          out.raw("</h2>\n<p>").text(text(page, "was.wrong")).raw(" ").text(fix.wrong());
          out.raw("</p>\n<p>").text(text(page, "is.right")).raw(" ").text(fix.right());
          out.raw("</p>\n");
        });
  }

  private static void elsewhere(StoryView page, Html out) {
    if (page.elsewhere().isEmpty()) {
      return;
    }
    out.raw("<h2>").text(text(page, "corrected.elsewhere")).raw("</h2>\n");
    for (StoryView.Elsewhere other : page.elsewhere()) {
      String href = page.frame().href(other.translation().href());
      out.raw("<p><a href=\"").text(href).raw("\" hreflang=\"");
      out.text(other.translation().language()).raw("\">");
      out.text(other.translation().name()).raw("</a>").text(text(page, "comma"));
      out.text(other.at().words()).raw("</p>\n");
    }
    out.raw("<p>").text(text(page, "corrected.elsewhere.why")).raw("</p>\n");
  }

  private static String text(PageView page, String key) {
    return page.frame().texts().get(key);
  }
}
