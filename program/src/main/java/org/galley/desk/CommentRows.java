package org.galley.desk;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where comments are kept.
public interface CommentRows {

  Optional<Comment> find(Snapshot snapshot, long number);

  /// A draft's comments, the oldest first.
  List<Comment> of(Snapshot snapshot, long draft);

  /// The number for the next comment.
  long next(Snapshot snapshot);

  /// Puts a comment in the place of the one with that number, or adds it.
  void put(Transaction transaction, Comment comment);

  /// Erases all comments on a draft.
  void erase(Transaction transaction, long draft);
}
