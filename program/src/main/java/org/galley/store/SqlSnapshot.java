package org.galley.store;

import java.util.Optional;
import org.galley.journal.JournalException;
import org.galley.journal.JournalException.Code;
import org.galley.journal.Snapshot;
import org.galley.journal.Stored;

/// The journal's tables in one state.
sealed class SqlSnapshot implements Snapshot permits SqlTransaction {

  final Session session;
  private long size = -1;

  SqlSnapshot(Session session) {
    this.session = session;
  }

  @Override
  public long size() {
    if (size < 0) {
      size = session.number("SELECT coalesce(max(position) + 1, 0) FROM entry");
    }
    return size;
  }

  void grow() {
    size = size() + 1;
  }

  @Override
  public byte[] entry(long position) {
    return session
        .one("SELECT bytes FROM entry WHERE position = ?", row -> row.getBytes(1), position)
        .orElseThrow(() -> missing(position));
  }

  @Override
  public Stored stored(long position) {
    return session
        .one(
            """
            SELECT entry.bytes, document.packed FROM entry
            LEFT JOIN document ON document.position = entry.position
            WHERE entry.position = ?\
            """,
            row -> new Stored(row.getBytes(1), row.getBytes(2)),
            position)
        .orElseThrow(() -> missing(position));
  }

  @Override
  public Optional<byte[]> tile(int level, long index) {
    return session.one(
        "SELECT hashes FROM tile WHERE level = ? AND number = ?",
        row -> row.getBytes(1),
        level,
        index);
  }

  @Override
  public void each(long from, long to, Reader reader) {
    session.each(
        """
        SELECT entry.position, entry.bytes, document.packed FROM entry
        LEFT JOIN document ON document.position = entry.position
        WHERE entry.position >= ? AND entry.position < ? ORDER BY entry.position\
        """,
        row -> {
          reader.take(row.getLong(1), new Stored(row.getBytes(2), row.getBytes(3)));
          return true;
        },
        from,
        to);
  }

  private static JournalException missing(long position) {
    return new JournalException(
        Code.MISSING,
        "the journal has no entry at position "
            + position
            + "; restore from a backup or a follower");
  }
}
