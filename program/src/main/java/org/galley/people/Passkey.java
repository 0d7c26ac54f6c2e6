package org.galley.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key that a device or a password manager holds for somebody, as WebAuthn level 2 describes it.
///
/// @param id the credential's identity, in the authenticator's choice
/// @param publicKey COSE-encoded
/// @param signatures how many the authenticator says it made; never goes back unless always 0
/// @param transports how the authenticator may be reached
/// @param backupEligible whether it may be copied to other devices
/// @param backedUp whether it was
/// @param verified whether the device checked who holds it
/// @param attestation the object that it was registered with
/// @param client the client data that it was registered with
/// @param label the owner's name for it
public record Passkey(
    byte[] id,
    long person,
    byte[] publicKey,
    long signatures,
    List<String> transports,
    boolean backupEligible,
    boolean backedUp,
    boolean verified,
    byte @Nullable [] attestation,
    byte @Nullable [] client,
    String label,
    Instant created,
    Instant used) {

  public Passkey {
    transports = List.copyOf(transports);
  }

  /// One is the same as another with its identity.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Passkey key && Arrays.equals(id, key.id);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(id);
  }
}
