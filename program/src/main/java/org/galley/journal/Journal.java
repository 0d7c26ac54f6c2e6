package org.galley.journal;

import static org.galley.journal.JournalException.Code.COMMIT_FAILED;
import static org.galley.journal.JournalException.Code.READ_ONLY;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.galley.story.Content;
import org.galley.tlog.Frontier;
import org.galley.tlog.Hash;
import org.galley.tlog.TileCoordinate;
import org.galley.tlog.TreeHasher;
import org.galley.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// The append-only list of public acts: the only source of truth of the public site.
///
/// One writer at a time; any number of readers, which never wait for it. The order of a write, and
/// what a crash after each step leaves behind, is told in [#write].
public final class Journal {

  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  /// Entries that are derived in one transaction.
  private static final int DERIVED_AT_ONCE = 1_000;

  private final Storage storage;
  private final Projection projection;
  private final InstantSource clock;
  private final Verifier verifier = new Verifier();
  private final DocumentCodec codec = new DocumentCodec();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();

  /// Null if this journal only reads. Guarded by [#lock].
  private final @Nullable Signer signer;

  /// Why no acts are taken; null if they are. Written under [#lock].
  private volatile @Nullable String readOnly;

  /// The edge of the tree over everything that may be read. Never appended to once it stands here.
  private volatile Frontier frontier;

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
    this.frontier = frontier;
    this.last = Instant.EPOCH;
  }

  /// Opens the journal in `storage` for reading and writing.
  ///
  /// Entries that were durable but not yet signed when the program stopped are signed now. If the
  /// signer has already signed a longer journal, an old copy was restored: the journal is then read
  /// only, so that it never contradicts what others have seen.
  public static Journal open(
      Storage storage, Projection projection, Signer signer, InstantSource clock) {
    Journal journal =
        new Journal(storage, projection, signer, clock, storage.read(Journal::restore));
    journal.resume(signer);
    return journal;
  }

  /// Opens the journal in `storage` for reading alone; `reason` is what somebody who tries to write
  /// is told.
  public static Journal openReadOnly(Storage storage, Projection projection, String reason) {
    Journal journal =
        new Journal(
            storage, projection, null, InstantSource.system(), storage.read(Journal::restore));
    journal.readOnly = reason;
    journal.size = journal.frontier.size();
    return journal;
  }

  /// How many entries are public. Grows, and never before everything derived from them is ready.
  public long size() {
    return size;
  }

  /// The size and root of the tree over everything stored.
  public TreeHead head() {
    return frontier.head();
  }

  /// Why no acts are taken, if they are not.
  public Optional<String> readOnly() {
    return Optional.ofNullable(readOnly);
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /// Reads from one state of the storage.
  public <R> R read(Function<? super Snapshot, R> work) {
    return storage.read(work);
  }

  /// The entry and document at `position`, checked against the tree.
  ///
  /// @throws JournalException `ALTERED` or `MISSING` if they are not what was approved
  public Verified verified(Snapshot snapshot, long position) {
    return verifier.read(snapshot, frontier, position);
  }

  /// Runs `act` alone among writers, and makes public what it appended, as a whole or not at all.
  ///
  /// @throws JournalException `READ_ONLY` if the journal takes no acts; whatever `act` throws
  public <R> R write(Function<Writing, R> act) {
    lock.lock();
    try {
      Signer signs = requireSigner();
      Frontier before = frontier;
      AtomicReference<Writing> written = new AtomicReference<>();
      // The act checks, stores its documents, appends, and the site's tables follow. A crash here
      // leaves nothing behind.
      R result;
      try {
        result =
            storage.write(transaction -> {
              Writing writing =
                  new Writing(transaction, before.copy(), projection, verifier, now());
              written.set(writing);
              R made = act.apply(writing);
              frontier = writing.frontier();
              return made;
            });
      } catch (RuntimeException | Error e) {
        frontier = before;
        stopIfUnknown(e);
        throw e;
      }
      Writing writing = written.get();
      if (writing.entries().isEmpty()) {
        return result;
      }
      last = writing.now();
      // All is durable. A crash here leaves entries that nobody was told of and that are not
      // signed;
      // resume signs them at the next start.
      sign(signs, frontier.head());
      // Signed, and the signer remembers it. A crash from here on loses an acknowledgement at most.
      writing.following().committed();
      size = frontier.size();
      announce(writing.entries());
      return result;
    } finally {
      lock.unlock();
    }
  }

  /// Derives a journal in the empty storage `into` from what `source` holds: the bytes of entries
  /// and documents stay the same, tiles and projection are made anew. Nothing is signed.
  ///
  /// @param signed what the tree must be at that size; null if nothing was signed
  /// @param progress told the number of entries so far
  /// @throws JournalException `ALTERED` if a document or the tree is not what was approved,
  ///   `MISSING` if an entry is not there
  public static Journal derive(
      Storage source,
      Storage into,
      Projection projection,
      @Nullable TreeHead signed,
      LongConsumer progress) {
    Journal journal = open(into, projection, new Unsigned(), InstantSource.system());
    long size = source.read(Snapshot::size);
    for (long from = 0; from < size; from = journal.size()) {
      long to = Math.min(size, from + DERIVED_AT_ONCE);
      if (signed != null && from < signed.size()) {
        to = Math.min(to, signed.size());
      }
      journal.take(source, from, to);
      if (signed != null && to == signed.size()) {
        requireSigned(signed, journal.head());
      }
      progress.accept(to);
    }
    return journal;
  }

  private void take(Storage source, long from, long to) {
    write(writing ->
        source.read(snapshot -> {
          snapshot.each(
              from,
              to,
              (position, stored) -> {
                if (position != writing.transaction().size()) {
                  throw new JournalException(
                      JournalException.Code.MISSING,
                      "the journal has no entry at position %d; restore from a backup or a follower"
                          .formatted(writing.transaction().size()));
                }
                writing.append(stored, appended(position, stored));
              });
          return writing;
        }));
  }

  private Appended appended(long position, Stored stored) {
    Entry entry = EntryCodec.decode(stored.entry());
    byte[] packed = stored.packed();
    Content content =
        packed == null
            ? null
            : codec.decode(
                Verifier.document(position, packed, entry.document().orElseThrow()), Content.class);
    return new Appended(position, entry, content);
  }

  private static void requireSigned(TreeHead signed, TreeHead found) {
    if (!found.equals(signed)) {
      throw new JournalException(
          JournalException.Code.ALTERED,
          "the first %d entries are not those that were signed; restore from a backup or a follower"
              .formatted(signed.size()));
    }
  }

  private Instant now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(last) ? last : now;
  }

  private void stopIfUnknown(Throwable fault) {
    if (fault instanceof JournalException e && e.code() == COMMIT_FAILED) {
      readOnly = e.getMessage();
    }
  }

  private Signer requireSigner() {
    String reason = readOnly;
    if (reason != null || signer == null) {
      throw new JournalException(READ_ONLY, String.valueOf(reason));
    }
    return signer;
  }

  private void sign(Signer signs, TreeHead head) {
    try {
      signs.sign(head);
    } catch (RuntimeException e) {
      readOnly = "the last act is stored but could not be signed: " + e.getMessage();
      throw e;
    }
  }

  private void announce(List<Appended> entries) {
    for (Listener listener : listeners) {
      try {
        listener.appended(size, entries);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "ALARM: something that follows the journal failed", e);
      }
    }
  }

  private void resume(Signer signs) {
    TreeHead head = frontier.head();
    Optional<TreeHead> signed = signs.last();
    if (signed.isPresent() && signed.get().size() > head.size()) {
      readOnly =
          "this journal has %d entries, but %d were already signed: an old copy was restored. Bring the missing entries from a newer backup or a follower"
              .formatted(head.size(), signed.get().size());
    } else if (signed.isPresent() && !grewFrom(signed.get())) {
      readOnly =
          "this journal is not the one that was signed at size %d; nothing will be signed. Restore the data directory from a backup"
              .formatted(signed.get().size());
    } else if (head.size() > 0 && (signed.isEmpty() || signed.get().size() < head.size())) {
      signs.sign(head);
    }
    if (head.size() > 0) {
      last = storage.read(snapshot -> verified(snapshot, head.size() - 1).entry().at());
    }
    size = head.size();
  }

  private boolean grewFrom(TreeHead signed) {
    return storage.read(snapshot -> restore(snapshot, signed.size())).root().equals(signed.root());
  }

  private static Frontier restore(Snapshot snapshot) {
    return restore(snapshot, snapshot.size());
  }

  /// The edge of the tree of the first `size` entries: from at most 255 entries, and at most 255
  /// full tiles at each level above.
  private static Frontier restore(Snapshot snapshot, long size) {
    TreeHasher hasher = new TreeHasher();
    return Frontier.restore(size, coordinate -> partial(snapshot, hasher, coordinate));
  }

  private static byte[] partial(Snapshot snapshot, TreeHasher hasher, TileCoordinate tile) {
    byte[] hashes = new byte[tile.width() * Hash.SIZE];
    for (int i = 0; i < tile.width(); i++) {
      long index = tile.index() * TileCoordinate.FULL_WIDTH + i;
      byte[] hash =
          tile.level() == 0
              ? hasher.leaf(snapshot.stored(index).entry()).bytes()
              : hasher
                  .tileRoot(
                      snapshot
                          .tile(tile.level() - 1, index)
                          .orElseThrow(() ->
                              new JournalException(
                                  JournalException.Code.MISSING,
                                  "the tile %d of level %d is missing; run 'galley fsck'"
                                      .formatted(index, tile.level() - 1))))
                  .bytes();
      System.arraycopy(hash, 0, hashes, i * hash.length, hash.length);
    }
    return hashes;
  }
}
