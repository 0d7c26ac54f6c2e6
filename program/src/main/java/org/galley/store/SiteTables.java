package org.galley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All tables of the database by what becomes of them when the site is derived anew.
public final class SiteTables {

  /// A table with its columns, of which the first `keys` name a row.
  record Table(String name, int keys, List<String> columns) {

    static Table of(String name, int keys, String... columns) {
      return new Table(name, keys, List.of(columns));
    }

    String inOrder() {
      return "SELECT %s FROM %s ORDER BY %s"
          .formatted(String.join(", ", columns), name, String.join(", ", columns.subList(0, keys)));
    }
  }

  /// Derived from the journal.
  static final List<Table> DERIVED =
      List.of(
          Table.of("settings", 1, "one", "position"),
          Table.of("story", 1, "number", "id_high", "id_low", "position", "state", "notice"),
          Table.of("story_id", 2, "id_high", "number"),
          Table.of("subject", 1, "number", "id_high", "id_low", "position"),
          Table.of("subject_id", 2, "id_high", "number"),
          Table.of("front", 2, "edition", "section", "position"),
          Table.of("address", 3, "address", "kind", "target"),
          Table.of("origin", 2, "origin", "story"),
          Table.of("translation", 2, "original", "story"),
          Table.of("related", 1, "story", "one", "two", "three", "four"),
          Table.of("listing", 3, "list", "at", "story"),
          Table.of("list_count", 1, "list", "stories"),
          Table.of("list_span", 2, "list", "span", "stories"),
          Table.of("media", 2, "digest", "story"));

  /// The journal itself.
  static final List<String> JOURNAL = List.of("entry", "document", "tile");

  /// Known nowhere else, so carried over when the rest is made anew.
  static final List<Table> KEPT =
      List.of(
          Table.of("intake", 1, "origin", "id_high", "id_low", "packed"),
          Table.of("letter", 1, "number", "at", "kind", "about", "words", "sender"),
          Table.of("person", 1, "number", "login", "name", "active", "password"),
          Table.of("person_role", 2, "person", "ordinal", "role", "edition", "section"),
          Table.of("session", 1, "number", "token", "person", "begun", "seen", "agent"),
          Table.of("invitation", 1, "token", "person", "until"),
          Table.of("recovery_code", 2, "person", "code"),
          Table.of(
              "passkey",
              1,
              "id",
              "person",
              "public_key",
              "signatures",
              "transports",
              "eligible",
              "backed",
              "verified",
              "attestation",
              "client",
              "label",
              "created",
              "used"),
          Table.of(
              "draft",
              1,
              "number",
              "id_high",
              "id_low",
              "original_high",
              "original_low",
              "edition",
              "section",
              "headline",
              "folded",
              "author",
              "head",
              "last",
              "changed",
              "stage",
              "submitted",
              "submitter",
              "returned",
              "approved",
              "approver",
              "digest",
              "due",
              "embargo",
              "live",
              "standing"),
          Table.of(
              "revision",
              2,
              "draft",
              "number",
              "kind",
              "at",
              "person",
              "base",
              "body_since",
              "packed"),
          Table.of("hold", 1, "draft", "person", "session", "since", "until"),
          Table.of(
              "comment",
              1,
              "number",
              "draft",
              "revision",
              "passage",
              "quote",
              "person",
              "at",
              "words",
              "answers",
              "blocking",
              "settled_by",
              "settled_at"),
          Table.of(
              "task",
              1,
              "number",
              "draft",
              "kind",
              "about_high",
              "about_low",
              "at",
              "settled_by",
              "settled_at"),
          Table.of(
              "proposal",
              1,
              "number",
              "draft",
              "kind",
              "cause",
              "notice",
              "words",
              "person",
              "at",
              "settled_by",
              "settled_at",
              "agreed"),
          Table.of(
              "front_draft", 2, "edition", "section", "packed", "live", "version", "person", "at"),
          Table.of("front_launch", 1, "number", "edition", "section", "packed"),
          Table.of("letter_case", 1, "letter", "assigned", "draft", "answer", "person", "at"),
          Table.of("newsroom_rule", 1, "name", "value"),
          Table.of(
              "timeline",
              1,
              "number",
              "at",
              "person",
              "deed",
              "outcome",
              "draft",
              "revision",
              "words",
              "chain"));

  /// A row that one database has and the other has not, or has with other values.
  ///
  /// @param row its key, in words
  public record Difference(String table, String row, Kind kind) {

    /// What is wrong with a row of the present tables.
    public enum Kind {
      MISSING,
      DIFFERENT,
      TOO_MUCH
    }
  }

