package org.galley.desk;

import org.galley.manuscript.RevisionRows;
import org.galley.people.CredentialRows;
import org.galley.people.PeopleRows;
import org.galley.people.SessionRows;

/// Where everything of the desk is kept that never becomes public, in the database of the journal:
/// so an act changes both in one transaction.
///
/// All of these take the snapshots and transactions of that database. A look-up costs what it
/// returns, not what is kept.
public interface DeskStorage {

  DraftRows drafts();

  RevisionRows revisions();

  HoldRows holds();

  CommentRows comments();

  TaskRows tasks();

  ProposalRows proposals();

  FrontDraftRows fronts();

  RulesRows rules();

  TimelineRows timeline();

  PeopleRows people();

  SessionRows sessions();

  CredentialRows credentials();

  LetterRows letters();
}
