package org.galley.manuscript;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Compares texts word by word, as a language counts words.
public final class Wording {

  /// Some words that both texts have, or one of them.
  public record Piece(Kind kind, String text) {

    /// Which text has it.
    public enum Kind {
      SAME,
      ADDED,
      REMOVED
    }
  }

  private final BreakIterator pieces;

  /// @param language a BCP 47 tag
  public Wording(String language) {
    this.pieces = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
  }

  /// Both texts in one, in which what is the same stands once.
  public List<Piece> compare(String before, String after) {
    List<String> old = split(before);
    List<String> now = split(after);
    List<Piece> both = new ArrayList<>();
    int from = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      add(both, Piece.Kind.SAME, old.subList(from, delta.getSource().getPosition()));
      add(both, Piece.Kind.REMOVED, delta.getSource().getLines());
      add(both, Piece.Kind.ADDED, delta.getTarget().getLines());
      from = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(both, Piece.Kind.SAME, old.subList(from, old.size()));
    return both;
  }

  private static void add(List<Piece> both, Piece.Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      both.add(new Piece(kind, String.join("", words)));
    }
  }

  private List<String> split(String text) {
    List<String> words = new ArrayList<>();
    pieces.setText(text);
    int start = pieces.first();
    for (int end = pieces.next(); end != BreakIterator.DONE; end = pieces.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
