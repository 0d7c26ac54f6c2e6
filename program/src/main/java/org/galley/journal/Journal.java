package org.galley.journal;

import static org.galley.journal.JournalException.Code.CLOSED;
import static org.galley.journal.JournalException.Code.COMMIT_FAILED;
import static org.galley.journal.JournalException.Code.READ_ONLY;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.galley.tlog.Frontier;
import org.galley.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// The append-only list of public acts: the only source of truth of the public site.
///
/// One writer at a time; any number of readers, which wait for it only while what is durable is
/// being signed. The order of a write, and what a crash after each step leaves behind, is told in
/// [#write].
public final class Journal {

  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  /// How many edges of the tree are kept: a reader looks for its own at once.
  private static final int EDGES = 16;

  private final Storage storage;
  private final Projection projection;
  private final InstantSource clock;
  private final Verifier verifier = new Verifier();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();

  /// Null if this journal only reads. Guarded by [#lock].
  private final @Nullable Signer signer;

  /// Why no acts are taken; null if they are. Written under [#lock].
  private volatile @Nullable String readOnly;

  /// Whether the journal was found at start not to be the one that was signed.
  private volatile boolean untrusted;

  /// The edges of the tree as it grew, by size: of what is public, and some that readers may still
  /// need. None is appended to once it stands here.
  private final ConcurrentSkipListMap<Long, Frontier> edges = new ConcurrentSkipListMap<>();

  /// What is being read, with the edge of the tree at its size.
  private final Map<Snapshot, Frontier> reading = new ConcurrentHashMap<>();

  /// Told when [#size] or [#readOnly] changes.
  private final Object changed = new Object();

  /// The time of the last entry. Guarded by [#lock].
  private Instant last;

  /// How many entries are public: durable and signed.
  private volatile long size;

  private Journal(
      Storage storage,
      Projection projection,
      @Nullable Signer signer,
      InstantSource clock,
      Frontier frontier) {
    this.storage = storage;
    this.projection = projection;
    this.signer = signer;
    this.clock = clock;
    this.last = Instant.EPOCH;
    edges.put(frontier.size(), frontier);
  }

  /// Opens the journal in `storage` for reading and writing.
  ///
  /// Entries that were durable but not yet signed when the program stopped are signed now. If the
  /// signer has already signed a longer journal, an old copy was restored: the journal is then read
  /// only, so that it never contradicts what others have seen.
  public static Journal open(
      Storage storage, Projection projection, Signer signer, InstantSource clock) {
    Journal journal =
        new Journal(storage, projection, signer, clock, storage.read(StoredTree::edge));
    journal.resume(signer);
    return journal;
  }

  /// Opens the journal in `storage` for reading alone; `reason` is what somebody who tries to write
  /// is told.
  public static Journal openReadOnly(Storage storage, Projection projection, String reason) {
    Journal journal =
        new Journal(
            storage, projection, null, InstantSource.system(), storage.read(StoredTree::edge));
    journal.readOnly = reason;
    journal.size = journal.edges.lastKey();
    return journal;
  }

  /// How many entries are public. Grows, and never before everything derived from them is ready.
  public long size() {
    return size;
  }

  /// The size and root of the tree over everything public.
  public TreeHead head() {
    return edge().head();
  }

