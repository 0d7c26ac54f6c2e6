package org.galley.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.galley.site.Addresses;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// A story while a test changes it.
public final class Draft {

  private final Id id;
  private Id original;
  private String edition;
  private String section;
  private Address address;
  private Card.Form form = Card.Form.STANDARD;
  private Card.@Nullable Label label;
  private String headline;
  private String standfirst;
  private Byline byline;
  private Instant published;
  private @Nullable Instant updated;
  private Block.@Nullable Picture picture;
  private List<Id> topics;
  private Card.@Nullable Focus focus;
  private List<Correction> corrections;
  private @Nullable Origin origin;
  private List<Block> body;

  private Draft(Story story) {
    Card card = story.card();
    id = card.id();
    original = card.original();
    edition = card.edition();
    section = card.section();
    address = card.address();
    form = card.form();
    label = card.label();
    headline = card.headline().page();
    standfirst = card.standfirst();
    byline = card.byline().getFirst();
    published = card.published();
    updated = card.updated();
    picture = card.picture();
    topics = card.topics();
    focus = card.focus();
    corrections = story.corrections();
    origin = story.origin();
    body = story.body();
  }

  private Draft(Id id, Edition edition, String section, Address address, Instant published) {
    this.id = id;
    this.original = id;
    this.edition = edition.key();
    this.section = section;
    this.address = address;
    this.headline = "Headline of " + address;
    this.standfirst = "";
    this.byline = new Byline("Nobody Known", null);
    this.published = published;
    this.topics = List.of();
    this.corrections = List.of();
    this.body = List.of();
  }

  /// A new story at the address that its time and slug give.
  public static Draft of(
      Id id, Paper paper, Edition edition, String section, String slug, Instant at) {
    return new Draft(
        id,
        edition,
        section,
        Addresses.story(paper, edition, section, at.toEpochMilli(), slug),
        at);
  }

  /// The next version of a story.
  public static Draft of(Story story) {
    return new Draft(story);
  }

  public Draft original(Id of) {
    original = of;
    return this;
  }

  public Draft section(String to) {
    section = to;
    return this;
  }

  public Draft address(Address to) {
    address = to;
    return this;
  }

  public Draft form(Card.Form to) {
    form = to;
    return this;
  }

  public Draft blocks(Block... blocks) {
    body = List.of(blocks);
    return this;
  }

  public Draft label(Card.@Nullable Label to) {
    label = to;
    return this;
  }

  public Draft headline(String words) {
    headline = words;
    return this;
  }

  public Draft standfirst(String words) {
    standfirst = words;
    return this;
  }

  public Draft byline(String name, @Nullable Id author) {
    byline = new Byline(name, author);
    return this;
  }

  public Draft updated(Instant at) {
    updated = at;
    return this;
  }

  public Draft picture(Block.@Nullable Picture to) {
    picture = to;
    return this;
  }

  public Draft topics(List<Id> of) {
    topics = of;
    return this;
  }

  public Draft focus(Card.@Nullable Focus to) {
    focus = to;
    return this;
  }

  public Draft correct(Instant at, String wrong, String right) {
    List<Correction> more = new ArrayList<>(corrections);
    more.add(new Correction(at, wrong, right, corrections.isEmpty()));
    corrections = more;
    updated = at;
    return this;
  }

  public Draft origin(@Nullable Origin of) {
    origin = of;
    return this;
  }

  public Draft body(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block.Paragraph(Inline.plain(paragraph)));
    }
    body = blocks;
    return this;
  }

  public Story story() {
    return new Story(
        new Card(
            id,
            original,
            edition,
            section,
            address,
            form,
            label,
            Headline.of(headline),
            standfirst,
            List.of(byline),
            "",
            "",
            published,
            updated,
            picture,
            topics,
            focus,
            corrections.size()),
        corrections,
        origin,
        body);
  }
}
