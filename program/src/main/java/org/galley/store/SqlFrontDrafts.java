package org.galley.store;

import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.util.Optional;
import org.galley.desk.FrontDraft;
import org.galley.desk.FrontDraftRows;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Packing;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Front;

/// Fronts that are being arranged, in the database of [SqlStorage].
final class SqlFrontDrafts implements FrontDraftRows {

  /// They never leave the desk, so there is nothing to guess.
  private static final String NO_SALT = "0".repeat(32);

  private final DocumentCodec codec = new DocumentCodec();

  @Override
  public Optional<FrontDraft> find(Snapshot snapshot, int edition, int section) {
    return session(snapshot)
        .one(
            "SELECT packed, live, version, person, at FROM front_draft WHERE edition = ? AND section = ?",
            row ->
                new FrontDraft(
                    front(row.getBytes(1)),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    time(row, 5)),
            edition,
            section);
  }

  @Override
  public void put(Transaction transaction, int edition, int section, FrontDraft draft) {
    remove(transaction, edition, section);
    session(transaction)
        .update(
            """
            INSERT INTO front_draft (edition, section, packed, live, version, person, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """,
            edition,
            section,
            packed(draft.front()),
            draft.live(),
            draft.version(),
            draft.person(),
            draft.at().toEpochMilli());
  }

  @Override
  public void remove(Transaction transaction, int edition, int section) {
    session(transaction)
        .update("DELETE FROM front_draft WHERE edition = ? AND section = ?", edition, section);
  }

  @Override
  public void keepLaunch(Transaction transaction, int edition, int section, Front before) {
    session(transaction)
        .update(
            """
            INSERT INTO front_launch (number, edition, section, packed)
            SELECT coalesce(max(number), 0) + 1, ?, ?, ? FROM front_launch\
            """,
            edition,
            section,
            packed(before));
  }

  @Override
  public boolean hasLaunch(Snapshot snapshot, int edition, int section) {
    return session(snapshot)
            .number(
                "SELECT count(*) FROM front_launch WHERE edition = ? AND section = ?",
                edition,
                section)
        > 0;
  }

  @Override
  public Optional<Front> takeLaunch(Transaction transaction, int edition, int section) {
    record Launch(long number, Front before) {}
    Optional<Launch> last =
        session(transaction)
            .one(
                """
                SELECT number, packed FROM front_launch WHERE edition = ? AND section = ?
                ORDER BY number DESC LIMIT 1\
                """,
                row -> new Launch(row.getLong(1), front(row.getBytes(2))),
                edition,
                section);
    last.ifPresent(launch ->
        session(transaction).update("DELETE FROM front_launch WHERE number = ?", launch.number()));
    return last.map(Launch::before);
  }

  private byte[] packed(Front front) {
    return Packing.pack(codec.encode(front, NO_SALT));
  }

  private Front front(byte[] packed) {
    return codec.decode(Packing.unpack(packed), Front.class);
  }
}
