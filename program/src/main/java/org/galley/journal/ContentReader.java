package org.galley.journal;

import java.util.Set;
import org.galley.journal.JournalException.Code;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Front;
import org.galley.story.Notice;
import org.galley.story.Redirect;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;

/// Reads a whole document of format 1, or of a story only what stands before its corrections.
final class ContentReader {

  private static final Set<String> KINDS =
      Set.of(
          "story",
          "paper",
          "front",
          "topic",
          "author",
          "special",
          "advertisement",
          "notice",
          "redirect");

  private final JsonReader in;
  private final BlockReader blocks;
  private final CardReader cards;
  private final PartReader parts;
  private final SettingsReader settings;

  ContentReader(JsonReader in) {
    this.in = in;
    this.blocks = new BlockReader(in);
    this.parts = new PartReader(in);
    this.cards = new CardReader(in, blocks);
    this.settings = new SettingsReader(in, blocks);
  }

  Content document() {
    String kind = header();
    Content content =
        switch (kind) {
          case "story" -> story();
          case "paper" -> settings.paper();
          case "front" -> front();
          case "topic" -> topic();
          case "author" -> author();
          case "special" -> special();
          case "advertisement" -> advertisement();
          case "notice" -> notice();
          case "redirect" -> redirect();
          default -> throw new AssertionError(kind + " is one of KINDS, but nothing reads it");
        };
    in.close();
    in.finish();
    return content;
  }

  Card card() {
    String kind = header();
    if (!kind.equals("story")) {
      throw in.refusal(Code.WRONG_KIND, "only a story has a card, but this is a " + kind);
    }
    return in.member("card", cards::card);
  }

  /// Reads the members that all documents have, and gives the kind.
  private String header() {
    in.open();
    in.member("galley", this::format);
    String kind = in.member("kind", this::kind);
    in.member("salt", this::salt);
    return kind;
  }

  private int format() {
    int format = in.integerElement();
    if (format > DocumentCodec.FORMAT) {
      throw in.refusal(
          Code.NEWER_FORMAT,
          "it is in format %d, which needs a newer Galley; this one reads format %d"
              .formatted(format, DocumentCodec.FORMAT));
    }
    if (format < DocumentCodec.FORMAT) {
      throw in.malformed("there is no format " + format);
    }
    return format;
  }

  private String kind() {
    String kind = in.string();
    if (!KINDS.contains(kind)) {
      throw in.malformed("format 1 has no kind '%s'".formatted(JsonReader.shown(kind)));
    }
    return kind;
  }

  private String salt() {
    String salt = in.string();
    DocumentCodec.requireSalt(salt);
    return salt;
  }

  private Story story() {
    return new Story(
        in.member("card", cards::card),
        in.list("corrections", parts::correction),
        in.optional("origin", parts::origin),
        blocks.blocks("body"));
  }

  private Front front() {
    return new Front(
        in.text("edition"),
        in.optional("section", in::string),
        in.optionalId("lead"),
        in.list("focus", this::slot));
  }

  private Front.Slot slot() {
    in.open();
    Front.Slot slot = new Front.Slot(in.id("story"), in.optionalText("reason"));
    in.close();
    return slot;
  }

  private Topic topic() {
    return new Topic(
        in.id("id"),
        in.text("edition"),
        in.text("slug"),
        in.text("name"),
        in.optionalText("about"));
  }

  private Author author() {
    return new Author(
        in.id("id"),
        in.text("edition"),
        in.text("slug"),
        in.text("name"),
        in.optionalText("role"),
        in.optionalText("about"),
        in.list("beats", in::string),
        in.list("languages", in::string),
        in.optionalText("contact"));
  }

  private Special special() {
    return new Special(
        in.id("id"),
        in.id("original"),
        in.text("edition"),
        in.text("slug"),
        in.text("title"),
        in.optionalText("standfirst"),
        in.optional("picture", blocks::picture),
        blocks.blocks("introduction"),
        in.list("stories", in::idElement),
        in.list("timeline", this::moment),
        in.list("events", this::event),
        in.list("documents", blocks::file));
  }

  private Special.Moment moment() {
    in.open();
    Special.Moment moment = new Special.Moment(in.text("when"), in.text("text"));
    in.close();
    return moment;
  }

  private Special.Event event() {
    in.open();
    Special.Event event =
        new Special.Event(
            in.instant("at"),
            in.optionalInstant("end"),
            in.text("name"),
            in.text("place"),
            in.optionalText("address"),
            in.optionalText("href"));
    in.close();
    return event;
  }

  private Advertisement advertisement() {
    return new Advertisement(
        in.id("id"),
        in.text("edition"),
        in.word("slot", Words.SLOT),
        in.member("picture", blocks::mediaObject),
        in.text("alt"),
        in.text("advertiser"),
        in.text("href"),
        in.instant("from"),
        in.instant("until"),
        in.word("state", Words.STATE));
  }

  private Notice notice() {
    return new Notice(in.id("story"), in.instant("at"), in.text("text"));
  }

  private Redirect redirect() {
    return new Redirect(in.address("from"), in.address("to"));
  }
}
