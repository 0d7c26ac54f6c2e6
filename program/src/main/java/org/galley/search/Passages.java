package org.galley.search;

import java.util.ArrayList;
import java.util.List;
import org.galley.search.Matching.Range;

/// Cuts passages out of texts and marks what was found in them.
final class Passages {

  /// The room of a passage, in which a letter of a wide script takes two places.
  private static final int ROOM = 190;

  private static final int BEFORE = 60;
  private static final int WORD = 24;
  private static final String MORE = "…";

  private Passages() {}

  /// The passage around the place where most of the ranges stand together.
  static List<Piece> around(String words, List<Range> ranges) {
    if (room(words, 0, words.length()) <= ROOM) {
      return marked(words, ranges, 0, words.length());
    }
    Range first = best(words, ranges);
    int start = start(words, first.start());
    int end = end(words, start);
    List<Piece> pieces = new ArrayList<>();
    if (start > 0) {
      pieces.add(new Piece(MORE, false));
    }
    pieces.addAll(marked(words, ranges, start, end));
    if (end < words.length()) {
      pieces.add(new Piece(MORE, false));
    }
    return pieces;
  }

  /// The words from `start` until before `end`, with all ranges in them marked.
  static List<Piece> marked(String words, List<Range> ranges, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int done = start;
    for (Range range : ranges) {
      if (range.start() >= done && range.end() <= end) {
        add(words, done, range.start(), false, pieces);
        add(words, range.start(), range.end(), true, pieces);
        done = range.end();
      }
    }
    add(words, done, end, false, pieces);
    return pieces;
  }

  private static void add(String words, int from, int to, boolean marked, List<Piece> pieces) {
    if (to > from) {
      pieces.add(new Piece(words.substring(from, to), marked));
    }
  }

  private static Range best(String words, List<Range> ranges) {
    Range best = ranges.getFirst();
    int most = 0;
    for (Range range : ranges) {
      int reach = end(words, range.start());
      int count =
          (int) ranges.stream().filter(r -> r.start() >= range.start() && r.end() <= reach).count();
      if (count > most) {
        most = count;
        best = range;
      }
    }
    return best;
  }

  /// Goes back a little, to where a word begins.
  private static int start(String words, int from) {
    int start = from;
    while (start > 0 && room(words, start, from) < BEFORE) {
      start = words.offsetByCodePoints(start, -1);
    }
    if (start == 0) {
      return 0;
    }
    for (int i = start; i < Math.min(from, start + WORD); i++) {
      if (words.charAt(i) == ' ') {
        return i + 1;
      }
    }
    return afterMarks(words, start);
  }

  /// Goes on until the room is taken, to where a word ends.
  private static int end(String words, int start) {
    int end = start;
    int taken = 0;
    while (end < words.length() && taken < ROOM) {
      taken += width(words.codePointAt(end));
      end = words.offsetByCodePoints(end, 1);
    }
    if (end == words.length()) {
      return end;
    }
    for (int i = end; i > Math.max(start, end - WORD); i--) {
      if (words.charAt(i) == ' ') {
        return i;
      }
    }
    return afterMarks(words, end);
  }

  private static int afterMarks(String words, int at) {
    int after = at;
    while (after < words.length() && Letters.of(words.codePointAt(after)) == Letters.MARK) {
      after = words.offsetByCodePoints(after, 1);
    }
    return after;
  }

  private static int room(String words, int from, int to) {
    return words.substring(from, to).codePoints().map(Passages::width).sum();
  }

  private static int width(int character) {
    return switch (Letters.of(character)) {
      case HAN, HANGUL -> 2;
      case MARK -> 0;
      case NONE, WORD, CLUSTER -> 1;
    };
  }
}
