package org.galley.journal;

import java.util.List;
import org.galley.story.Inline;
import org.galley.story.Mark;

/// Writes running text: a run without marks is a plain JSON string, everything else an object.
final class TextWriter {

  private final JsonWriter out;

  TextWriter(JsonWriter out) {
    this.out = out;
  }

  void text(String name, List<Inline> text) {
    out.list(name, text, this::inline);
  }

  void inline(Inline inline) {
    switch (inline) {
      case Inline.Run run when run.marks().isEmpty() -> out.string(run.text());
      case Inline.Run run -> {
        out.open("run");
        out.text("text", run.text());
        out.list("marks", run.marks(), this::mark);
        out.close();
      }
      case Inline.Break _ -> {
        out.open("break");
        out.close();
      }
      case Inline.Reference reference -> {
        out.open("reference");
        out.text("key", reference.key());
        out.close();
      }
    }
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Strong _ -> out.open("strong");
      case Mark.Emphasis _ -> out.open("emphasis");
      case Mark.Code _ -> out.open("code");
      case Mark.Subscript _ -> out.open("subscript");
      case Mark.Superscript _ -> out.open("superscript");
      case Mark.Link link -> {
        out.open("link");
        out.text("href", link.href());
      }
      case Mark.Ruby ruby -> {
        out.open("ruby");
        out.text("reading", ruby.reading());
      }
      case Mark.Language language -> {
        out.open("language");
        out.text("tag", language.tag());
      }
    }
    out.close();
  }
}
