package org.galley.journal;

/// A state of the storage that is being written. Reads see what was written before.
public interface Transaction extends Snapshot {

  /// Puts `stored` at [#size], which grows by one.
  void append(Stored stored);

  /// Puts a full tile, once.
  void putTile(int level, long index, byte[] hashes);
}
