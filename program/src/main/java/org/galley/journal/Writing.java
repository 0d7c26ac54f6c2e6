package org.galley.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.galley.journal.Projection.Following;
import org.galley.tlog.Frontier;
import org.galley.tlog.TileSink;

/// One transaction on the journal, in which an act checks and appends. Used by one thread.
public final class Writing {

  private final Transaction transaction;
  private final Frontier frontier;
  private final Following following;
  private final TileSink tiles;
  private final Verifier verifier;
  private final Instant now;
  private final List<Appended> entries = new ArrayList<>();

  Writing(
      Transaction transaction,
      Frontier frontier,
      Projection projection,
      Verifier verifier,
      Instant now) {
    this.transaction = transaction;
    this.frontier = frontier;
    this.verifier = verifier;
    this.now = now;
    this.tiles =
        (coordinate, hashes) -> transaction.putTile(coordinate.level(), coordinate.index(), hashes);
    this.following = projection.begin(this);
  }

  public Transaction transaction() {
    return transaction;
  }

  /// The time of every entry of this transaction: that of the clock, but not before the last entry.
  public Instant now() {
    return now;
  }

  /// Reads what stands at `position`, also if it was appended in this transaction.
  public Verified read(long position) {
    return verifier.read(transaction, frontier, position);
  }

  /// Appends an entry with its document.
  ///
  /// @param entry given the time, makes the entry; it must name the document's digest
  public Appended append(Prepared prepared, Function<Instant, Entry> entry) {
    Entry made = entry.apply(now);
    if (!made.document().orElseThrow().equals(prepared.document().digest())) {
      throw new IllegalArgumentException("the entry names another document than the one given");
    }
    Appended appended = new Appended(transaction.size(), made, prepared.content());
    append(new Stored(EntryCodec.encode(made), prepared.packed()), appended);
    return appended;
  }

  /// Appends an entry that brings no document.
  public Appended append(Function<Instant, Entry> entry) {
    Entry made = entry.apply(now);
    Appended appended = new Appended(transaction.size(), made, null);
    append(new Stored(EntryCodec.encode(made), null), appended);
    return appended;
  }

  /// Appends what another journal holds, byte for byte.
  void append(Stored stored, Appended appended) {
    transaction.append(stored);
    frontier.appendEntry(stored.entry(), tiles);
    following.take(appended);
    entries.add(appended);
  }

  /// What was appended so far, in order.
  List<Appended> entries() {
    return entries;
  }

  Following following() {
    return following;
  }

  Frontier frontier() {
    return frontier;
  }
}
