package org.galley.story;

import static org.galley.story.Checks.requireText;

import java.util.List;

/// A piece of running text inside a block.
public sealed interface Inline {

  /// Words that carry the same marks.
  record Run(String text, List<Mark> marks) implements Inline {
    public Run {
      requireText(text, "text");
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a run of text has at least one character");
      }
      marks = List.copyOf(marks);
    }
  }

  /// A line break inside a paragraph, as in an address or a poem.
  record Break() implements Inline {}

  /// The place in the text to which the footnote named `key` belongs.
  record Reference(String key) implements Inline {
    public Reference {
      requireText(key, "key");
    }
  }

  /// One run without marks, or nothing for an empty text.
  static List<Inline> plain(String text) {
    return text.isEmpty() ? List.of() : List.of(new Run(text, List.of()));
  }

  /// The words alone; a break counts as a space.
  static String words(List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.getFirst() instanceof Run run) {
      return run.text();
    }
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      switch (inline) {
        case Run run -> out.append(run.text());
        case Break _ -> out.append(' ');
        case Reference _ -> {}
      }
    }
    return out.toString();
  }
}
