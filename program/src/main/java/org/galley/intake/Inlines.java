package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import org.galley.story.Inline;
import org.galley.story.Mark;

/// Running text as it is being read: puts words with the same marks into one run and treats white
/// space as a browser does.
final class Inlines {

  private final List<Inline> done = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private List<Mark> runMarks = List.of();

  /// True at the start of a line and behind a space: another space would not be seen.
  private boolean spaced = true;

  /// Adds text in which any white space counts as one space.
  void words(String text, List<Mark> marks) {
    String fit = Words.clean(text);
    for (int i = 0; i < fit.length(); i++) {
      char c = fit.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t';
      if (!space || !spaced) {
        character(space ? ' ' : c, marks);
      }
      spaced = space;
    }
  }

  /// Adds text whose white space counts as it stands; a line feed becomes a break.
  void exactly(String text, List<Mark> marks) {
    String fit = Words.clean(text);
    for (int i = 0; i < fit.length(); i++) {
      char c = fit.charAt(i);
      if (c == '\n') {
        endRun();
        done.add(new Inline.Break());
      } else {
        character(c, marks);
      }
    }
    spaced = false;
  }

  /// Adds a break, unless the text so far is empty or ends in one.
  ///
  /// @return false if nothing was added
  boolean lineBreak() {
    trim();
    if (done.isEmpty() || done.getLast() instanceof Inline.Break) {
      return false;
    }
    done.add(new Inline.Break());
    spaced = true;
    return true;
  }

  void add(List<Inline> more) {
    for (Inline inline : more) {
      switch (inline) {
        case Inline.Run word -> exactly(word.text(), word.marks());
        case Inline.Break _ -> lineBreak();
        case Inline.Reference reference -> reference(reference.key());
      }
    }
  }

  void reference(String key) {
    endRun();
    done.add(new Inline.Reference(key));
    spaced = false;
  }

  /// Hands out the text so far and starts anew; text without a visible character is nothing.
  List<Inline> take() {
    trim();
    while (!done.isEmpty() && done.getLast() instanceof Inline.Break) {
      done.removeLast();
    }
    while (!done.isEmpty() && done.getFirst() instanceof Inline.Break) {
      done.removeFirst();
    }
    List<Inline> text = done.stream().anyMatch(Inlines::isVisible) ? List.copyOf(done) : List.of();
    done.clear();
    spaced = true;
    return text;
  }

  private void character(char c, List<Mark> marks) {
    if (!marks.equals(runMarks)) {
      endRun();
      runMarks = marks;
    }
    run.append(c);
  }

  private void trim() {
    if (spaced && !run.isEmpty() && run.charAt(run.length() - 1) == ' ') {
      run.setLength(run.length() - 1);
    }
    endRun();
  }

  private void endRun() {
    if (!run.isEmpty()) {
      done.add(new Inline.Run(run.toString(), runMarks));
      run.setLength(0);
    }
  }

  private static boolean isVisible(Inline inline) {
    return switch (inline) {
      case Inline.Run word ->
          !word.text().chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00a0');
      case Inline.Break _ -> false;
      case Inline.Reference _ -> true;
    };
  }
}
