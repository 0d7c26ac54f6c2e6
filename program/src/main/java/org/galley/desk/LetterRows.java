package org.galley.desk;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Letter;

/// Where readers' letters lie. They never leave the desk: no page is made of them, and no journal
/// holds them.
public interface LetterRows {

  /// A letter with its number, counted from 1 in the order in which they came.
  record Kept(long number, Letter letter) {}

  /// Adds a letter with the next number.
  void add(Transaction transaction, Letter letter);

  /// The letters before the one with this number, newest first.
  List<Kept> before(Snapshot snapshot, long number, int count);

  /// How many letters there are.
  long count(Snapshot snapshot);

  Optional<Kept> find(Snapshot snapshot, long number);

  /// What the desk does with a letter; [LetterCase#open(long)] if it did nothing yet.
  LetterCase state(Snapshot snapshot, long number);

  /// Keeps what the desk does with a letter.
  void put(Transaction transaction, LetterCase state);
}
