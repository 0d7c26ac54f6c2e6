package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.galley.press.StoryView.Fix;
import org.galley.press.StoryView.Link;
import org.galley.press.StoryView.Name;
import org.galley.press.StoryView.Withdrawal;
import org.galley.press.Teaser.Moment;
import org.galley.press.Teaser.Tag;
import org.galley.press.templates.JtestoryGenerated;
import org.galley.site.Addresses;
import org.galley.site.Listed;
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

/// Prints the page of one story.
final class StoryPrinter {

  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Dates dates;
  private final Typecase type;
  private final SectionModules modules;

  StoryPrinter(SiteView view, Edition edition, Typecase type, SectionModules modules) {
    this.view = view;
    this.edition = edition;
    this.paper = view.paper();
    this.texts = type.texts(edition);
    this.dates = type.dates(edition);
    this.type = type;
    this.modules = modules;
  }

  byte[] print(Told told) {
    StoryRow row = told.row();
    Story story = told.story();
    Card card = story.card();
    Section section = edition.section(card.section()).orElseThrow();
    // What is retracted is linked with no translation, as none links it.
    List<Listed> translations =
        row.isLive()
            ? Alternates.ofStory(row.number(), edition, view.translations(card))
            : List.of();
    Withdrawal withdrawal = row.isLive() ? null : withdrawal(row);
    BodyPrinter body = new BodyPrinter(story, texts, dates);
    StoryView page =
        new StoryView(
            frame(card, section, translations, withdrawal != null),
            style(card, row),
            tags(card, row),
            card.headline().page(),
            card.standfirst(),
            story.corrections().stream().map(this::fix).toList(),
            card.byline().stream().map(this::name).toList(),
            card.source(),
            card.place(),
            Moment.of(dates, card.published()),
            card.updated() == null ? null : Moment.of(dates, card.updated()),
            told.isImported(),
            body.main(card.picture(), card.form()),
            body.print(story),
            withdrawal,
            topics(card.topics()),
            translations.stream().map(new Alternates(view, edition, type)::story).toList(),
            view.subjects().advertisement(edition, Advertisement.Slot.STORY).orElse(null),
            modules.of(view, edition, section, row.number()));
    return Rendering.bytes(out -> JtestoryGenerated.render(out, null, page));
  }

  private Frame frame(Card card, Section section, List<Listed> translations, boolean ended) {
    return new Frame.Builder(view, edition, type)
        .reading()
        .title(card.headline().inSearch())
        .description(ended ? "" : card.standfirst())
        .path(card.address().encoded())
        .section(section)
        .feed(Addresses.section(paper, edition, section) + "feed.atom")
        .translations(translations)
        .build();
  }

  private static String style(Card card, StoryRow row) {
    return row.isLive() ? card.form().name().toLowerCase(Locale.ROOT) : "retracted";
  }

  private List<Tag> tags(Card card, StoryRow row) {
    return row.isLive()
        ? Teaser.tags(card, texts)
        : List.of(new Tag("retracted", texts.get("tag.retracted")));
  }

  private Fix fix(Correction correction) {
    return new Fix(
        Moment.of(dates, correction.at()),
        correction.wrong(),
        correction.right(),
        correction.material());
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

  private Withdrawal withdrawal(StoryRow row) {
    Notice notice = view.notice(row);
    String title =
        texts.get(row.state() == StoryRow.State.REMOVED ? "removed.title" : "retracted.title");
    return new Withdrawal(
        Moment.of(dates, notice.at()),
        title,
        notice.text().lines().filter(l -> !l.isBlank()).toList());
  }
}
