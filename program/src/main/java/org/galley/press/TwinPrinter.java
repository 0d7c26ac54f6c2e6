package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.galley.site.Addresses;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.site.Told;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Story;
import org.galley.story.Topic;

/// Prints the Markdown twin of a story: the same words, for whoever wants them without a page
/// around.
final class TwinPrinter {

  /// What the address of a twin has beyond that of its story.
  static final String END = ".md";

  static final String TYPE = "text/markdown; charset=utf-8";

  private final SiteView view;
  private final Edition edition;
  private final Paper paper;
  private final Texts texts;
  private final Dates dates;

  TwinPrinter(SiteView view, Edition edition, Typecase type) {
    this.view = view;
    this.paper = view.paper();
    this.edition = view.title(edition);
    this.texts = type.texts(edition);
    this.dates = type.dates(edition);
  }

  byte[] print(Told told) {
    Story story = told.story();
    Card card = story.card();
    StoryRow row = told.row();
    List<String> parts = new ArrayList<>();
    parts.add("# " + TwinText.words(card.headline().page()));
    if (view.isSample()) {
      parts.add("> " + line(texts.get("sample") + " " + texts.get("sample.why")));
    }
    if (row.isLive()) {
      parts.add(line(card.standfirst()));
      parts.add(facts(told));
      corrections(story, true, parts);
      parts.add(body(story));
      corrections(story, false, parts);
    } else {
      parts.add(facts(told));
      withdrawal(row, parts);
    }
    return (parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"))
            + "\n")
        .getBytes(UTF_8);
  }

  private static String line(String words) {
    return TwinText.line(TwinText.words(words));
  }

  private String facts(Told told) {
    Card card = told.story().card();
    List<String> facts = new ArrayList<>();
    if (told.row().isLive()) {
      facts.addAll(places(card));
    }
    facts.add(TwinText.words(credit(card)));
    facts.add(at("published", card.published()));
    Instant updated = card.updated();
    if (updated != null) {
      facts.add(at("updated", updated));
    }
    if (told.isImported()) {
      facts.add(TwinText.words(texts.get("imported")));
    }
    facts.add(texts.get("printed.from", "<" + address(card) + ">"));
    return facts.stream().map(fact -> "- " + fact).collect(Collectors.joining("\n"));
  }

  /// Where the story stands in the paper: tags, section, topics.
  private List<String> places(Card card) {
    List<String> places = new ArrayList<>();
    for (Teaser.Tag tag : Teaser.tags(card, texts)) {
      places.add("**" + TwinText.words(tag.word()) + "**");
    }
    view.section(edition, card.section())
        .ifPresent(section -> places.add(TwinText.words(section.name())));
    List<String> topics = new ArrayList<>();
    for (Id id : card.topics()) {
      view.subjects()
          .nameOf(id)
          .filter(Topic.class::isInstance)
          .map(Topic.class::cast)
          .ifPresent(topic -> topics.add(link(topic)));
    }
    if (!topics.isEmpty()) {
      places.add(texts.get("topics") + ": " + String.join(texts.get("comma"), topics));
    }
    return places;
  }

  private String link(Topic topic) {
    String href = paper.url() + Addresses.topic(paper, topic).encoded();
    return "[" + TwinText.words(topic.name()) + "](<" + href + ">)";
  }

  private String credit(Card card) {
    String by =
        card.byline().isEmpty()
            ? texts.get("source", card.source())
            : texts.get(
                "by",
                card.byline().stream()
                    .map(Byline::name)
                    .collect(Collectors.joining(texts.get("comma"))));
    return card.place().isEmpty() ? by : by + texts.get("comma") + card.place();
  }

  private String at(String what, Instant time) {
    return TwinText.words(texts.get(what) + " " + dates.words(time));
  }

  private String address(Card card) {
    return paper.url() + card.address().encoded();
  }

  private void corrections(Story story, boolean material, List<String> parts) {
    for (Correction correction : story.corrections()) {
      if (correction.material() == material) {
        parts.add("## " + at("correction", correction.at()));
        parts.add(line(texts.get("was.wrong") + " " + correction.wrong()));
        parts.add(line(texts.get("is.right") + " " + correction.right()));
      }
    }
  }

  private String body(Story story) {
    Card card = story.card();
    Footnotes footnotes = new Footnotes(story.body());
    TwinText text = new TwinText(paper.url(), address(card), footnotes);
    TwinBody body = new TwinBody(paper.url(), text, footnotes, texts, dates);
    String main = card.picture() == null ? "" : body.picture(card.picture());
    String rest = body.whole(story.body());
    return main.isEmpty() ? rest : main + "\n\n" + rest;
  }

  private void withdrawal(StoryRow row, List<String> parts) {
    Notice notice = view.notice(row);
    boolean removed = row.state() == StoryRow.State.REMOVED;
    parts.add("## " + texts.get(removed ? "removed.title" : "retracted.title"));
    parts.add(at("retracted.at", notice.at()));
    notice.text().lines().filter(l -> !l.isBlank()).map(TwinPrinter::line).forEach(parts::add);
    parts.add(texts.get("address.stays"));
  }
}
