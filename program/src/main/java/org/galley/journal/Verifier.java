package org.galley.journal;

import static org.galley.journal.JournalException.Code.ALTERED;
import static org.galley.journal.JournalException.Code.MISSING;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.galley.story.Digest;
import org.galley.tlog.Frontier;
import org.galley.tlog.TileCoordinate;
import org.galley.tlog.TlogException;
import org.galley.tlog.TreeHasher;
import org.galley.tlog.VerifiedTiles;

/// Reads entries and documents, and lets nothing through that is not what was approved: an entry
/// must be in the tree whose edge is in memory, and a document must have the digest that its entry
/// names.
final class Verifier {

  /// The part of the memory that verified tiles may take: with 1 GiB, those of a million entries.
  private static final int TILES_PART = 32;

  private static final int TILE_BYTES = 8_192;

  private final Cache<TileCoordinate, byte[]> tiles =
      Caffeine.newBuilder()
          .maximumSize(Runtime.getRuntime().maxMemory() / TILES_PART / TILE_BYTES)
          .build();

  Verified read(Snapshot snapshot, Frontier trusted, long position) {
    Stored stored = snapshot.stored(position);
    check(snapshot, trusted, position, stored.entry());
    Entry entry = EntryCodec.decode(stored.entry());
    Optional<Digest> digest = entry.document();
    byte[] packed = stored.packed();
    if (digest.isEmpty()) {
      return new Verified(position, entry, null);
    }
    if (packed == null) {
      throw new JournalException(
          MISSING,
          "the document %s of position %d is missing; restore it from a backup or a follower"
              .formatted(digest.get(), position));
    }
    return new Verified(position, entry, document(position, packed, digest.get()));
  }

  /// Unpacks a document that must have the digest that its entry names.
  static Document document(long position, byte[] packed, Digest digest) {
    Document document = Document.own(Packing.unpack(packed));
    if (!document.digest().equals(digest)) {
      throw new JournalException(
          ALTERED,
          "the document at position %d is not the one that was approved (%s); restore it from a backup or a follower"
              .formatted(position, digest));
    }
    return document;
  }

  /// Forgets the tiles that were verified: some may be of a transaction that was undone.
  void forget() {
    tiles.invalidateAll();
  }

  private void check(Snapshot snapshot, Frontier trusted, long position, byte[] entry) {
    VerifiedTiles verified =
        new VerifiedTiles(tile -> StoredTree.tile(snapshot, tile), tiles.asMap());
    try {
      verified.verify(trusted, position, new TreeHasher().leaf(entry));
    } catch (TlogException e) {
      throw new JournalException(
          ALTERED,
          "the entry at position %d is not the one that was signed: %s"
              .formatted(position, e.getMessage()),
          e);
    }
  }
}
