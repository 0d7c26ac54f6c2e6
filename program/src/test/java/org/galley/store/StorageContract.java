package org.galley.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.galley.desk.IntakeRows.Waiting;
import org.galley.desk.LetterRows.Kept;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;
import org.galley.journal.Snapshot;
import org.galley.journal.Stored;
import org.galley.site.AddressRow;
import org.galley.site.ListKey;
import org.galley.site.ListRow;
import org.galley.site.SiteRows;
import org.galley.site.SiteWriter;
import org.galley.site.StoryRow;
import org.galley.site.SubjectRow;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.galley.story.Letter;
import org.galley.story.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every storage must do, whatever it is made of.
@Timeout(120)
abstract class StorageContract {

  private final SqlSite site = new SqlSite();
  private final SqlIntake drafts = new SqlIntake();
  private final SqlLetters letters = new SqlLetters();
  SqlStorage storage;

  /// Opens what the storage of this test is kept in; after the first time, what is there already.
  abstract SqlStorage open();

  /// All tables of the storage with their columns in order.
  abstract Map<String, List<String>> columns();

  /// A new table is either derived, or the journal, or kept: 'rebuild' must know.
  @Test
  void everyTable_isKnownToRebuild() {
    Map<String, List<String>> known = new TreeMap<>();
    Stream.concat(SiteTables.DERIVED.stream(), SiteTables.KEPT.stream())
        .forEach(table -> known.put(table.name(), table.columns()));
    Map<String, List<String>> found = columns();
    assertThat(found.remove("flyway_schema_history")).isNotNull();
    assertThat(found.keySet()).containsAll(SiteTables.JOURNAL);
    found.keySet().removeAll(SiteTables.JOURNAL);
    assertThat(found).isEqualTo(known);
  }

