package org.galley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.galley.desk.CommentRows;
import org.galley.desk.DeskStorage;
import org.galley.desk.DraftRows;
import org.galley.desk.FrontDraftRows;
import org.galley.desk.HoldRows;
import org.galley.desk.LetterRows;
import org.galley.desk.ProposalRows;
import org.galley.desk.RulesRows;
import org.galley.desk.TaskRows;
import org.galley.desk.TimelineRows;
import org.galley.journal.Snapshot;
import org.galley.manuscript.RevisionRows;
import org.galley.people.CredentialRows;
import org.galley.people.PeopleRows;
import org.galley.people.SessionRows;
import org.jspecify.annotations.Nullable;

/// Everything of the desk in the database of [SqlStorage], whose snapshots and transactions it
/// takes. Times are milliseconds since 1970, and 0 where there is none.
public final class SqlDesk implements DeskStorage {

  private final DraftRows drafts = new SqlDrafts();
  private final RevisionRows revisions = new SqlRevisions();
  private final HoldRows holds = new SqlHolds();
  private final CommentRows comments = new SqlComments();
  private final TaskRows tasks = new SqlTasks();
  private final ProposalRows proposals = new SqlProposals();
  private final FrontDraftRows fronts = new SqlFrontDrafts();
  private final RulesRows rules = new SqlRules();
  private final TimelineRows timeline = new SqlTimeline();
  private final PeopleRows people = new SqlPeople();
  private final SessionRows sessions = new SqlSessions();
  private final CredentialRows credentials = new SqlCredentials();
  private final LetterRows letters = new SqlLetters();

  @Override
  public DraftRows drafts() {
    return drafts;
  }

  @Override
  public RevisionRows revisions() {
    return revisions;
  }

  @Override
  public HoldRows holds() {
    return holds;
  }

  @Override
  public CommentRows comments() {
    return comments;
  }

  @Override
  public TaskRows tasks() {
    return tasks;
  }

  @Override
  public ProposalRows proposals() {
    return proposals;
  }

  @Override
  public FrontDraftRows fronts() {
    return fronts;
  }

  @Override
  public RulesRows rules() {
    return rules;
  }

  @Override
  public TimelineRows timeline() {
    return timeline;
  }

  @Override
  public PeopleRows people() {
    return people;
  }

  @Override
  public SessionRows sessions() {
    return sessions;
  }

  @Override
  public CredentialRows credentials() {
    return credentials;
  }

  @Override
  public LetterRows letters() {
    return letters;
  }

  static Session session(Snapshot snapshot) {
    return ((SqlSnapshot) snapshot).session;
  }

  static Instant time(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static @Nullable Instant optionalTime(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  static long millis(@Nullable Instant time) {
    return time == null ? 0 : time.toEpochMilli();
  }
}