  /// Why no acts are taken, if they are not.
  public Optional<String> readOnly() {
    return Optional.ofNullable(readOnly);
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /// Reads from one state of the journal, all of which is public: entries that are durable and not
  /// yet signed are waited for.
  ///
  /// @throws JournalException `READ_ONLY` if the last act could not be signed: it may not be shown
  public <R> R read(Function<? super Snapshot, R> work) {
    while (true) {
      Read<R> read = storage.read(snapshot -> readPublic(snapshot, work));
      if (read != null) {
        return read.value();
      }
    }
  }

  private record Read<R>(R value) {}

  /// Null if the journal grew so fast that the edge of the tree at this state is forgotten already.
  private <R> @Nullable Read<R> readPublic(Snapshot snapshot, Function<? super Snapshot, R> work) {
    Frontier edge = edge(snapshot);
    if (edge == null) {
      return null;
    }
    reading.put(snapshot, edge);
    try {
      return new Read<>(work.apply(snapshot));
    } finally {
      reading.remove(snapshot);
    }
  }

  private @Nullable Frontier edge(Snapshot snapshot) {
    long wanted = snapshot.size();
    if (signer == null && wanted > size) {
      // Somebody else writes; this journal is as trusted as it was when it was opened.
      edges.put(wanted, StoredTree.edge(snapshot));
      size = wanted;
    }
    awaitPublic(wanted);
    return untrusted ? edge() : edges.get(wanted);
  }

  private void awaitPublic(long wanted) {
    if (size >= wanted) {
      return;
    }
    synchronized (changed) {
      while (size < wanted) {
        if (readOnly != null) {
          throw new JournalException(READ_ONLY, String.valueOf(readOnly));
        }
        try {
          changed.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new JournalException(
              CLOSED, "the reading was interrupted, as when the paper is stopped; read again", e);
        }
      }
    }
  }

  /// The entry and document at `position`, checked against the tree.
  ///
  /// @throws JournalException `ALTERED` or `MISSING` if they are not what was approved
  public Verified verified(Snapshot snapshot, long position) {
    return verifier.read(snapshot, reading.getOrDefault(snapshot, edge()), position);
  }

  private Frontier edge() {
    return edges.lastEntry().getValue();
  }

  /// Runs `act` alone among writers, and makes public what it appended, as a whole or not at all.
  ///
  /// @throws JournalException `READ_ONLY` if the journal takes no acts; whatever `act` throws
  public <R> R write(Function<Writing, R> act) {
    lock.lock();
    try {
      Signer signs = requireSigner();
      AtomicReference<Writing> written = new AtomicReference<>();
      // The act checks, stores its documents, appends, and the site's tables follow. A crash here
      // leaves nothing behind.
      R result = commit(act, written);
      Writing writing = written.get();
      if (!writing.entries().isEmpty()) {
        publish(signs, writing);
      }
      return result;
    } finally {
      lock.unlock();
    }
  }

  /// Runs `act` as [#write] does, lets `look` see the state that it would leave, and undoes all of
  /// it: so what would become public can be looked at before.
  ///
  /// @throws JournalException `READ_ONLY` if the journal takes no acts; whatever `act` throws
  public <R> R rehearse(Consumer<Writing> act, Function<? super Snapshot, R> look) {
    lock.lock();
    try {
      requireSigner();
      return storage.rehearse(transaction -> {
        Writing writing = new Writing(transaction, edge().copy(), projection, verifier, now());
        act.accept(writing);
        reading.put(transaction, writing.frontier());
        try {
          return look.apply(transaction);
        } finally {
          reading.remove(transaction);
        }
      });
    } finally {
      verifier.forget();
      lock.unlock();
    }
  }

  private <R> R commit(Function<Writing, R> act, AtomicReference<Writing> written) {
    try {
      return storage.write(transaction -> {
        Writing writing = new Writing(transaction, edge().copy(), projection, verifier, now());
        written.set(writing);
        return act.apply(writing);
      });
    } catch (RuntimeException | Error e) {
      verifier.forget();
      if (e instanceof JournalException fault && fault.code() == COMMIT_FAILED) {
        stop(String.valueOf(fault.getMessage()));
      }
      throw e;
    }
  }

  private void publish(Signer signs, Writing writing) {
    // All is durable. A crash here leaves entries that nobody was told of and that are not signed;
    // resume signs them at the next start. Readers that see them wait.
    Frontier grown = writing.frontier();
    try {
      signs.sign(grown.head());
      // Signed, and the signer remembers it. A crash from here on loses an acknowledgement at most.
      writing.following().committed();
    } catch (RuntimeException | Error e) {
      String reason =
          "the last act is stored but could not be signed, so nobody sees it yet; mend this and start the paper again, which signs it: "
              + e.getMessage();
      stop(reason);
      throw new JournalException(COMMIT_FAILED, reason, e);
    }
    last = writing.now();
    edges.put(grown.size(), grown);
    while (edges.size() > EDGES) {
      edges.pollFirstEntry();
    }
    synchronized (changed) {
      size = grown.size();
      changed.notifyAll();
    }
    announce(writing.entries());
  }

  /// Takes no more acts, and lets nobody see what is stored and not public.
  private void stop(String reason) {
    synchronized (changed) {
      readOnly = reason;
      changed.notifyAll();
    }
  }

  private Instant now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(last) ? last : now;
  }

  private Signer requireSigner() {
    String reason = readOnly;
    if (reason != null || signer == null) {
      throw new JournalException(READ_ONLY, String.valueOf(reason));
    }
    return signer;
  }

  private void announce(List<Appended> entries) {
    for (Listener listener : listeners) {
      try {
        listener.appended(size, entries);
      } catch (RuntimeException | Error e) {
        LOG.log(Level.ERROR, "ALARM: something that follows the journal failed", e);
      }
    }
  }

  private void resume(Signer signs) {
    TreeHead head = head();
    Optional<TreeHead> signed = signs.last();
    if (signed.isPresent() && signed.get().size() > head.size()) {
      readOnly =
          "this journal has %d entries, but %d were already signed: an old copy was restored. Bring the missing entries from a newer backup or a follower"
              .formatted(head.size(), signed.get().size());
    } else if (signed.isPresent() && !grewFrom(signed.get())) {
      readOnly =
          "this journal is not the one that was signed at size %d; nothing will be signed. Restore the data directory from a backup"
              .formatted(signed.get().size());
      LOG.log(Level.ERROR, "ALARM: " + readOnly);
      distrust(head.size());
    } else if (head.size() > 0 && (signed.isEmpty() || signed.get().size() < head.size())) {
      signs.sign(head);
    }
    size = head.size();
    if (head.size() > 0 && !untrusted) {
      last = read(snapshot -> verified(snapshot, head.size() - 1).entry().at());
    }
  }

  /// No byte that is stored can be told from an altered one: none is believed.
  private void distrust(long stored) {
    untrusted = true;
    edges.clear();
    edges.put(stored, Frontier.empty());
  }

  private boolean grewFrom(TreeHead signed) {
    return storage
        .read(snapshot -> StoredTree.edge(snapshot, signed.size()))
        .root()
        .equals(signed.root());
  }
}
