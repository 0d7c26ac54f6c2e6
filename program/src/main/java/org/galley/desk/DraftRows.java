package org.galley.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Id;

/// Where drafts are kept; their revisions lie elsewhere.
public interface DraftRows {

  Optional<Draft> find(Snapshot snapshot, long number);

  Optional<Draft> find(Snapshot snapshot, Id story);

  /// The number for the next draft.
  long next(Snapshot snapshot);

  /// Puts a draft in the place of the one with that number, or adds it.
  void put(Transaction transaction, Draft draft);

  /// Drafts that a question asks for, the last changed first.
  List<Draft> list(Snapshot snapshot, Question question);

  /// A story's drafts in all languages.
  List<Draft> translations(Snapshot snapshot, Id original);

  /// Drafts that are due up to a time, the longest waiting first.
  List<Draft> due(Snapshot snapshot, Instant until);

  /// When the next draft is due.
  Optional<Instant> nextDue(Snapshot snapshot);

  /// Which drafts a list shows.
  ///
  /// @param edition empty for all
  /// @param section empty for all
  /// @param stages empty for all
  /// @param author 0 for everybody's
  /// @param words that the headline has; empty for any
  /// @param before the draft after which the list goes on; its number is 0 for the first part
  record Question(
      String edition,
      String section,
      Set<Draft.Stage> stages,
      long author,
      String words,
      Place before,
      int count) {
    public Question {
      stages = Set.copyOf(stages);
    }
  }

  /// Where a draft stands in a list.
  record Place(Instant changed, long number) {

    /// Before all.
    public static final Place FIRST = new Place(Instant.ofEpochMilli(Long.MAX_VALUE), 0);
  }
}
