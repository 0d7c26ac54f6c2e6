package org.galley.store;

import static org.galley.store.SqlDesk.millis;
import static org.galley.store.SqlDesk.optionalTime;
import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galley.desk.Proposal;
import org.galley.desk.ProposalRows;
import org.galley.journal.Entry;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;

/// Proposals in the database of [SqlStorage].
final class SqlProposals implements ProposalRows {

  private static final String COLUMNS =
      "number, draft, kind, cause, notice, words, person, at, settled_by, settled_at, agreed";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM proposal ";

  @Override
  public Optional<Proposal> find(Snapshot snapshot, long number) {
    return session(snapshot).one(SELECT + "WHERE number = ?", SqlProposals::read, number);
  }

  @Override
  public List<Proposal> open(Snapshot snapshot) {
    return session(snapshot)
        .list(SELECT + "WHERE settled_by = 0 ORDER BY number", SqlProposals::read);
  }

  @Override
  public long next(Snapshot snapshot) {
    return session(snapshot).number("SELECT coalesce(max(number), 0) + 1 FROM proposal");
  }

  @Override
  public void put(Transaction transaction, Proposal proposal) {
    session(transaction).update("DELETE FROM proposal WHERE number = ?", proposal.number());
    session(transaction)
        .update(
            "INSERT INTO proposal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            proposal.number(),
            proposal.draft(),
            proposal.kind().name(),
            proposal.cause().name(),
            proposal.notice(),
            proposal.words(),
            proposal.person(),
            proposal.at().toEpochMilli(),
            proposal.settledBy(),
            millis(proposal.settledAt()),
            proposal.agreed() ? 1 : 0);
  }

  private static Proposal read(ResultSet row) throws SQLException {
    return new Proposal(
        row.getLong(1),
        row.getLong(2),
        Proposal.Kind.valueOf(row.getString(3)),
        Entry.Cause.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        time(row, 8),
        row.getLong(9),
        optionalTime(row, 10),
        row.getLong(11) == 1);
  }
}
