package org.galley.journal;

import java.util.Locale;
import java.util.Map;
import org.galley.story.Edition;
import org.galley.story.Footer;
import org.galley.story.Layout;
import org.galley.story.Livery;
import org.galley.story.Livery.Colour;
import org.galley.story.Livery.Face;
import org.galley.story.Paper;
import org.galley.story.Publisher;
import org.galley.story.Rights;
import org.galley.story.Section;
import org.galley.story.Standing;
import org.jspecify.annotations.Nullable;

/// Writes the settings of a paper. Whatever is as the design has it is left out.
final class SettingsWriter {

  private final JsonWriter out;
  private final BlockWriter blocks;

  SettingsWriter(JsonWriter out, BlockWriter blocks) {
    this.out = out;
    this.blocks = blocks;
  }

  void paper(Paper paper) {
    out.text("name", paper.name());
    out.text("url", paper.url());
    out.flag("sample", paper.sample());
    out.list("editions", paper.editions(), this::edition);
    out.member("livery", unless(paper.livery(), Livery.PLAIN), this::livery);
    out.member("publisher", unless(paper.publisher(), Publisher.UNNAMED), this::publisher);
    out.member("rights", unless(paper.rights(), Rights.RESERVED), this::rights);
    out.text("hub", paper.hub());
  }

  private static <T> @Nullable T unless(T value, T plain) {
    return value.equals(plain) ? null : value;
  }

  private void edition(Edition edition) {
    out.open();
    out.number("number", edition.number());
    out.text("key", edition.key());
    out.text("language", edition.language());
    out.text("title", edition.title());
    out.text("tagline", edition.tagline());
    out.text("zone", edition.zone());
    out.flag("ownScript", edition.ownScript());
    out.list("sections", edition.sections(), this::section);
    out.member("layout", unless(edition.layout(), Layout.PLAIN), this::layout);
    out.list("standing", edition.standing(), this::standing);
    out.member("footer", unless(edition.footer(), Footer.EMPTY), this::footer);
    out.close();
  }

  private void section(Section section) {
    out.open();
    out.number("number", section.number());
    out.text("key", section.key());
    out.text("name", section.name());
    out.close();
  }

  private void layout(Layout layout) {
    out.open();
    out.word("lead", layout.lead(), Words.LEAD);
    out.number("seconds", layout.seconds());
    out.number("latest", layout.latest());
    out.number("focus", layout.focus());
    out.list("bands", layout.bands(), out::string);
    out.close();
  }

  private void standing(Standing standing) {
    out.open();
    out.text("slug", standing.slug());
    out.word("role", standing.role(), Words.ROLE);
    out.text("title", standing.title());
    blocks.blocks("body", standing.body());
    out.close();
  }

  private void footer(Footer footer) {
    out.open();
    out.text("words", footer.words());
    out.list("links", footer.links(), this::link);
    out.close();
  }

  private void link(Footer.Link link) {
    out.open();
    out.text("name", link.name());
    out.text("href", link.href());
    out.close();
  }

  private void livery(Livery livery) {
    out.open();
    out.member("logo", livery.logo(), blocks::mediaObject);
    out.member("light", unless(livery.light(), Map.of()), this::colours);
    out.member("dark", unless(livery.dark(), Map.of()), this::colours);
    out.member("head", unless(livery.head(), Livery.PLAIN.head()), this::face);
    out.member("text", unless(livery.text(), Livery.PLAIN.text()), this::face);
    out.member("label", unless(livery.label(), Livery.PLAIN.label()), this::face);
    out.list("pictures", livery.pictures(), format -> out.string(Words.FORMAT.of(format)));
    out.close();
  }

  private void colours(Map<Colour, String> colours) {
    out.open();
    colours.forEach((colour, value) -> out.text(name(colour), value));
    out.close();
  }

  /// The member that holds a colour: `notePaper`.
  static String name(Colour colour) {
    return colour == Colour.NOTE_PAPER ? "notePaper" : colour.name().toLowerCase(Locale.ROOT);
  }

  private void face(Face face) {
    out.open();
    out.word("typeface", face.typeface(), Words.TYPEFACE);
    out.member("own", face.own(), blocks::mediaObject);
    out.close();
  }

  private void publisher(Publisher publisher) {
    out.open();
    out.text("name", publisher.name());
    out.text("place", publisher.place());
    out.number("founded", publisher.founded());
    out.text("email", publisher.email());
    out.list("profiles", publisher.profiles(), out::string);
    out.close();
  }

  private void rights(Rights rights) {
    out.open();
    out.flag("hidden", rights.hidden());
    out.flag("training", rights.training());
    out.flag("answers", rights.answers());
    out.text("licence", rights.licence());
    out.text("contact", rights.contact());
    out.list("refused", rights.refused(), out::string);
    out.list("ads", rights.ads(), out::string);
    out.list("members", rights.members(), out::string);
    out.list("controls", rights.controls(), out::string);
    out.close();
  }
}
