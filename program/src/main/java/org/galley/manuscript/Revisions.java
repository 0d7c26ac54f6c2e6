package org.galley.manuscript;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Writes and reads revisions. One in [#WHOLE_EVERY] lies whole in the store, so that few are
/// needed to read any.
public final class Revisions {

  private static final int WHOLE_EVERY = 32;

  private final RevisionRows rows;
  private final ManuscriptCodec codec = new ManuscriptCodec();

  public Revisions(RevisionRows rows) {
    this.rows = rows;
  }

  /// Adds a revision whose number is one more than that of the newest, kept aside or not.
  public void add(Transaction transaction, long draft, Revision revision) {
    byte[] bytes = codec.encode(revision.manuscript());
    boolean whole = revision.number() % WHOLE_EVERY == 1;
    byte[] packed =
        whole
            ? Difference.whole(bytes)
            : Difference.of(bytes(transaction, draft, revision.number() - 1), bytes);
    rows.add(
        transaction,
        draft,
        new RevisionRows.Row(
            new RevisionHead(
                revision.number(),
                revision.kind(),
                revision.at(),
                revision.person(),
                revision.base(),
                revision.bodySince()),
            packed));
  }

  public Optional<Revision> find(Snapshot snapshot, long draft, int number) {
    return rows.find(snapshot, draft, number)
        .map(row -> {
          RevisionHead head = row.head();
          return new Revision(
              head.number(),
              head.kind(),
              head.at(),
              head.person(),
              head.base(),
              head.bodySince(),
              codec.decode(bytes(snapshot, draft, number)));
        });
  }

  /// A draft's revisions before one, the newest first.
  public List<RevisionHead> before(Snapshot snapshot, long draft, int number, int count) {
    return rows.before(snapshot, draft, number, count);
  }

  private byte[] bytes(Snapshot snapshot, long draft, int number) {
    int from = (number - 1) / WHOLE_EVERY * WHOLE_EVERY + 1;
    byte[] bytes = new byte[0];
    for (RevisionRows.Row row : rows.chain(snapshot, draft, from, number)) {
      bytes = Difference.apply(bytes, row.packed());
    }
    return bytes;
  }
}