  private SiteTables() {}

  /// Compares the derived tables of two databases row by row.
  public static void compare(
      SqlStorage present, SqlStorage rebuilt, Consumer<Difference> differences) {
    present.read(one ->
        rebuilt.read(other -> {
          Session mine = ((SqlSnapshot) one).session;
          Session right = ((SqlSnapshot) other).session;
          DERIVED.forEach(table -> compare(table, mine, right, differences));
          return table(DERIVED);
        }));
  }

  /// Copies the tables that are derived from nothing into a database made anew.
  public static void carryOver(SqlStorage present, SqlStorage rebuilt) {
    present.read(from ->
        rebuilt.write(to -> {
          Session source = ((SqlSnapshot) from).session;
          Session target = ((SqlTransaction) to).session;
          KEPT.forEach(table -> carryOver(table, source, target));
          return table(KEPT);
        }));
  }

  private static String table(List<Table> tables) {
    return tables.stream().map(Table::name).collect(Collectors.joining(", "));
  }

  private static void carryOver(Table table, Session source, Session target) {
    String insert =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table.name(),
                String.join(", ", table.columns()),
                String.join(", ", Collections.nCopies(table.columns().size(), "?")));
    source.each(
        table.inOrder(),
        row -> {
          Object[] values = new Object[table.columns().size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
          }
          return target.update(insert, values);
        });
  }

  private static void compare(
      Table table, Session present, Session rebuilt, Consumer<Difference> differences) {
    present.rows(
        table.inOrder(),
        mine -> {
          rebuilt.rows(
              table.inOrder(),
              right -> {
                compare(table, new Cursor(table, mine), new Cursor(table, right), differences);
                return right;
              });
          return mine;
        });
  }

  private static void compare(
      Table table, Cursor mine, Cursor right, Consumer<Difference> differences)
      throws SQLException {
    while (mine.row() != null || right.row() != null) {
      int order = order(table, mine.row(), right.row());
      if (order < 0) {
        differences.accept(mine.difference(Difference.Kind.TOO_MUCH));
      } else if (order > 0) {
        differences.accept(right.difference(Difference.Kind.MISSING));
      } else if (!Arrays.deepEquals(mine.row(), right.row())) {
        differences.accept(right.difference(Difference.Kind.DIFFERENT));
      }
      if (order <= 0) {
        mine.next();
      }
      if (order >= 0) {
        right.next();
      }
    }
  }

  private static int order(
      Table table, @Nullable Object @Nullable [] mine, @Nullable Object @Nullable [] right) {
    if (mine == null || right == null) {
      return mine == null ? 1 : -1;
    }
    for (int i = 0; i < table.keys(); i++) {
      int order = order(mine[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /// As SQLite orders values: nothing, numbers, text, bytes. Damage can put any of them anywhere.
  private static int order(@Nullable Object mine, @Nullable Object right) {
    if (mine instanceof Number a && right instanceof Number b) {
      return Long.compare(a.longValue(), b.longValue());
    }
    if (mine instanceof byte[] a && right instanceof byte[] b) {
      return Arrays.compareUnsigned(a, b);
    }
    int kinds = Integer.compare(kind(mine), kind(right));
    return kinds != 0 ? kinds : String.valueOf(mine).compareTo(String.valueOf(right));
  }

  private static int kind(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Number _ -> 1;
      case byte[] _ -> 3;
      default -> 2;
    };
  }

  /// Goes over the rows of one table.
  private static final class Cursor {

    private final Table table;
    private final ResultSet rows;
    private @Nullable Object @Nullable [] row;

    Cursor(Table table, ResultSet rows) throws SQLException {
      this.table = table;
      this.rows = rows;
      next();
    }

    /// The row on which it stands; null after the last.
    @Nullable Object @Nullable [] row() {
      return row;
    }

    void next() throws SQLException {
      if (!rows.next()) {
        row = null;
        return;
      }
      @Nullable Object[] values = new @Nullable Object[table.columns().size()];
      for (int i = 0; i < values.length; i++) {
        Object value = rows.getObject(i + 1);
        values[i] = value instanceof Integer small ? Long.valueOf(small) : value;
      }
      row = values;
    }

    Difference difference(Difference.Kind kind) {
      List<String> words = new ArrayList<>();
      for (int i = 0; row != null && i < table.keys(); i++) {
        Object value = row[i];
        String text =
            value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        words.add(table.columns().get(i) + " " + text);
      }
      return new Difference(table.name(), String.join(", ", words), kind);
    }
  }
}
