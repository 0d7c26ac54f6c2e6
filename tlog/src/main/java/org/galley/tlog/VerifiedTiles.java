package org.galley.tlog;

import static org.galley.tlog.TileCoordinate.FULL_WIDTH;
import static org.galley.tlog.TlogException.Code.WRONG_INCLUSION;
import static org.galley.tlog.TlogException.Code.WRONG_TILE;

import java.util.Map;
import java.util.Optional;

/// Answers whether a leaf stands at a position of a log, from tiles that need not be trusted.
///
/// What is trusted is a [Frontier] in memory. A full tile is believed once the hash over it has
/// been found in a believed tile one level up, or in the frontier's partial tile there. So a
/// question costs at most one read and 255 node hashes per level, and one array access when the
/// lowest tile was verified before.
///
/// The cache belongs to the caller, who decides how many tiles of 8 KiB to keep and whether several
/// threads share it. It must hold what this class put there, of one log only: a full tile stays
/// true for every later frontier of the same log. This object itself may be shared by threads if
/// reader and cache may.
public final class VerifiedTiles {
  private final TileReader reader;
  private final Map<TileCoordinate, byte[]> cache;

  public VerifiedTiles(TileReader reader, Map<TileCoordinate, byte[]> cache) {
    this.reader = reader;
    this.cache = cache;
  }

  /// Refuses a leaf that is not the one at this position of the trusted tree.
  public void verify(Frontier trusted, long position, Hash leaf) {
    if (!leafAt(trusted, position).equals(leaf)) {
      throw new TlogException(
          WRONG_INCLUSION,
          "The entry at position %d is not the one in the tree of size %d: do not use it."
              .formatted(position, trusted.size()));
    }
  }

  /// The leaf hash at a position of the trusted tree.
  public Hash leafAt(Frontier trusted, long position) {
    if (position < 0 || position >= trusted.size()) {
      throw new TlogException(
          WRONG_INCLUSION,
          "The tree of size %d has no position %d: ask again when the log has grown."
              .formatted(trusted.size(), position));
    }
    return hash(trusted, 0, position);
  }

  private Hash hash(Frontier trusted, int level, long index) {
    Optional<Hash> partial = trusted.partialHash(level, index);
    if (partial.isPresent()) {
      return partial.get();
    }
    byte[] tile = fullTile(trusted, TileCoordinate.full(level, index / FULL_WIDTH));
    return Hash.at(tile, (int) (index % FULL_WIDTH) * Hash.SIZE);
  }

  private byte[] fullTile(Frontier trusted, TileCoordinate coordinate) {
    byte[] known = cache.get(coordinate);
    if (known != null) {
      return known;
    }
    byte[] tile = reader.readChecked(coordinate);
    Hash expected = hash(trusted, coordinate.level() + 1, coordinate.index());
    if (!new TreeHasher().tileRoot(tile).equals(expected)) {
      throw new TlogException(
          WRONG_TILE,
          "Tile %s does not belong to the trusted tree of size %d: restore it from a copy."
              .formatted(coordinate.path(), trusted.size()));
    }
    // The reader may still hold its array; what was verified must not change.
    byte[] verified = tile.clone();
    cache.put(coordinate, verified);
    return verified;
  }
}
