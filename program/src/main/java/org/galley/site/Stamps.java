package org.galley.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.galley.story.Id;

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
    TRANSLATIONS(4),
    NAMED(5),
    DAY(6),
    LAST_DAY(7),
    MONTHS(8),
    PAGES(9),
    FOCUS(10),
    LEAD(11),
    PAPER(12),
    EDITIONS(13),
    SAMPLE(14),
    EDITION(15),
    TITLE(16),
    SECTION(17),
    EDITION_KEY(18),
    SUBJECT(19),
    SUBJECT_NAME(20),
    SUBJECT_PLACE(21),
    ADDRESS(22),
    PAGE(23),
    LIVERY(24),
    PUBLISHER(25),
    RIGHTS(26),
    HUB(27),
    LAYOUT(28),
    STANDING(29),
    TERMS(30),
    CORRECTIONS(31),
    COUNT(32),
    DAYS(33),
    CORRECTED(34),
    VERSION(35);

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

  /// Everything that a story's own page says of it.
  static long body(long story) {
    return code(Kind.BODY, story);
  }

  /// Which entry a story was last published by.
  static long version(long story) {
    return code(Kind.VERSION, story);
  }

  /// What one kind of other page shows of a story.
  static long card(long story, Look look) {
    return code(Kind.CARD, story << 4 | look.code());
  }

  /// Whether there is a story or subject with this id.
  static long named(Id id) {
    return code(Kind.NAMED, id.high());
  }

  static long translations(long original) {
    return code(Kind.TRANSLATIONS, original);
  }

  /// Whether a day has stories, and which days before and after it have some.
  static long day(int edition, long day) {
    return code(Kind.DAY, (long) edition << 32 | day);
  }

  /// Which is the last day that has stories.
  static long lastDay(int edition) {
    return code(Kind.LAST_DAY, edition);
  }

  static long months(int edition) {
    return code(Kind.MONTHS, edition);
  }

  /// What the list of corrections tells of a story.
  static long corrections(long story) {
    return code(Kind.CORRECTIONS, story);
  }

  /// When a story was corrected.
  static long corrected(long story) {
    return code(Kind.CORRECTED, story);
  }

  /// How many rows a list has.
  static long count(ListKey list) {
    return code(Kind.COUNT, list.code() * 0x9E3779B97F4A7C15L);
  }

  /// Which days of a month have stories.
  static long days(int edition, long month) {
    return code(Kind.DAYS, (long) edition << 32 | month);
  }

  /// How many numbered pages a list has.
  static long pages(ListKey list) {
    return code(Kind.PAGES, list.code() * 0x9E3779B97F4A7C15L);
  }

  /// Whether a list has a numbered page with this number.
  static long page(ListKey list, long number) {
    return code(Kind.PAGE, (31 * list.code() + number) * 0x9E3779B97F4A7C15L);
  }

  /// The arranged News Focus of a front.
  static long focus(int edition, int section) {
    return code(Kind.FOCUS, (long) edition << 32 | section);
  }

  /// The arranged lead of a front.
  static long lead(int edition, int section) {
    return code(Kind.LEAD, (long) edition << 32 | section);
  }

  /// What the settings say of the paper as a whole.
  static long paper() {
    return code(Kind.PAPER, 0);
  }

  /// Which editions there are, in which languages.
  static long editions() {
    return code(Kind.EDITIONS, 0);
  }

  /// Whether the paper is a sample.
  static long sample() {
    return code(Kind.SAMPLE, 0);
  }

  /// How the newsroom made the design its own.
  static long livery() {
    return code(Kind.LIVERY, 0);
  }

  static long publisher() {
    return code(Kind.PUBLISHER, 0);
  }

  static long rights() {
    return code(Kind.RIGHTS, 0);
  }

  static long terms() {
    return code(Kind.TERMS, 0);
  }

  static long hub() {
    return code(Kind.HUB, 0);
  }

  /// How the home page of an edition is laid out.
  static long layout(int edition) {
    return code(Kind.LAYOUT, edition);
  }

  /// What a standing page says, if there is one with this slug.
  static long standing(int edition, String slug) {
    return code(Kind.STANDING, 31L * slug.hashCode() + edition);
  }

  /// What every page of an edition shows of its settings.
  static long edition(int edition) {
    return code(Kind.EDITION, edition);
  }

  /// What feeds tell of an edition.
  static long title(int edition) {
    return code(Kind.TITLE, edition);
  }

  /// What a section is called, if there is one with this key.
  static long section(int edition, String key) {
    return code(Kind.SECTION, 31L * key.hashCode() + edition);
  }

  /// Whether there is an edition with this key.
  static long editionKey(String key) {
    return code(Kind.EDITION_KEY, key.hashCode());
  }

  /// Everything of a topic, author or special.
  static long subject(long number) {
    return code(Kind.SUBJECT, number);
  }

  static long subjectName(long number) {
    return code(Kind.SUBJECT_NAME, number);
  }

  /// The address of a topic, author or special.
  static long subjectPlace(long number) {
    return code(Kind.SUBJECT_PLACE, number);
  }

  static long address(long key) {
    return code(Kind.ADDRESS, key);
  }

  /// Two things whose codes happen to be the same are touched together, which costs a needless
  /// print and nothing else.
  private static long code(Kind kind, long which) {
    return kind.code << KIND_SHIFT | (which & ((1L << KIND_SHIFT) - 1));
  }

  /// The kind of thing that a stamp is for, as a word for reports.
  static String kind(long stamp) {
    for (Kind kind : Kind.values()) {
      if (kind.code == stamp >>> KIND_SHIFT) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }
    throw new IllegalArgumentException("no stamp is " + stamp);
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
