package org.galley.desk;

import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Where proposals are kept.
public interface ProposalRows {

  Optional<Proposal> find(Snapshot snapshot, long number);

  /// Open proposals, the oldest first.
  List<Proposal> open(Snapshot snapshot);

  /// The number for the next proposal.
  long next(Snapshot snapshot);

  /// Puts a proposal in the place of the one with that number, or adds it.
  void put(Transaction transaction, Proposal proposal);
}
