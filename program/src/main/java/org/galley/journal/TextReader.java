package org.galley.journal;

import java.util.List;
import org.galley.story.Inline;
import org.galley.story.Mark;

/// Reads running text; see [TextWriter] for its form.
final class TextReader {

  private final JsonReader in;

  TextReader(JsonReader in) {
    this.in = in;
  }

  List<Inline> text(String name) {
    return in.list(name, this::inline);
  }

  Inline inline() {
    if (in.isString()) {
      return new Inline.Run(in.string(), List.of());
    }
    in.open();
    String type = in.text("type");
    Inline inline =
        switch (type) {
          case "run" -> marked(in.text("text"), in.list("marks", this::mark));
          case "break" -> new Inline.Break();
          case "reference" -> new Inline.Reference(in.optionalText("key"));
          default -> throw unknown("inline type", type);
        };
    in.close();
    return inline;
  }

  private Inline marked(String text, List<Mark> marks) {
    if (marks.isEmpty()) {
      throw in.malformed("a run without marks is written as a plain text");
    }
    return new Inline.Run(text, marks);
  }

  private Mark mark() {
    in.open();
    String type = in.text("type");
    Mark mark =
        switch (type) {
          case "strong" -> new Mark.Strong();
          case "emphasis" -> new Mark.Emphasis();
          case "code" -> new Mark.Code();
          case "subscript" -> new Mark.Subscript();
          case "superscript" -> new Mark.Superscript();
          case "link" -> new Mark.Link(in.text("href"));
          case "ruby" -> new Mark.Ruby(in.optionalText("reading"));
          case "language" -> new Mark.Language(in.text("tag"));
          default -> throw unknown("mark type", type);
        };
    in.close();
    return mark;
  }

  private JournalException unknown(String what, String type) {
    return in.malformed("format 1 has no %s '%s'".formatted(what, JsonReader.shown(type)));
  }
}
