package org.galley.tlog;

/// The rule for names of note keys: not empty, no Unicode space, no control character, no plus.
final class KeyName {
  private static final int NEXT_LINE = 0x85;

  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty() && name.codePoints().noneMatch(KeyName::isForbidden);
  }

  private static boolean isForbidden(int character) {
    return character < ' '
        || character == '+'
        || character == NEXT_LINE
        || Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || Character.getType(character) == Character.SURROGATE;
  }
}
