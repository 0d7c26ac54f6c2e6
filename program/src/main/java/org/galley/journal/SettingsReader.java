package org.galley.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.galley.story.Edition;
import org.galley.story.Footer;
import org.galley.story.Layout;
import org.galley.story.Livery;
import org.galley.story.Livery.Colour;
import org.galley.story.Livery.Face;
import org.galley.story.Media;
import org.galley.story.Paper;
import org.galley.story.Publisher;
import org.galley.story.Rights;
import org.galley.story.Section;
import org.galley.story.Standing;
import org.jspecify.annotations.Nullable;

/// Reads the settings of a paper. Whatever is as the design has it is left out of the document.
final class SettingsReader {

  private final JsonReader in;
  private final BlockReader blocks;

  SettingsReader(JsonReader in, BlockReader blocks) {
    this.in = in;
    this.blocks = blocks;
  }

  Paper paper() {
    return new Paper(
        in.text("name"),
        in.text("url"),
        in.flag("sample"),
        in.list("editions", this::edition),
        or(in.optional("livery", this::livery), Livery.PLAIN),
        or(in.optional("publisher", this::publisher), Publisher.UNNAMED),
        or(in.optional("rights", this::rights), Rights.RESERVED),
        in.optionalText("hub"));
  }

  /// What was read, or what the design has; to write that down is refused, as there would be two
  /// documents that say the same.
  private <T> T or(@Nullable T value, T otherwise) {
    if (otherwise.equals(value)) {
      throw in.malformed("what is as the design has it is left out");
    }
    return Objects.requireNonNullElse(value, otherwise);
  }

  private Edition edition() {
    in.open();
    Edition edition =
        new Edition(
            in.integer("number"),
            in.text("key"),
            in.text("language"),
            in.text("title"),
            in.optionalText("tagline"),
            in.text("zone"),
            in.flag("ownScript"),
            in.list("sections", this::section),
            or(in.optional("layout", this::layout), Layout.PLAIN),
            in.list("standing", this::standing),
            or(in.optional("footer", this::footer), Footer.EMPTY));
    in.close();
    return edition;
  }

  private Section section() {
    in.open();
    Section section = new Section(in.integer("number"), in.text("key"), in.text("name"));
    in.close();
    return section;
  }

  private Layout layout() {
    in.open();
    Layout layout =
        new Layout(
            in.word("lead", Words.LEAD),
            in.optionalInteger("seconds"),
            in.optionalInteger("latest"),
            in.optionalInteger("focus"),
            in.list("bands", in::string));
    in.close();
    return layout;
  }

  private Standing standing() {
    in.open();
    Standing standing =
        new Standing(
            in.text("slug"), in.word("role", Words.ROLE), in.text("title"), blocks.blocks("body"));
    in.close();
    return standing;
  }

  private Footer footer() {
    in.open();
    Footer footer = new Footer(in.optionalText("words"), in.list("links", this::link));
    in.close();
    return footer;
  }

  private Footer.Link link() {
    in.open();
    Footer.Link link = new Footer.Link(in.text("name"), in.text("href"));
    in.close();
    return link;
  }

  private Livery livery() {
    in.open();
    Livery livery =
        new Livery(
            in.optional("logo", blocks::mediaObject),
            or(in.optional("light", this::colours), Map.of()),
            or(in.optional("dark", this::colours), Map.of()),
            face("head", Livery.PLAIN.head()),
            face("text", Livery.PLAIN.text()),
            face("label", Livery.PLAIN.label()),
            in.list("pictures", this::format));
    in.close();
    return livery;
  }

  private Map<Colour, String> colours() {
    in.open();
    Map<Colour, String> colours = new EnumMap<>(Colour.class);
    for (Colour colour : Colour.values()) {
      String value = in.optionalText(SettingsWriter.name(colour));
      if (!value.isEmpty()) {
        colours.put(colour, value);
      }
    }
    in.close();
    return colours;
  }

  private Face face(String name, Face otherwise) {
    return or(in.optional(name, this::face), otherwise);
  }

  private Face face() {
    in.open();
    Face face =
        new Face(in.word("typeface", Words.TYPEFACE), in.optional("own", blocks::mediaObject));
    in.close();
    return face;
  }

  private Media.Format format() {
    String word = in.string();
    Media.Format format = Words.FORMAT.value(word);
    if (format == null) {
      throw in.malformed("there is no format '%s'".formatted(JsonReader.shown(word)));
    }
    return format;
  }

  private Publisher publisher() {
    in.open();
    Publisher publisher =
        new Publisher(
            in.optionalText("name"),
            in.optionalText("place"),
            in.optionalInteger("founded"),
            in.optionalText("email"),
            in.list("profiles", in::string));
    in.close();
    return publisher;
  }

  private Rights rights() {
    in.open();
    Rights rights =
        new Rights(
            in.flag("hidden"),
            in.flag("training"),
            in.flag("answers"),
            in.optionalText("licence"),
            in.optionalText("contact"),
            in.list("refused", in::string),
            in.list("ads", in::string),
            in.list("members", in::string),
            in.list("controls", in::string));
    in.close();
    return rights;
  }
}
