package org.galley.journal;

import java.util.Optional;

/// One consistent state of the storage.
public interface Snapshot {

  /// How many entries there are.
  long size();

  /// The entry's bytes alone.
  ///
  /// @throws JournalException `MISSING` if there is none
  byte[] entry(long position);

  /// What is stored at `position`, which is below [#size].
  ///
  /// @throws JournalException `MISSING` if nothing is
  Stored stored(long position);

  /// The 256 hashes of a full tile, 8,192 bytes, or nothing if it was not put.
  Optional<byte[]> tile(int level, long index);

  /// Gives what is stored from `from` until before `to` in order, in constant memory.
  void each(long from, long to, Reader reader);

  /// Takes what is stored, one position after the other.
  interface Reader {
    void take(long position, Stored stored);
  }
}
