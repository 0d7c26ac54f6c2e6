package org.galley.press;

import java.util.List;
import org.galley.story.Inline;
import org.galley.story.Mark;
import org.galley.story.Script;

/// Prints running text. Marks that follow each other on neighbouring runs are opened and closed for
/// each run: the words are what counts, and the bytes stay simple to check.
final class InlinePrinter {

  private final Html out;
  private final Texts texts;
  private final Footnotes footnotes;

  InlinePrinter(Html out, Texts texts, Footnotes footnotes) {
    this.out = out;
    this.texts = texts;
    this.footnotes = footnotes;
  }

  void print(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Run run -> run(run);
        case Inline.Break _ -> out.raw("<br>");
        case Inline.Reference reference -> reference(reference.key());
      }
    }
  }

  private void run(Inline.Run run) {
    run.marks().forEach(this::open);
    out.text(run.text());
    run.marks().reversed().forEach(this::close);
  }

  private void open(Mark mark) {
    switch (mark) {
      case Mark.Strong _ -> out.raw("<strong>");
      case Mark.Emphasis _ -> out.raw("<em>");
      case Mark.Code _ -> out.raw("<code>");
      case Mark.Subscript _ -> out.raw("<sub>");
      case Mark.Superscript _ -> out.raw("<sup>");
      case Mark.Link link -> out.raw("<a href=\"").text(link.href()).raw("\">");
      case Mark.Ruby _ -> out.raw("<ruby>");
      case Mark.Language language ->
          out.raw("<span lang=\"")
              .text(language.tag())
              .raw("\" dir=\"")
              .raw(Script.direction(language.tag()))
              .raw("\">");
    }
  }

  private void close(Mark mark) {
    switch (mark) {
      case Mark.Strong _ -> out.raw("</strong>");
      case Mark.Emphasis _ -> out.raw("</em>");
      case Mark.Code _ -> out.raw("</code>");
      case Mark.Subscript _ -> out.raw("</sub>");
      case Mark.Superscript _ -> out.raw("</sup>");
      case Mark.Link _ -> out.raw("</a>");
      case Mark.Ruby ruby -> out.raw("<rt>").text(ruby.reading()).raw("</rt></ruby>");
      case Mark.Language _ -> out.raw("</span>");
    }
  }

  private void reference(String key) {
    Footnotes.Reference reference = footnotes.refer(key);
    if (reference.number() == 0) {
      return;
    }
    out.raw("<sup><a href=\"#note-")
        .raw(reference.number())
        .raw("\"")
        .raw(reference.first() ? " id=\"ref-" + reference.number() + "\"" : "")
        .raw(" aria-label=\"")
        .text(texts.get("note", reference.number()))
        .raw("\">")
        .raw(reference.number())
        .raw("</a></sup>");
  }
}
