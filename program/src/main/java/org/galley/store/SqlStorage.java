package org.galley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;
import org.galley.journal.Snapshot;
import org.galley.journal.Storage;
import org.galley.journal.Transaction;
import org.jspecify.annotations.Nullable;

/// The storage on a relational database. One session writes, under a Java lock; a few others read.
public final class SqlStorage implements Storage {

  /// How many reads run at once; more wait. More than the cores would only push each other out.
  private static final int READERS = 4;

  private final Database database;
  private final Meter meter = new Meter();
  private final ReentrantLock writeLock = new ReentrantLock();
  private final Semaphore readers = new Semaphore(READERS, true);

  /// Idle reading sessions; guarded by itself.
  private final Deque<Session> idle = new ArrayDeque<>();

  /// Guarded by [#writeLock]; null when its connection broke.
  private @Nullable Session writer;

  private volatile boolean closed;
  private volatile boolean failed;

  private SqlStorage(Database database) {
    this.database = database;
    this.writer = connect();
  }

  /// Opens or creates the database file, and brings its tables up to date.
  public static SqlStorage sqlite(Path file) {
    return open(Database.sqlite(file));
  }

  /// Opens a database file to look at it once, with little memory. Changes nothing, its tables
  /// neither.
  ///
  /// @throws JournalException `OLDER_FORMAT` or `NEWER_FORMAT` if they are of another version
  public static SqlStorage sqliteOnce(Path file) {
    return open(Database.sqliteOnce(file), (_, connection) -> Migrations.require(connection));
  }

  /// Opens a PostgreSQL database by its JDBC address, and brings its tables up to date.
  public static SqlStorage postgresql(String url) {
    return open(Database.postgresql(url));
  }

  private static SqlStorage open(Database database) {
    return open(database, Migrations::apply);
  }

  private static SqlStorage open(Database database, BiConsumer<Database, Connection> tables) {
    try (var connection = database.connect()) {
      tables.accept(database, connection);
    } catch (SQLException e) {
      throw StoreFailure.of("open", e);
    }
    return new SqlStorage(database);
  }

  /// Copies a SQLite database as it is at this moment into a new file, also while another process
  /// writes to it.
  public static void copy(Path database, Path to) {
    try (Connection connection = Database.sqlite(database).connect();
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, to.toString());
      copy.execute();
    } catch (SQLException e) {
      throw StoreFailure.of("copy", e);
    }
  }

  /// What the database itself finds wrong with its file, in its words; nothing if it is sound.
  public List<String> faults() {
    return this.<List<String>>read(snapshot ->
        ((SqlSnapshot) snapshot)
            .session.list("PRAGMA integrity_check(10)", row -> row.getString(1)).stream()
                .filter(words -> !words.equals("ok"))
                .toList());
  }

  /// What this storage asked of its database so far.
  public Meter meter() {
    return meter;
  }

  @Override
  public <R> R read(Function<? super Snapshot, R> work) {
    readers.acquireUninterruptibly();
    try {
      Session session = beginReading();
      try {
        return work.apply(new SqlSnapshot(session));
      } finally {
        end(session);
      }
    } finally {
      readers.release();
    }
  }

  @Override
  public <R> R write(Function<? super Transaction, R> work) {
    return write(work, this::commit);
  }

  @Override
  public <R> R rehearse(Function<? super Transaction, R> work) {
    return write(work, this::undo);
  }

  private <R> R write(Function<? super Transaction, R> work, Consumer<Session> end) {
    writeLock.lock();
    try {
      if (closed || failed) {
        throw new JournalException(
            Code.CLOSED, "the storage takes no more writes until the paper is started again");
      }
      Session session = beginWriting();
      SqlTransaction transaction = new SqlTransaction(session);
      R result;
      try {
        result = work.apply(transaction);
        transaction.counts.flush();
        requireSound(session);
      } catch (Throwable e) {
        rollBack(session, e);
        throw e;
      }
      end.accept(session);
      return result;
    } finally {
      writeLock.unlock();
    }
  }

  /// PostgreSQL would commit nothing and say nothing.
  private static void requireSound(Session session) {
    if (session.isFaulty()) {
      throw new JournalException(
          Code.STORAGE, "a statement of the transaction failed, so nothing of it was written");
    }
  }

  @Override
  public void close() {
    writeLock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      if (writer != null) {
        writer.discard();
      }
    } finally {
      writeLock.unlock();
    }
    readers.acquireUninterruptibly(READERS);
    try {
      synchronized (idle) {
        idle.forEach(Session::close);
        idle.clear();
      }
    } finally {
      readers.release(READERS);
    }
  }

  /// A commit that fails may or may not have reached the disk; only opening anew can tell. Only a
  /// database that found no room for it, and still answers, says by that that it wrote nothing.
  private void commit(Session session) {
    try {
      session.execute("COMMIT");
    } catch (JournalException e) {
      boolean undone = e.code() == Code.DISK_FULL && session.answers();
      session.discard();
      writer = null;
      if (undone) {
        throw e;
      }
      failed = true;
      throw new JournalException(
          Code.COMMIT_FAILED,
          "the disk did not confirm a write, so no more is written until the paper is started again; check the disk first: "
              + e.getMessage(),
          e);
    }
  }

  private void rollBack(Session session, Throwable cause) {
    try {
      undo(session);
    } catch (JournalException e) {
      cause.addSuppressed(e);
    }
  }

  /// A session that cannot even undo is thrown away, which undoes too.
  private void undo(Session session) {
    try {
      session.execute("ROLLBACK");
    } catch (JournalException e) {
      session.discard();
      writer = null;
      throw e;
    }
  }

  /// The writing session in a new transaction; a connection that broke is made anew.
  private Session beginWriting() {
    Session session = writer;
    if (session != null) {
      try {
        session.begin(database.beginWrite());
        return session;
      } catch (JournalException e) {
        session.discard();
        writer = null;
      }
    }
    Session anew = connect();
    writer = anew;
    anew.begin(database.beginWrite());
    return anew;
  }

  /// A reading session in a new transaction; connections that broke are thrown away.
  private Session beginReading() {
    for (Session session = idle(); session != null; session = idle()) {
      try {
        session.begin(database.beginRead());
        return session;
      } catch (JournalException e) {
        session.discard();
      }
    }
    Session anew = connect();
    try {
      anew.begin(database.beginRead());
      return anew;
    } catch (JournalException e) {
      anew.discard();
      throw e;
    }
  }

  private @Nullable Session idle() {
    if (closed) {
      throw new JournalException(Code.CLOSED, "the paper is being stopped");
    }
    synchronized (idle) {
      return idle.pollFirst();
    }
  }

  /// Ends a snapshot. A session that cannot even do that is thrown away.
  private void end(Session session) {
    try {
      session.execute("ROLLBACK");
      synchronized (idle) {
        idle.addFirst(session);
      }
    } catch (JournalException e) {
      session.discard();
    }
  }

  private Session connect() {
    try {
      return new Session(database.connect(), meter);
    } catch (SQLException e) {
      throw StoreFailure.of("connect", e);
    }
  }
}
