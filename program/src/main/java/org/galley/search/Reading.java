package org.galley.search;

/// Turns texts of one language into terms: what the index holds of them and a question is compared
/// with. May be shared between threads.
final class Reading {

  private final Stems stems;

  /// @param language a BCP 47 tag
  Reading(String language) {
    this.stems = new Stems(language);
  }

  /// Takes the terms of a text. A term of two letters that were found by pairs has the position of
  /// the first of them; so has that first letter alone.
  interface Sink {
    void term(String term, int position, int start, int end);
  }

  /// Gives the terms of a text, whose positions count from `first`.
  ///
  /// @return the position after the last
  int read(String text, int first, Sink sink) {
    int[] position = {first};
    Tokens.cut(
        text,
        (letters, start, end) -> {
          String token = text.substring(start, end);
          if (letters.isPaired()) {
            position[0] = pairs(Pieces.of(letters, token), start, position[0], sink);
          } else {
            String stem = stems.of(token);
            if (!stem.isEmpty()) {
              sink.term(stem, position[0]++, start, end);
            }
          }
        });
    return position[0];
  }

  String stem(String word) {
    return stems.of(word);
  }

  private static int pairs(Pieces pieces, int offset, int first, Sink sink) {
    for (int i = 0; i < pieces.count(); i++) {
      int start = offset + pieces.start(i);
      sink.term(pieces.words(i), first + i, start, offset + pieces.end(i));
      if (i + 1 < pieces.count()) {
        sink.term(
            pieces.words(i) + pieces.words(i + 1), first + i, start, offset + pieces.end(i + 1));
      }
    }
    return first + pieces.count();
  }
}
