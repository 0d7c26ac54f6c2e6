package org.galley.journal;

import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Front;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;

/// Writes a whole document of format 1: the header, then the members of its kind in the order of
/// the record.
final class ContentWriter {

  private final JsonWriter out;
  private final BlockWriter blocks;
  private final CardWriter cards;
  private final PartWriter parts;
  private final SettingsWriter settings;

  ContentWriter(JsonWriter out) {
    this.out = out;
    this.blocks = new BlockWriter(out);
    this.parts = new PartWriter(out);
    this.cards = new CardWriter(out, blocks);
    this.settings = new SettingsWriter(out, blocks);
  }

  void document(Content content, String salt) {
    out.open();
    out.number("galley", DocumentCodec.FORMAT);
    out.text("kind", kind(content));
    out.text("salt", salt);
    switch (content) {
      case Story story -> story(story);
      case Paper paper -> settings.paper(paper);
      case Front front -> front(front);
      case Topic topic -> topic(topic);
      case Author author -> author(author);
      case Special special -> special(special);
      case Advertisement advertisement -> advertisement(advertisement);
      case Notice notice -> notice(notice);
      case Redirect redirect -> redirect(redirect);
    }
    out.close();
  }

  static String kind(Content content) {
    return switch (content) {
      case Story _ -> "story";
      case Paper _ -> "paper";
      case Front _ -> "front";
      case Topic _ -> "topic";
      case Author _ -> "author";
      case Special _ -> "special";
      case Advertisement _ -> "advertisement";
      case Notice _ -> "notice";
      case Redirect _ -> "redirect";
    };
  }

  private void story(Story story) {
    out.member("card", story.card(), cards::card);
    out.list("corrections", story.corrections(), parts::correction);
    out.member("origin", story.origin(), parts::origin);
    blocks.blocks("body", story.body());
  }

  private void front(Front front) {
    out.text("edition", front.edition());
    out.value("section", front.section());
    out.value("lead", front.lead());
    out.list("focus", front.focus(), this::slot);
  }

  private void slot(Front.Slot slot) {
    out.open();
    out.value("story", slot.story());
    out.text("reason", slot.reason());
    out.close();
  }

  private void topic(Topic topic) {
    out.value("id", topic.id());
    out.text("edition", topic.edition());
    out.text("slug", topic.slug());
    out.text("name", topic.name());
    out.text("about", topic.about());
  }

  private void author(Author author) {
    out.value("id", author.id());
    out.text("edition", author.edition());
    out.text("slug", author.slug());
    out.text("name", author.name());
    out.text("role", author.role());
    out.text("about", author.about());
    out.list("beats", author.beats(), out::string);
    out.list("languages", author.languages(), out::string);
    out.text("contact", author.contact());
  }

  private void special(Special special) {
    out.value("id", special.id());
    out.value("original", special.original());
    out.text("edition", special.edition());
    out.text("slug", special.slug());
    out.text("title", special.title());
    out.text("standfirst", special.standfirst());
    out.member("picture", special.picture(), blocks::block);
    blocks.blocks("introduction", special.introduction());
    out.ids("stories", special.stories());
    out.list("timeline", special.timeline(), this::moment);
    out.list("events", special.events(), this::event);
    out.list("documents", special.documents(), blocks::block);
  }

  private void moment(Special.Moment moment) {
    out.open();
    out.text("when", moment.when());
    out.text("text", moment.text());
    out.close();
  }

  private void event(Special.Event event) {
    out.open();
    out.instant("at", event.at());
    out.instant("end", event.end());
    out.text("name", event.name());
    out.text("place", event.place());
    out.text("address", event.address());
    out.text("href", event.href());
    out.close();
  }

  private void advertisement(Advertisement advertisement) {
    out.value("id", advertisement.id());
    out.text("edition", advertisement.edition());
    out.word("slot", advertisement.slot(), Words.SLOT);
    out.member("picture", advertisement.picture(), blocks::mediaObject);
    out.text("alt", advertisement.alt());
    out.text("advertiser", advertisement.advertiser());
    out.text("href", advertisement.href());
    out.instant("from", advertisement.from());
    out.instant("until", advertisement.until());
    out.word("state", advertisement.state(), Words.STATE);
  }

  private void notice(Notice notice) {
    out.value("story", notice.story());
    out.instant("at", notice.at());
    out.text("text", notice.text());
  }

  private void redirect(Redirect redirect) {
    out.value("from", redirect.from());
    out.value("to", redirect.to());
  }
}
