package org.galley.site;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// When each thing of the site was last touched: the position of the entry that did it.
///
/// Only a bounded number is remembered. When there are more, all are forgotten and [#floor] rises:
/// what was made before it counts as stale.
public final class Stamps {

  private static final int MOST = 200_000;

  private static final int KIND_SHIFT = 58;

  /// Kinds of things; the low bits say which one.
  private enum Kind {
    BODY(1),
    CARD(2),
    TRANSLATIONS(3),
    DAYS(4),
    MONTHS(5),
    PAGES(6),
    FRONT(7),
    SETTINGS(8),
    SUBJECT(9),
    ADDRESS(10);

    private final long code;

    Kind(long code) {
      this.code = code;
    }
  }

  private final Map<Long, Long> things = new ConcurrentHashMap<>();
  private final Map<Long, Touches> lists = new ConcurrentHashMap<>();
  private volatile long floor;

  /// How many touches were taken since all were forgotten. Written by the one writer.
  private long remembered;

  static long body(long story) {
    return code(Kind.BODY, story);
  }

  static long card(long story) {
    return code(Kind.CARD, story);
  }

  static long translations(long original) {
    return code(Kind.TRANSLATIONS, original);
  }

  static long days(int edition) {
    return code(Kind.DAYS, edition);
  }

  static long months(int edition) {
    return code(Kind.MONTHS, edition);
  }

  /// How many numbered pages a list has.
  static long pages(ListKey list) {
    return code(Kind.PAGES, list.code() * 0x9E3779B97F4A7C15L);
  }

  static long front(int edition, int section) {
    return code(Kind.FRONT, (long) edition << 32 | section);
  }

  static long settings() {
    return code(Kind.SETTINGS, 0);
  }

  static long subject(long number) {
    return code(Kind.SUBJECT, number);
  }

  static long address(long key) {
    return code(Kind.ADDRESS, key);
  }

  /// Two things whose codes happen to be the same are touched together, which costs a needless
  /// print and nothing else.
  private static long code(Kind kind, long which) {
    return kind.code << KIND_SHIFT | (which & ((1L << KIND_SHIFT) - 1));
  }

  /// Whether what was read at journal size `size` is still what the site says.
  public boolean current(Reads reads, long size) {
    return size >= floor && reads.latest(this) < size;
  }

  long thing(long stamp) {
    return things.getOrDefault(stamp, -1L);
  }

  long atOrAfter(long list, long at) {
    Touches touches = lists.get(list);
    return touches == null ? -1 : touches.atOrAfter(at);
  }

  long atOrBefore(long list, long at) {
    Touches touches = lists.get(list);
    return touches == null ? -1 : touches.atOrBefore(at);
  }

  /// Takes the touches of one transaction, which are all made known before the journal's new size
  /// is.
  void apply(Map<Long, Long> touchedThings, Map<Long, Map<Long, Long>> touchedLists, long size) {
    remembered += touchedThings.size();
    touchedLists.values().forEach(rows -> remembered += rows.size());
    if (remembered > MOST) {
      floor = size;
      things.clear();
      lists.clear();
      remembered = 0;
      return;
    }
    things.putAll(touchedThings);
    touchedLists.forEach((list, rows) -> {
      Touches touches = lists.computeIfAbsent(list, _ -> new Touches());
      rows.forEach(touches::touch);
    });
  }

  /// The touched rows of one list by their time, kept so that the newest touch on either side of a
  /// time is found at once: a touch is dropped when a later one covers all it could answer.
  private static final class Touches {

    /// Time to position; positions rise with time, as a touch drops all after it.
    private final TreeMap<Long, Long> before = new TreeMap<>();

    /// Time to position; positions fall with time, as a touch drops all before it.
    private final TreeMap<Long, Long> after = new TreeMap<>();

    synchronized void touch(long at, long position) {
      before.tailMap(at, true).clear();
      before.put(at, position);
      after.headMap(at, true).clear();
      after.put(at, position);
    }

    synchronized long atOrAfter(long at) {
      Map.Entry<Long, Long> touch = after.ceilingEntry(at);
      return touch == null ? -1 : touch.getValue();
    }

    synchronized long atOrBefore(long at) {
      Map.Entry<Long, Long> touch = before.floorEntry(at);
      return touch == null ? -1 : touch.getValue();
    }
  }

  /// What one transaction touches, gathered until it is durable.
  static final class Gathering {

    private final Map<Long, Long> things = new HashMap<>();
    private final Map<Long, Map<Long, Long>> lists = new HashMap<>();
    private long position;

    void at(long entry) {
      position = entry;
    }

    void thing(long stamp) {
      things.put(stamp, position);
    }

    void row(ListKey list, long at) {
      lists.computeIfAbsent(list.code(), _ -> new HashMap<>()).put(at, position);
    }

    void applyTo(Stamps stamps) {
      stamps.apply(things, lists, position + 1);
    }
  }
}
