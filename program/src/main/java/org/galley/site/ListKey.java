package org.galley.site;

import org.galley.story.Advertisement;

/// Names one list of stories, or of specials: its kind in the high byte, then two numbers of 28
/// bits.
///
/// Day and month are counted only; their stories are a range of the edition's list.
public record ListKey(long code) {

  /// The kinds of list.
  public enum Kind {
    EDITION(1),
    SECTION(2),
    TOPIC(3),
    AUTHOR(4),
    FOCUS(5),
    DAY(6),
    MONTH(7),
    SPECIAL(8),
    ADVERTISEMENT(9);

    private final long code;

    Kind(long code) {
      this.code = code;
    }
  }

  private static final int BITS = 28;
  private static final long MASK = (1L << BITS) - 1;

  public static ListKey edition(int edition) {
    return of(Kind.EDITION, edition, 0);
  }

  public static ListKey section(int edition, int section) {
    return of(Kind.SECTION, edition, section);
  }

  /// Stories about a topic or by an author, by the number of the subject.
  public static ListKey topic(long subject) {
    return of(Kind.TOPIC, subject, 0);
  }

  public static ListKey author(long subject) {
    return of(Kind.AUTHOR, subject, 0);
  }

  /// Stories marked as focus, by the time when they were marked; section 0 means the whole edition.
  public static ListKey focus(int edition, int section) {
    return of(Kind.FOCUS, edition, section);
  }

  /// @param day days since the year 0, so that none is negative
  public static ListKey day(int edition, long day) {
    return of(Kind.DAY, edition, day);
  }

  /// @param month months since the year 0
  public static ListKey month(int edition, long month) {
    return of(Kind.MONTH, edition, month);
  }

  /// The specials of an edition, by the numbers of their subjects.
  public static ListKey specials(int edition) {
    return of(Kind.SPECIAL, edition, 0);
  }

  /// House advertisements that run, by the time when they start.
  public static ListKey advertisements(int edition, Advertisement.Slot slot) {
    return of(Kind.ADVERTISEMENT, edition, slot.number());
  }

  /// House advertisements that did not end yet, by the time when they start.
  public static ListKey advertisements(int edition) {
    return of(Kind.ADVERTISEMENT, edition, 0);
  }

  public Kind kind() {
    return Kind.values()[(int) (code >>> (2 * BITS)) - 1];
  }

  /// The first number: the edition of a list of stories by edition, section, day or month.
  public int first() {
    return (int) (code >>> BITS & MASK);
  }

  /// The second number: the day or month of a list of that kind.
  public long second() {
    return code & MASK;
  }

  private static ListKey of(Kind kind, long first, long second) {
    if (first < 0 || first > MASK || second < 0 || second > MASK) {
      throw new IllegalArgumentException(
          "a list is named by numbers of "
              + BITS
              + " bits, but these are "
              + first
              + ", "
              + second);
    }
    return new ListKey(kind.code << (2 * BITS) | first << BITS | second);
  }
}
