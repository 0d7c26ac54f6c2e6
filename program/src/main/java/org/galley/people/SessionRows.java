package org.galley.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Digest;

/// Where it is kept in which browsers people are signed in; so a restart signs nobody out.
public interface SessionRows {

  /// Begins a session under the next number, which it gives.
  long begin(Transaction transaction, Digest token, Session session);

  Optional<Session> find(Snapshot snapshot, Digest token);

  /// Somebody's sessions, the newest first.
  List<Session> of(Snapshot snapshot, long person);

  /// Notes that a session was used.
  void seen(Transaction transaction, long number, Instant at);

  void end(Transaction transaction, long number);

  /// Ends all of somebody's sessions but one.
  ///
  /// @param but 0 for none
  void endAll(Transaction transaction, long person, long but);

  /// Ends those that began or were last used before these times.
  void expire(Transaction transaction, Instant begunBefore, Instant seenBefore);
}
