package org.galley.journal;

/// Finds what is not UTF-8 as Unicode defines it: overlong forms, surrogates and code points beyond
/// U+10FFFF, which JSON parsers let pass.
final class Utf8 {

  private Utf8() {}

  /// Where the first malformed sequence in the first `end` bytes starts, or -1 if there is none.
  static int firstFault(byte[] bytes, int end) {
    int i = 0;
    while (i < end) {
      int lead = bytes[i];
      if (lead >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(lead & 0xff);
      if (length == 0 || i + length > end || !isSequence(bytes, i, length)) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  private static int sequenceLength(int lead) {
    if (lead < 0xc2) {
      return 0;
    }
    if (lead < 0xe0) {
      return 2;
    }
    if (lead < 0xf0) {
      return 3;
    }
    return lead < 0xf5 ? 4 : 0;
  }

  private static boolean isSequence(byte[] bytes, int at, int length) {
    int second = bytes[at + 1] & 0xff;
    boolean sound =
        switch (bytes[at] & 0xff) {
          case 0xe0 -> second >= 0xa0 && second <= 0xbf;
          case 0xed -> second >= 0x80 && second <= 0x9f;
          case 0xf0 -> second >= 0x90 && second <= 0xbf;
          case 0xf4 -> second >= 0x80 && second <= 0x8f;
          default -> isTail(second);
        };
    for (int i = 2; i < length; i++) {
      sound &= isTail(bytes[at + i] & 0xff);
    }
    return sound;
  }

  private static boolean isTail(int value) {
    return (value & 0xc0) == 0x80;
  }
}
