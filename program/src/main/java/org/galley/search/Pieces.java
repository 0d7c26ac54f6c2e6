package org.galley.search;

import java.util.ArrayList;
import java.util.List;

/// The letters of a run without spaces, each with its marks, folded.
final class Pieces {

  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final int length;

  private Pieces(int length) {
    this.length = length;
  }

  static Pieces of(Letters letters, String run) {
    Pieces pieces = new Pieces(run.length());
    int from = 0;
    for (int i = 0; i < run.length(); ) {
      int next = i + Character.charCount(run.codePointAt(i));
      boolean ends = next == run.length() || Letters.of(run.codePointAt(next)) != Letters.MARK;
      if (ends) {
        pieces.add(letters, run.substring(from, next), from);
        from = next;
      }
      i = next;
    }
    return pieces;
  }

  private void add(Letters letters, String piece, int start) {
    boolean plain = letters != Letters.CLUSTER && piece.length() == 1 && piece.charAt(0) < 0xf900;
    words.add(plain ? piece : Folding.fold(piece));
    starts.add(start);
  }

  int count() {
    return words.size();
  }

  String words(int i) {
    return words.get(i);
  }

  int start(int i) {
    return starts.get(i);
  }

  int end(int i) {
    return i + 1 < starts.size() ? starts.get(i + 1) : length;
  }
}
