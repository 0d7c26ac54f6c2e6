package org.galley.journal;

import java.util.function.Function;

/// Where the journal is kept: entries, documents and full tiles of its tree, in one database with
/// the tables that are derived from them.
///
/// Every method may be called from any thread. Work runs on the calling thread, which must be a
/// platform thread, and may be refused with [JournalException] `CLOSED` once the storage is closed.
public interface Storage extends AutoCloseable {

  /// Runs `work` on one consistent state: that of some moment between the call and the first look.
  /// Writes do not wait for it, nor it for them. The snapshot must not be used after `work`
  /// returns.
  <R> R read(Function<? super Snapshot, R> work);

  /// Runs `work` alone among writers. When this returns, all that it wrote is on stable storage; if
  /// it throws, nothing was written. If the outcome of the commit itself is not known, throws
  /// [JournalException] `COMMIT_FAILED`, and every later write is refused until the storage is
  /// opened anew: a failed write to the disk is never tried again.
  <R> R write(Function<? super Transaction, R> work);

  /// Runs `work` as [#write] does and undoes all that it wrote, whatever comes of it.
  <R> R rehearse(Function<? super Transaction, R> work);

  @Override
  void close();
}
