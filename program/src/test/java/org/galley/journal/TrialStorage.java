package org.galley.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.galley.journal.JournalException.Code;

/// A storage in memory whose next commit fails on demand: before anything is written, or after all
/// is, when nobody is told.
final class TrialStorage implements Storage {

  /// How a commit goes.
  enum Commit {
    SOUND,
    LOST,
    KEPT_UNKNOWN
  }

  private State state = new State(List.of(), Map.of());
  private Commit next = Commit.SOUND;

  private record State(List<Stored> entries, Map<Long, byte[]> tiles) {}

  void next(Commit commit) {
    next = commit;
  }

  /// Puts other bytes in the place of an entry.
  void alter(long position, byte[] entry) {
    List<Stored> entries = new ArrayList<>(state.entries());
    entries.set((int) position, new Stored(entry, entries.get((int) position).packed()));
    state = new State(entries, state.tiles());
  }

  /// Takes away all entries from `size` on.
  void cut(int size) {
    state = new State(List.copyOf(state.entries().subList(0, size)), state.tiles());
  }

  @Override
  public synchronized <R> R read(Function<? super Snapshot, R> work) {
    return work.apply(new Looking(state));
  }

  @Override
  public synchronized <R> R write(Function<? super Transaction, R> work) {
    Working working = new Working(state);
    R result = work.apply(working);
    if (next != Commit.LOST) {
      state = new State(List.copyOf(working.entries), Map.copyOf(working.tiles));
    }
    if (next != Commit.SOUND) {
      throw new JournalException(Code.COMMIT_FAILED, "the trial storage does not confirm");
    }
    return result;
  }

  @Override
  public synchronized <R> R rehearse(Function<? super Transaction, R> work) {
    return work.apply(new Working(state));
  }

  @Override
  public void close() {}

  private static class Looking implements Snapshot {

    final List<Stored> entries;
    final Map<Long, byte[]> tiles;

    Looking(State state) {
      entries = new ArrayList<>(state.entries());
      tiles = new HashMap<>(state.tiles());
    }

    @Override
    public long size() {
      return entries.size();
    }

    @Override
    public byte[] entry(long position) {
      return stored(position).entry();
    }

    @Override
    public Stored stored(long position) {
      if (position < 0 || position >= entries.size()) {
        throw new JournalException(Code.MISSING, "no entry " + position);
      }
      return entries.get((int) position);
    }

    @Override
    public Optional<byte[]> tile(int level, long index) {
      return Optional.ofNullable(tiles.get(key(level, index)));
    }

    @Override
    public void each(long from, long to, Reader reader) {
      for (long position = from; position < Math.min(to, size()); position++) {
        reader.take(position, stored(position));
      }
    }

    static long key(int level, long index) {
      return (long) level << 32 | index;
    }
  }

  private static final class Working extends Looking implements Transaction {

    Working(State state) {
      super(state);
    }

    @Override
    public void append(Stored stored) {
      entries.add(stored);
    }

    @Override
    public void putTile(int level, long index, byte[] hashes) {
      if (tiles.put(key(level, index), hashes.clone()) != null) {
        throw new JournalException(Code.STORAGE, "the tile is there already");
      }
    }
  }
}
