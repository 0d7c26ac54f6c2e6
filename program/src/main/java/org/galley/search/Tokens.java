package org.galley.search;

/// Cuts a text into words, and into runs of letters that have no spaces between their words.
final class Tokens {

  private static final int SHORT = 2;

  private Tokens() {}

  /// Takes the tokens of a text in order.
  interface Sink {
    void token(Letters letters, int start, int end);
  }

  static void cut(String text, Sink sink) {
    int start = 0;
    Letters running = Letters.NONE;
    int step;
    for (int i = 0; i < text.length(); i += step) {
      int character = text.codePointAt(i);
      step = Character.charCount(character);
      Letters letters = Letters.of(character);
      boolean goesOn =
          letters == running
              || (letters == Letters.MARK && running != Letters.NONE)
              || (running == Letters.WORD && isInnerApostrophe(text, i));
      if (!goesOn) {
        end(text, running, start, i, sink);
        start = i;
        running = letters == Letters.MARK ? Letters.NONE : letters;
      }
    }
    end(text, running, start, text.length(), sink);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean isInnerApostrophe(String text, int i) {
    return isApostrophe(text.charAt(i))
        && i + 1 < text.length()
        && Letters.of(text.codePointAt(i + 1)) == Letters.WORD;
  }

  private static void end(String text, Letters letters, int start, int end, Sink sink) {
    if (letters == Letters.WORD) {
      word(text, start, end, sink);
    } else if (letters != Letters.NONE) {
      sink.token(letters, start, end);
    }
  }

  /// What stands before or after an apostrophe and has one or two letters is grammar: the s of
  /// *Ivan's*, the l of *l'économie*.
  private static void word(String text, int start, int end, Sink sink) {
    int longestStart = start;
    int longestEnd = start;
    boolean given = false;
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i < end && !isApostrophe(text.charAt(i))) {
        continue;
      }
      boolean whole = from == start && i == end;
      if (whole || i - from > SHORT) {
        sink.token(Letters.WORD, from, i);
        given = true;
      } else if (i - from > longestEnd - longestStart) {
        longestStart = from;
        longestEnd = i;
      }
      from = i + 1;
    }
    if (!given && longestEnd > longestStart) {
      sink.token(Letters.WORD, longestStart, longestEnd);
    }
  }
}
