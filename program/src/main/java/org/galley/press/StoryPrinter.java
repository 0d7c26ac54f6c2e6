package org.galley.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.galley.press.StoryView.Elsewhere;
import org.galley.press.StoryView.Fix;
import org.galley.press.StoryView.Link;
import org.galley.press.StoryView.Name;
import org.galley.press.StoryView.Withdrawal;
import org.galley.press.Teaser.Moment;
import org.galley.press.Teaser.Tag;
import org.galley.site.Addresses;
import org.galley.site.Corrections;
import org.galley.site.Listed;
import org.galley.site.RelatedStories;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.site.Told;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Prints the page of one story.
final class StoryPrinter {

  private final Sheet sheet;
  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Dates dates;
  private final SectionModules modules;

  StoryPrinter(Sheet sheet, SectionModules modules) {
    this.sheet = sheet;
    this.view = sheet.view();
    this.edition = sheet.edition();
    this.paper = sheet.paper();
    this.texts = sheet.texts();
    this.dates = sheet.dates();
    this.modules = modules;
  }

  /// The page of a story that was not removed.
  StoryView print(Told told) {
    StoryRow row = told.row();
    Story story = told.story();
    Card card = story.card();
    Section section = view.in(edition).section(card.section()).orElseThrow();
    // What is retracted is linked with no translation, as none links it.
    List<Listed> translations =
        row.isLive()
            ? Alternates.ofStory(row.number(), edition, view.translations(card))
            : List.of();
    Notice notice = row.isLive() ? null : view.notice(row);
    List<Name> byline = card.byline().stream().map(this::name).toList();
    List<Link> topics = topics(card.topics());
    var around = new StoryData.Around(section, byline, topics, translations, notice);
    BodyPrinter body = new BodyPrinter(story, texts, dates, sheet.lite());
    return new StoryView(
        frame(story, around),
        style(card, row),
        tags(card, row),
        card.headline().page(),
        card.standfirst(),
        fixes(story.corrections()),
        elsewhere(story, translations),
        byline,
        card.source(),
        card.place(),
        Moment.of(dates, card.published()),
        card.updated() == null ? null : Moment.of(dates, card.updated()),
        told.isImported(),
        body.main(card.picture(), card.form()),
        body.print(story),
        notice == null ? null : withdrawal(notice),
        topics,
        translations.stream().map(new Alternates(view, edition, sheet.type())::story).toList(),
        card.form() == Card.Form.ENDED,
        notice == null ? sheet.teasers().of(new RelatedStories(view).of(told)) : List.of(),
        sheet.lite() ? "" : version(row, story, notice),
        sheet.lite()
            ? null
            : view.subjects().advertisement(edition, Advertisement.Slot.STORY).orElse(null),
        sheet.lite() ? null : modules.of(view, edition, section, row.number()));
  }

  private Frame frame(Story story, StoryData.Around around) {
    Card card = story.card();
    Section section = around.section();
    Frame.Builder frame =
        sheet
            .frame(card.headline().inSearch(), card.address().encoded())
            .reading()
            .description(around.notice() == null ? card.standfirst() : "")
            .noindex(around.notice() != null)
            .section(section)
            .feed(Addresses.section(paper, edition, section) + "feed.atom")
            .translations(around.translations());
    return sheet.lite()
        ? frame.build()
        : frame.summary(new StorySummary(view, edition, texts, dates).of(story, around)).build();
  }

  private static String style(Card card, StoryRow row) {
    if (!row.isLive()) {
      return "retracted";
    }
    Card.Form set = card.form() == Card.Form.ENDED ? Card.Form.LIVE : card.form();
    return set.name().toLowerCase(Locale.ROOT);
  }

  private List<Tag> tags(Card card, StoryRow row) {
    return row.isLive()
        ? Teaser.tags(card, texts)
        : List.of(new Tag("retracted", texts.get("tag.retracted")));
  }

  private List<Fix> fixes(List<Correction> corrections) {
    List<Fix> fixes = new ArrayList<>();
    for (Correction correction : corrections) {
      fixes.add(
          new Fix(
              fixes.size() + 1,
              Moment.of(dates, correction.at()),
              correction.wrong(),
              correction.right(),
              correction.material()));
    }
    return fixes;
  }

  /// The translations that were corrected after this one was last changed.
  private List<Elsewhere> elsewhere(Story story, List<Listed> translations) {
    Instant known = StoryData.modified(story, null);
    Corrections corrections = new Corrections(view);
    Alternates alternates = new Alternates(view, edition, sheet.type());
    List<Elsewhere> newer = new ArrayList<>();
    for (Listed other : translations) {
      corrections
          .last(other)
          .filter(at -> at.isAfter(known))
          .map(at -> new Elsewhere(alternates.story(other), Moment.of(dates, at)))
          .ifPresent(newer::add);
    }
    return newer;
  }

  private Name name(Byline byline) {
    Id id = byline.author();
    String href =
        id == null
            ? null
            : view.subjects()
                .placeOf(id)
                .filter(Author.class::isInstance)
                .map(found -> Addresses.author(paper, (Author) found).encoded())
                .orElse(null);
    return new Name(byline.name(), href);
  }

  private List<Link> topics(List<Id> ids) {
    List<Link> topics = new ArrayList<>();
    for (Id id : ids) {
      view.subjects()
          .nameOf(id)
          .filter(Topic.class::isInstance)
          .map(Topic.class::cast)
          .map(topic -> new Link(topic.name(), Addresses.topic(paper, topic).encoded()))
          .ifPresent(topics::add);
    }
    return topics;
  }

  /// The last change and the place in the journal, by which a sheet of paper can be compared with
  /// what is public.
  private String version(StoryRow row, Story story, @Nullable Notice notice) {
    Card card = story.card();
    Instant changed =
        notice != null ? notice.at() : card.updated() != null ? card.updated() : card.published();
    return texts.get(
        "printed.version", Moment.of(dates, changed).words(), Long.toString(view.version(row)));
  }

  private Withdrawal withdrawal(Notice notice) {
    return new Withdrawal(
        Moment.of(dates, notice.at()),
        texts.get("retracted.title"),
        notice.text().lines().filter(l -> !l.isBlank()).toList());
  }
}
