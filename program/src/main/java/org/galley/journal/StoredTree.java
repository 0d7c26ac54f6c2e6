package org.galley.journal;

import org.galley.tlog.Frontier;
import org.galley.tlog.Hash;
import org.galley.tlog.TileCoordinate;
import org.galley.tlog.TreeHasher;

/// The journal's tree as the storage holds it: full tiles, and the entries under them.
final class StoredTree {

  private StoredTree() {}

  /// The edge of the tree of all entries.
  static Frontier edge(Snapshot snapshot) {
    return edge(snapshot, snapshot.size());
  }

  /// The edge of the tree of the first `size` entries: from at most 255 entries, and at most 255
  /// full tiles at each level above.
  ///
  /// @throws JournalException `MISSING` if one of them is not there
  static Frontier edge(Snapshot snapshot, long size) {
    TreeHasher hasher = new TreeHasher();
    return Frontier.restore(size, tile -> partial(snapshot, hasher, tile));
  }

  /// The hashes of a full tile.
  ///
  /// @throws JournalException `MISSING` if it is not there
  static byte[] tile(Snapshot snapshot, TileCoordinate tile) {
    return snapshot
        .tile(tile.level(), tile.index())
        .orElseThrow(() ->
            new JournalException(
                JournalException.Code.MISSING,
                "the tile %s of the journal is missing; restore it from a backup or a follower"
                    .formatted(tile.path())));
  }

  private static byte[] partial(Snapshot snapshot, TreeHasher hasher, TileCoordinate tile) {
    byte[] hashes = new byte[tile.width() * Hash.SIZE];
    for (int i = 0; i < tile.width(); i++) {
      long index = tile.index() * TileCoordinate.FULL_WIDTH + i;
      Hash hash =
          tile.level() == 0
              ? hasher.leaf(snapshot.stored(index).entry())
              : hasher.tileRoot(tile(snapshot, TileCoordinate.full(tile.level() - 1, index)));
      hash.copyInto(hashes, i * Hash.SIZE);
    }
    return hashes;
  }
}
