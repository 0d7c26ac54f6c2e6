package org.galley.store;

import static org.galley.store.SqlDesk.session;
import static org.galley.store.SqlDesk.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.galley.journal.Snapshot;
import org.galley.journal.Transaction;
import org.galley.people.CredentialRows;
import org.galley.people.Passkey;
import org.galley.story.Digest;

/// Credentials in the database of [SqlStorage].
final class SqlCredentials implements CredentialRows {

  private static final String PASSKEY =
      "id, person, public_key, signatures, transports, eligible, backed, verified, attestation,"
          + " client, label, created, used";

  @Override
  public String password(Snapshot snapshot, long person) {
    return session(snapshot)
        .one("SELECT password FROM person WHERE number = ?", row -> row.getString(1), person)
        .orElse("");
  }

  @Override
  public void setPassword(Transaction transaction, long person, String hash) {
    session(transaction).update("UPDATE person SET password = ? WHERE number = ?", hash, person);
  }

  @Override
  public void invite(Transaction transaction, Digest token, Invitation invitation) {
    session(transaction)
        .update(
            "INSERT INTO invitation (token, person, until) VALUES (?, ?, ?)",
            token.bytes(),
            invitation.person(),
            invitation.until().toEpochMilli());
  }

  @Override
  public Optional<Invitation> invitation(Snapshot snapshot, Digest token) {
    return session(snapshot)
        .one(
            "SELECT person, until FROM invitation WHERE token = ?",
            row -> new Invitation(row.getLong(1), time(row, 2)),
            token.bytes());
  }

  @Override
  public void uninvite(Transaction transaction, long person) {
    session(transaction).update("DELETE FROM invitation WHERE person = ?", person);
  }

  @Override
  public void setRecoveryCodes(Transaction transaction, long person, List<Digest> codes) {
    session(transaction).update("DELETE FROM recovery_code WHERE person = ?", person);
    for (Digest code : codes) {
      session(transaction)
          .update("INSERT INTO recovery_code (person, code) VALUES (?, ?)", person, code.bytes());
    }
  }

  @Override
  public int recoveryCodes(Snapshot snapshot, long person) {
    return Math.toIntExact(
        session(snapshot).number("SELECT count(*) FROM recovery_code WHERE person = ?", person));
  }

  @Override
  public boolean useRecoveryCode(Transaction transaction, long person, Digest code) {
    return session(transaction)
            .update("DELETE FROM recovery_code WHERE person = ? AND code = ?", person, code.bytes())
        == 1;
  }

  @Override
  public Optional<Passkey> passkey(Snapshot snapshot, byte[] id) {
    return session(snapshot)
        .one("SELECT " + PASSKEY + " FROM passkey WHERE id = ?", SqlCredentials::read, id);
  }

  @Override
  public List<Passkey> passkeys(Snapshot snapshot, long person) {
    return session(snapshot)
        .list(
            "SELECT " + PASSKEY + " FROM passkey WHERE person = ? ORDER BY created",
            SqlCredentials::read,
            person);
  }

  @Override
  public void putPasskey(Transaction transaction, Passkey key) {
    removePasskey(transaction, key.id());
    session(transaction)
        .update(
            "INSERT INTO passkey (" + PASSKEY + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            key.id(),
            key.person(),
            key.publicKey(),
            key.signatures(),
            String.join(" ", key.transports()),
            key.backupEligible() ? 1 : 0,
            key.backedUp() ? 1 : 0,
            key.verified() ? 1 : 0,
            Objects.requireNonNullElse(key.attestation(), new byte[0]),
            Objects.requireNonNullElse(key.client(), new byte[0]),
            key.label(),
            key.created().toEpochMilli(),
            key.used().toEpochMilli());
  }

  @Override
  public void removePasskey(Transaction transaction, byte[] id) {
    session(transaction).update("DELETE FROM passkey WHERE id = ?", id);
  }

  private static Passkey read(ResultSet row) throws SQLException {
    byte[] attestation = row.getBytes(9);
    byte[] client = row.getBytes(10);
    String transports = row.getString(5);
    return new Passkey(
        row.getBytes(1),
        row.getLong(2),
        row.getBytes(3),
        row.getLong(4),
        transports.isEmpty() ? List.of() : List.of(transports.split(" ", -1)),
        row.getLong(6) == 1,
        row.getLong(7) == 1,
        row.getLong(8) == 1,
        attestation.length == 0 ? null : attestation,
        client.length == 0 ? null : client,
        row.getString(11),
        time(row, 12),
        time(row, 13));
  }
}
