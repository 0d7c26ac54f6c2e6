package org.galley.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.story.Digest;

/// Where it is kept how people show who they are. Of every secret only something is kept from which
/// it cannot be found.
public interface CredentialRows {

  /// A link that lets somebody set a password, once.
  record Invitation(long person, Instant until) {}

  /// The hash of somebody's password; empty if they have none.
  String password(Snapshot snapshot, long person);

  void setPassword(Transaction transaction, long person, String hash);

  void invite(Transaction transaction, Digest token, Invitation invitation);

  Optional<Invitation> invitation(Snapshot snapshot, Digest token);

  /// Takes away all of somebody's invitations.
  void uninvite(Transaction transaction, long person);

  /// Puts recovery codes in the place of those that somebody had.
  void setRecoveryCodes(Transaction transaction, long person, List<Digest> codes);

  /// How many recovery codes somebody has left.
  int recoveryCodes(Snapshot snapshot, long person);

  /// Takes a recovery code away; false if somebody has no such one.
  boolean useRecoveryCode(Transaction transaction, long person, Digest code);

  Optional<Passkey> passkey(Snapshot snapshot, byte[] id);

  /// Somebody's passkeys, the oldest first.
  List<Passkey> passkeys(Snapshot snapshot, long person);

  /// Puts a passkey in the place of the one with that identity, or adds it.
  void putPasskey(Transaction transaction, Passkey passkey);

  void removePasskey(Transaction transaction, byte[] id);
}
