package org.galley.journal;

import java.time.InstantSource;
import java.util.function.LongConsumer;
import org.galley.journal.JournalException.Code;
import org.galley.story.Content;
import org.galley.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// Makes a journal anew from what a storage holds: the bytes of entries and documents stay the
/// same, tiles and projection are derived again. Nothing is signed.
public final class Derivation {

  /// Entries in one transaction.
  private static final int AT_ONCE = 1_000;

  private final Storage source;
  private final @Nullable TreeHead signed;
  private final DocumentCodec codec = new DocumentCodec();

  /// @param signed what the tree of `source` must be at that size; null if nothing was signed
  public Derivation(Storage source, @Nullable TreeHead signed) {
    this.source = source;
    this.signed = signed;
  }

  /// Derives into an empty storage.
  ///
  /// @param progress told the number of entries so far
  /// @throws JournalException `ALTERED` if a document or the tree is not what was approved,
  ///   `MISSING` if an entry is not there
  public Journal into(Storage empty, Projection projection, LongConsumer progress) {
    Journal journal = Journal.open(empty, projection, new Unsigned(), InstantSource.system());
    long size = source.read(Snapshot::size);
    for (long from = 0; from < size; from = journal.size()) {
      long to = Math.min(size, from + AT_ONCE);
      if (signed != null && from < signed.size()) {
        to = Math.min(to, signed.size());
      }
      take(journal, from, to);
      if (signed != null && to == signed.size()) {
        requireSigned(signed, journal.head());
      }
      progress.accept(to);
    }
    return journal;
  }

  private void take(Journal journal, long from, long to) {
    journal.write(writing ->
        source.read(snapshot -> {
          snapshot.each(from, to, (position, stored) -> take(writing, position, stored));
          return writing;
        }));
  }

  private void take(Writing writing, long position, Stored stored) {
    long next = writing.transaction().size();
    if (position != next) {
      throw new JournalException(
          Code.MISSING,
          "the journal has no entry at position %d; restore from a backup or a follower"
              .formatted(next));
    }
    writing.append(stored, appended(position, stored));
  }

  private Appended appended(long position, Stored stored) {
    Entry entry = EntryCodec.decode(stored.entry());
    byte[] packed = stored.packed();
    Content content =
        packed == null
            ? null
            : codec.decode(
                Verifier.document(position, packed, entry.document().orElseThrow()), Content.class);
    return new Appended(position, entry, content);
  }

  private static void requireSigned(TreeHead signed, TreeHead found) {
    if (!found.equals(signed)) {
      throw new JournalException(
          Code.ALTERED,
          "the first %d entries are not those that were signed; restore from a backup or a follower"
              .formatted(signed.size()));
    }
  }
}
