package org.galley.intake;

/// Finds the tags in XML that goes by character by character, and passes over sections of character
/// data and comments. It needs no well-formed input and keeps nothing but the tag's name.
final class XmlTags {

  private static final int LONGEST_NAME = 64;
  private static final String DATA = "<![CDATA[";
  private static final String COMMENT = "<!--";

  private enum State {
    TEXT,
    TAG,
    DATA,
    COMMENT
  }

  private final StringBuilder tag = new StringBuilder();
  private State state = State.TEXT;
  private int length;
  private char before;
  private char beforeThat;

  /// Moves on by one character; true if it ends a tag.
  boolean isEnd(char c) {
    char last = before;
    char lastButOne = beforeThat;
    beforeThat = last;
    before = c;
    boolean ended = false;
    switch (state) {
      case TEXT -> startAt(c);
      case TAG -> ended = isTagEnd(c);
      case DATA -> leaveAt(c == '>' && last == ']' && lastButOne == ']');
      case COMMENT -> leaveAt(c == '>' && last == '-' && lastButOne == '-');
    }
    return ended;
  }

  /// The name of the tag that ended last, such as `<item` or `</item`.
  String name() {
    int i = 2;
    while (i < tag.length() && " \t\r\n/>".indexOf(tag.charAt(i)) < 0) {
      i++;
    }
    return tag.substring(0, Math.min(i, tag.length()));
  }

  /// How many characters the tag has that ended last.
  int length() {
    return length;
  }

  private void startAt(char c) {
    if (c == '<') {
      tag.setLength(0);
      tag.append(c);
      length = 1;
      state = State.TAG;
    }
  }

  private boolean isTagEnd(char c) {
    if (c == '<') {
      startAt(c);
      return false;
    }
    length++;
    if (tag.length() < LONGEST_NAME) {
      tag.append(c);
    }
    if (c == '[' && tag.length() == DATA.length() && DATA.contentEquals(tag)) {
      state = State.DATA;
    } else if (c == '-' && tag.length() == COMMENT.length() && COMMENT.contentEquals(tag)) {
      state = State.COMMENT;
    } else if (c == '>') {
      state = State.TEXT;
      return true;
    }
    return false;
  }

  private void leaveAt(boolean end) {
    if (end) {
      state = State.TEXT;
    }
  }
}