  /// Tables and columns by a query that gives a row for each.
  static Map<String, List<String>> columns(Connection connection, String sql) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return columns;
  }

  @BeforeEach
  void openStorage() {
    storage = open();
  }

  @AfterEach
  void closeStorage() {
    storage.close();
  }

  @Test
  void emptyStorage_hasNothing() {
    storage.read(snapshot -> {
      assertThat(snapshot.size()).isZero();
      assertThat(snapshot.tile(0, 0)).isEmpty();
      assertThat(site.rows(snapshot).settings()).isEmpty();
      assertThat(site.rows(snapshot).lastStory()).isZero();
      assertThat(drafts.count(snapshot)).isZero();
      return snapshot;
    });
  }

  @Test
  void entries_areReadAsTheyWereAppended() {
    append("one", "first");
    append("two", null);
    append("three", "third");
    storage.read(snapshot -> {
      assertThat(snapshot.size()).isEqualTo(3);
      assertThat(new String(snapshot.entry(1), UTF_8)).isEqualTo("two");
      assertThat(text(snapshot.stored(0))).isEqualTo("one first");
      assertThat(text(snapshot.stored(1))).isEqualTo("two null");
      assertThat(each(snapshot, 1, 3)).containsExactly("1 two null", "2 three third");
      assertThat(each(snapshot, 0, 0)).isEmpty();
      assertThat(each(snapshot, 0, 99)).hasSize(3);
      return snapshot;
    });
  }

  @Test
  void entry_thatIsNotThere_isSaidToBeMissing() {
    append("one", null);
    storage.read(snapshot -> {
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> snapshot.entry(1))
          .extracting(JournalException::code)
          .isEqualTo(Code.MISSING);
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> snapshot.stored(-1))
          .extracting(JournalException::code)
          .isEqualTo(Code.MISSING);
      return snapshot;
    });
  }

  @Test
  void tiles_areReadAsTheyWerePut() {
    byte[] hashes = new byte[8_192];
    hashes[8_191] = -1;
    storage.write(transaction -> {
      transaction.putTile(1, 7, hashes);
      assertThat(transaction.tile(1, 7)).contains(hashes);
      return transaction;
    });
    storage.read(snapshot -> {
      assertThat(snapshot.tile(1, 7)).contains(hashes);
      assertThat(snapshot.tile(7, 1)).isEmpty();
      return snapshot;
    });
  }

  @Test
  void snapshot_duringAWrite_staysAsItWas() throws Exception {
    append("one", null);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      storage.read(snapshot -> {
        assertThat(snapshot.size()).isEqualTo(1);
        soon(other, () -> append("two", "later"));
        soon(other, () -> storage.write(transaction -> story(site.writer(transaction), 5)));
        assertThat(each(snapshot, 0, 99)).containsExactly("0 one null");
        assertThat(site.rows(snapshot).lastStory()).isZero();
        return snapshot;
      });
    }
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(2);
    assertThat(storage.<Long>read(snapshot -> site.rows(snapshot).lastStory())).isEqualTo(1);
  }

  @Test
  void write_beforeItsEnd_isSeenByItselfAlone() throws Exception {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      storage.write(transaction -> {
        transaction.append(new Stored(bytes("one"), null));
        story(site.writer(transaction), 5);
        assertThat(transaction.size()).isEqualTo(1);
        assertThat(site.rows(transaction).lastStory()).isEqualTo(1);
        soon(other, () -> assertThat(storage.<Long>read(Snapshot::size)).isZero());
        return transaction;
      });
    }
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(1);
  }

  @Test
  void write_thatThrows_leavesNothing() {
    append("one", null);
    for (Throwable fault : List.of(new IllegalStateException("no"), new StackOverflowError("no"))) {
      assertThatExceptionOfType(fault.getClass())
          .isThrownBy(() ->
              storage.write(transaction -> {
                everything(site.writer(transaction));
                transaction.append(new Stored(bytes("two"), bytes("second")));
                transaction.putTile(0, 0, new byte[8_192]);
                drafts.put(transaction, 1, new Waiting(new Id(1, 2), bytes("draft")));
                throw thrown(fault);
              }));
      assertEmptyBut(1);
    }
    storage.write(transaction -> everything(site.writer(transaction)));
    assertThat(storage.<Long>read(snapshot -> site.rows(snapshot).lastStory())).isEqualTo(1);
  }

  private static RuntimeException thrown(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }

  @Test
  void statement_thatFails_undoesItsWholeTransaction() {
    storage.write(transaction -> {
      transaction.putTile(0, 0, new byte[8_192]);
      return transaction;
    });
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() ->
            storage.write(transaction -> {
              transaction.append(new Stored(bytes("one"), null));
              transaction.putTile(0, 0, new byte[8_192]);
              return transaction;
            }))
        .extracting(JournalException::code)
        .isEqualTo(Code.STORAGE);
    assertThat(storage.<Long>read(Snapshot::size)).isZero();
    append("after", null);
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(1);
  }

  @Test
  void statement_thatFailsUnheeded_undoesItsWholeTransaction() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() ->
            storage.write(transaction -> {
              transaction.append(new Stored(bytes("one"), null));
              transaction.putTile(0, 0, new byte[8_192]);
              try {
                transaction.putTile(0, 0, new byte[8_192]);
              } catch (JournalException e) {
                assertThat(e.code()).isEqualTo(Code.STORAGE);
              }
              return transaction;
            }));
    assertThat(storage.<Long>read(Snapshot::size)).isZero();
    append("after", null);
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(1);
  }

  @Test
  void storage_closedAndOpened_hasAllThatWasWritten() {
    append("one", "first");
    storage.write(transaction -> everything(site.writer(transaction)));
    storage.close();
    storage = open();
    storage.read(snapshot -> {
      assertThat(each(snapshot, 0, 9)).containsExactly("0 one first");
      assertThat(site.rows(snapshot).lastStory()).isEqualTo(1);
      assertThat(site.rows(snapshot).count(ListKey.edition(1))).isEqualTo(1);
      return snapshot;
    });
    append("two", null);
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(2);
  }

  @Test
  void storage_closed_refusesAll() {
    storage.close();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> storage.read(Snapshot::size))
        .extracting(JournalException::code)
        .isEqualTo(Code.CLOSED);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> append("one", null))
        .extracting(JournalException::code)
        .isEqualTo(Code.CLOSED);
  }

  @Test
  void storiesAndSubjects_whoseIdsStartAlike_areToldApart() {
    Id one = new Id(-7, 1);
    Id two = new Id(-7, 2);
    storage.write(transaction -> {
      SiteWriter rows = site.writer(transaction);
      assertThat(rows.addStory(one, 10)).isEqualTo(live(1, one, 10));
      assertThat(rows.addStory(two, 11)).isEqualTo(live(2, two, 11));
      assertThat(rows.addSubject(one, 12)).isEqualTo(new SubjectRow(1, one, 12));
      assertThat(rows.addSubject(two, 13)).isEqualTo(new SubjectRow(2, two, 13));
      rows.putStory(new StoryRow(2, two, 20, StoryRow.State.RETRACTED, 21));
      rows.putSubject(new SubjectRow(1, one, 22));
      return rows;
    });
    storage.read(snapshot -> {
      SiteRows rows = site.rows(snapshot);
      assertThat(rows.story(one)).contains(live(1, one, 10));
      assertThat(rows.story(two))
          .contains(new StoryRow(2, two, 20, StoryRow.State.RETRACTED, 21))
          .isEqualTo(rows.story(2));
      assertThat(rows.story(new Id(-7, 3))).isEmpty();
      assertThat(rows.story(3)).isEmpty();
      assertThat(rows.subject(one)).contains(new SubjectRow(1, one, 22));
      assertThat(rows.subject(2)).contains(new SubjectRow(2, two, 13));
      assertThat(rows.subject(new Id(0, 1))).isEmpty();
      assertThat(rows.lastStory()).isEqualTo(2);
      assertThat(rows.lastSubject()).isEqualTo(2);
      return rows;
    });
  }

  @Test
  void settingsAndFronts_putAgain_areReplaced() {
    storage.write(transaction -> {
      SiteWriter rows = site.writer(transaction);
      rows.putSettings(3);
      rows.putSettings(9);
      rows.putFront(1, 0, 4);
      rows.putFront(1, 2, 5);
      rows.putFront(1, 0, 8);
      return rows;
    });
    storage.read(snapshot -> {
      SiteRows rows = site.rows(snapshot);
      assertThat(rows.settings()).isEqualTo(OptionalLong.of(9));
      assertThat(rows.front(1, 0)).isEqualTo(OptionalLong.of(8));
      assertThat(rows.front(1, 2)).isEqualTo(OptionalLong.of(5));
      assertThat(rows.front(2, 0)).isEmpty();
      return rows;
    });
  }

  @Test
  void keys_thatSeveralThingsShare_giveAll() {
    Address address = new Address("/same");
    storage.write(transaction -> {
      SiteWriter rows = site.writer(transaction);
      assertThat(rows.putAddress(address, row(AddressRow.Kind.REDIRECT, 9))).isTrue();
      assertThat(rows.putAddress(address, row(AddressRow.Kind.STORY, 7))).isTrue();
      assertThat(rows.putAddress(address, row(AddressRow.Kind.STORY, 3))).isTrue();
      assertThat(rows.putAddress(address, row(AddressRow.Kind.STORY, 7))).isFalse();
      rows.putOrigin(Long.MIN_VALUE, 4);
      rows.putOrigin(Long.MIN_VALUE, 2);
      rows.putOrigin(Long.MIN_VALUE, 2);
      rows.putTranslation(new Id(5, 1), 8);
      rows.putTranslation(new Id(5, 2), 6);
      rows.putMedia(Digest.of(bytes("picture")), 1);
      rows.putMedia(Digest.of(bytes("picture")), 2);
      return rows;
    });
    storage.read(snapshot -> {
      SiteRows rows = site.rows(snapshot);
      assertThat(rows.address(address))
          .containsExactly(
              row(AddressRow.Kind.STORY, 3),
              row(AddressRow.Kind.STORY, 7),
              row(AddressRow.Kind.REDIRECT, 9));
      assertThat(rows.address(new Address("/other"))).isEmpty();
      assertThat(rows.origin(Long.MIN_VALUE)).containsExactly(2L, 4L);
      assertThat(rows.origin(0)).isEmpty();
      assertThat(rows.translations(new Id(5, 1))).containsExactly(6L, 8L);
      assertThat(rows.translations(new Id(6, 1))).isEmpty();
      assertThat(rows.hasMedia(Digest.of(bytes("picture")))).isTrue();
      assertThat(rows.hasMedia(Digest.of(bytes("other")))).isFalse();
      return rows;
    });
  }

  @Test
  void drafts_ofOneOrigin_replaceEachOther() {
    Waiting first = new Waiting(new Id(1, 1), bytes("first"));
    Waiting second = new Waiting(new Id(1, 1), bytes("second"));
    storage.write(transaction -> {
      drafts.put(transaction, 5, first);
      drafts.put(transaction, 5, second);
      drafts.put(transaction, -5, first);
      return transaction;
    });
    storage.write(transaction -> {
      assertThat(drafts.count(transaction)).isEqualTo(2);
      assertThat(drafts.find(transaction, 5).map(draft -> text(draft.packed()))).contains("second");
      drafts.remove(transaction, 5);
      drafts.remove(transaction, 6);
      return transaction;
    });
    storage.read(snapshot -> {
      assertThat(drafts.find(snapshot, 5)).isEmpty();
      assertThat(drafts.find(snapshot, -5)).isPresent();
      assertThat(drafts.count(snapshot)).isEqualTo(1);
      return snapshot;
    });
  }

  @Test
  void letters_areKeptInTheirOrder() {
    Letter first =
        new Letter(Instant.ofEpochMilli(5), Letter.Kind.ERROR, "/quay", "Wrong:\n码头 🚢", "");
    Letter second = new Letter(Instant.ofEpochMilli(4), Letter.Kind.TIP, "", "Look", "Ann");
    for (Letter letter : List.of(first, second)) {
      storage.write(transaction -> {
        letters.add(transaction, letter);
        return letter;
      });
    }
    storage.close();
    storage = open();
    storage.read(snapshot -> {
      assertThat(letters.count(snapshot)).isEqualTo(2);
      assertThat(letters.before(snapshot, Long.MAX_VALUE, 9))
          .containsExactly(new Kept(2, second), new Kept(1, first));
      assertThat(letters.before(snapshot, 2, 9)).containsExactly(new Kept(1, first));
      assertThat(letters.before(snapshot, Long.MAX_VALUE, 1)).hasSize(1);
      return snapshot;
    });
  }

  @Test
  void lists_afterRandomChanges_areThoseOfAPlainModel() {
    Seeds.each(
        4,
        seed -> {
          storage.close();
          storage = fresh();
          new ListsModel(seed).run();
        });
  }

  /// An empty storage of the same make.
  abstract SqlStorage fresh();

  /// Lists in memory beside the lists of the storage.
  private final class ListsModel {

    private static final int WRITES = 12;
    private static final int CHANGES = 40;

    private final SplittableRandom random;
    private final TreeMap<Long, List<ListRow>> lists = new TreeMap<>();
    private final TreeMap<Long, Long> counted = new TreeMap<>();

    ListsModel(long seed) {
      random = new SplittableRandom(seed);
    }

    void run() {
      for (int write = 0; write < WRITES; write++) {
        storage.write(transaction -> {
          SiteWriter rows = site.writer(transaction);
          for (int change = 0; change < CHANGES; change++) {
            change(rows);
          }
          compare(rows);
          return rows;
        });
        storage.read(snapshot -> {
          compare(site.rows(snapshot));
          return snapshot;
        });
      }
    }

    private void change(SiteWriter rows) {
      ListKey list = list();
      List<ListRow> present = lists.computeIfAbsent(list.code(), _ -> new ArrayList<>());
      if (!present.isEmpty() && random.nextInt(3) == 0) {
        rows.remove(list, present.remove(random.nextInt(present.size())));
      } else {
        ListRow row = new ListRow(time(), random.nextInt(1, 60));
        if (!present.contains(row)) {
          present.add(row);
          rows.add(list, row);
        }
      }
      ListKey day = ListKey.day(1 + random.nextInt(2), 738_000 + random.nextInt(12));
      long stories = counted.getOrDefault(day.code(), 0L);
      int difference = stories > 0 && random.nextBoolean() ? -1 : 1;
      counted.put(day.code(), stories + difference);
      rows.count(day, difference);
    }

    private ListKey list() {
      return switch (random.nextInt(3)) {
        case 0 -> ListKey.edition(1);
        case 1 -> ListKey.section(1, 2);
        default -> ListKey.focus(1, 2);
      };
    }

    /// Near each other, far apart, before 1970 and often equal.
    private long time() {
      return switch (random.nextInt(4)) {
        case 0 -> 1_790_000_000_000L + random.nextInt(5);
        case 1 -> 1_790_000_000_000L + random.nextLong(100_000_000_000L);
        case 2 -> -random.nextLong(1_000_000_000_000L);
        default -> (long) random.nextInt(-3, 4) << SqlCounts.SPAN_BITS;
      };
    }

    private void compare(SiteRows rows) {
      lists.forEach((code, present) -> {
        present.sort((a, b) ->
            a.at() != b.at() ? Long.compare(a.at(), b.at()) : Long.compare(a.story(), b.story()));
        compare(rows, new ListKey(code), present);
      });
      for (int edition = 1; edition <= 2; edition++) {
        calendar(rows, edition);
      }
    }

    private void compare(SiteRows rows, ListKey list, List<ListRow> present) {
      assertThat(rows.count(list)).isEqualTo(present.size());
      long before = time();
      assertThat(rows.newest(list, before, 7))
          .isEqualTo(
              present.reversed().stream().filter(row -> row.at() < before).limit(7).toList());
      assertThat(rows.newest(list, Long.MAX_VALUE, 1_000)).isEqualTo(present.reversed());
      long from = time();
      long to = time();
      int skip = random.nextInt(5);
      assertThat(rows.range(list, from, to, skip, 6))
          .isEqualTo(
              present.stream()
                  .filter(row -> row.at() >= from && row.at() < to)
                  .skip(skip)
                  .limit(6)
                  .toList());
      int ordinal = random.nextInt(present.size() + 3);
      assertThat(rows.ordinal(list, ordinal, 5))
          .isEqualTo(present.stream().skip(ordinal).limit(5).toList());
    }

    private void calendar(SiteRows rows, int edition) {
      ListKey first = ListKey.day(edition, 0);
      ListKey from = ListKey.day(edition, 738_000 + random.nextInt(14));
      List<Long> days =
          counted.subMap(first.code(), true, from.code(), true).entrySet().stream()
              .filter(day -> day.getValue() > 0)
              .map(day -> day.getKey())
              .toList();
      assertThat(rows.counted(from, first, 100).stream().map(day -> day.list().code()).toList())
          .isEqualTo(days.reversed());
      rows.counted(from, first, 100)
          .forEach(day -> assertThat(day.stories()).isEqualTo(counted.get(day.list().code())));
      ListKey last = ListKey.day(edition, 739_000);
      Optional<Long> after =
          counted.subMap(from.code(), false, last.code(), true).entrySet().stream()
              .filter(day -> day.getValue() > 0)
              .map(day -> day.getKey())
              .findFirst();
      assertThat(rows.countedAfter(from, last).map(ListKey::code)).isEqualTo(after);
    }
  }

  private void assertEmptyBut(long entries) {
    storage.read(snapshot -> {
      SiteRows rows = site.rows(snapshot);
      assertThat(snapshot.size()).isEqualTo(entries);
      assertThat(snapshot.tile(0, 0)).isEmpty();
      assertThat(rows.settings()).isEmpty();
      assertThat(rows.lastStory()).isZero();
      assertThat(rows.lastSubject()).isZero();
      assertThat(rows.count(ListKey.edition(1))).isZero();
      assertThat(rows.newest(ListKey.edition(1), Long.MAX_VALUE, 9)).isEmpty();
      assertThat(rows.address(new Address("/everything"))).isEmpty();
      assertThat(drafts.count(snapshot)).isZero();
      return rows;
    });
  }

  private static SiteWriter everything(SiteWriter rows) {
    rows.putSettings(1);
    story(rows, 1);
    rows.addSubject(new Id(1, 1), 1);
    rows.putAddress(new Address("/everything"), row(AddressRow.Kind.STORY, 1));
    rows.add(ListKey.edition(1), new ListRow(5, 1));
    return rows;
  }

  private static StoryRow story(SiteWriter rows, long position) {
    return rows.addStory(new Id(position, position), position);
  }

  private static StoryRow live(long number, Id id, long position) {
    return new StoryRow(number, id, position, StoryRow.State.LIVE, -1);
  }

  private static AddressRow row(AddressRow.Kind kind, long target) {
    return new AddressRow(kind, target);
  }

  final void append(String entry, @Nullable String document) {
    storage.write(transaction -> {
      transaction.append(new Stored(bytes(entry), document == null ? null : bytes(document)));
      return transaction;
    });
  }

  private static List<String> each(Snapshot snapshot, long from, long to) {
    List<String> found = new ArrayList<>();
    snapshot.each(from, to, (position, stored) -> found.add(position + " " + text(stored)));
    return found;
  }

  private static void soon(ExecutorService other, Runnable work) {
    try {
      other.submit(work).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("did not work beside the other transaction", e);
    }
  }

  private static String text(Stored stored) {
    byte[] packed = stored.packed();
    return text(stored.entry()) + " " + (packed == null ? "null" : text(packed));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
