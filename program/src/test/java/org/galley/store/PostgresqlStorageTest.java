package org.galley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.galley.journal.JournalException;
import org.galley.journal.Snapshot;
import org.galley.journal.Stored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostgresqlStorageTest extends StorageContract {

  private static EmbeddedPostgres server;
  private static int made;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  @Override
  void openStorage() {
    storage = fresh();
  }

  @Override
  SqlStorage fresh() {
    made++;
    execute("CREATE DATABASE paper" + made);
    return open();
  }

  @Override
  Map<String, List<String>> columns() {
    try (Connection connection =
        DriverManager.getConnection(server.getJdbcUrl("postgres", "paper" + made))) {
      return columns(
          connection,
          """
          SELECT table_name, column_name FROM information_schema.columns
          WHERE table_schema = 'public' ORDER BY table_name, ordinal_position
          """);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  SqlStorage open() {
    return SqlStorage.postgresql(server.getJdbcUrl("postgres", "paper" + made));
  }

  @Test
  void connections_thatBreak_areMadeAnew() {
    append("one", null);
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(1);
    breakConnections();
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(1);
    append("two", null);
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(2);
  }

  @Test
  void connection_thatBreaksDuringAWrite_leavesNothingAndIsMadeAnew() {
    append("one", null);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() ->
            storage.write(transaction -> {
              transaction.append(new Stored(new byte[] {1}, null));
              breakConnections();
              transaction.append(new Stored(new byte[] {2}, null));
              return transaction;
            }));
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(1);
    append("two", null);
    assertThat(storage.<Long>read(Snapshot::size)).isEqualTo(2);
  }

  @Test
  void connection_thatBreaksBeforeTheCommit_stopsTheWriter() {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() ->
            storage.write(transaction -> {
              transaction.append(new Stored(new byte[] {1}, null));
              breakConnections();
              return transaction;
            }))
        .extracting(JournalException::code)
        .isEqualTo(JournalException.Code.COMMIT_FAILED);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> append("two", null))
        .extracting(JournalException::code)
        .isEqualTo(JournalException.Code.CLOSED);
  }

  @Test
  void entries_inGreatNumber_areAllGiven() {
    byte[] large = new byte[100_000];
    storage.write(transaction -> {
      for (int i = 0; i < 300; i++) {
        transaction.append(new Stored(large, large));
      }
      return transaction;
    });
    long[] given = new long[1];
    storage.read(snapshot -> {
      snapshot.each(0, 300, (_, stored) -> given[0] += stored.entry().length);
      return snapshot;
    });
    assertThat(given[0]).isEqualTo(30_000_000);
  }

  private static void breakConnections() {
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'paper"
            + made
            + "'");
  }

  private static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
