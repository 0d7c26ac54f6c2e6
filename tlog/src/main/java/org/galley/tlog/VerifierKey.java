package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_KEY;
import static org.galley.tlog.TlogException.Code.UNSUPPORTED_KEY;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A public key that verifies note signatures, with the name it signs under.
///
/// Its text form is the *vkey* of C2SP signed-note: name, key id in hex and base64 of signature
/// type and public key, joined with plus signs. Its id is the first four bytes of a hash over all
/// the rest, so the id never has to be trusted.
public record VerifierKey(String name, int id, SignatureType type, PublicKey publicKey) {
  private static final int PARTS = 3;

  public VerifierKey {
    if (!KeyName.isValid(name)) {
      throw malformed(name, "has an empty name or a space or plus in it");
    }
    if (id != idOf(name, type, publicKey)) {
      throw malformed(name, "has an id that does not belong to its name and key");
    }
  }

  public static VerifierKey of(String name, SignatureType type, PublicKey publicKey) {
    return new VerifierKey(name, idOf(name, type, publicKey), type, publicKey);
  }

  /// Reads a vkey strictly.
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", PARTS);
    if (parts.length != PARTS) {
      throw malformed(text, "is not three parts joined with +");
    }
    byte[] typed =
        CanonicalBase64.decode(parts[2])
            .filter(bytes -> bytes.length > 0)
            .orElseThrow(() -> malformed(text, "does not end in padded base64"));
    SignatureType type = SignatureType.of(typed[0]).orElseThrow(() -> unsupported(text));
    PublicKey publicKey = publicKey(text, type, Arrays.copyOfRange(typed, 1, typed.length));
    VerifierKey key = of(parts[0], type, publicKey);
    if (!parts[1].equals(key.hexId())) {
      throw malformed(text, "has an id that does not belong to its name and key");
    }
    return key;
  }

  /// The vkey.
  public String text() {
    return name + "+" + hexId() + "+" + CanonicalBase64.encode(typed(type, publicKey));
  }

  /// Whether a signature claims to come from this key. It may still be false.
  public boolean signed(NoteSignature signature) {
    return signature.keyId() == id && signature.keyName().equals(name);
  }

  /// Whether a signature that claims this key is true for a note text.
  public boolean verifies(String text, NoteSignature claimed) {
    byte[] signature = claimed.signature();
    if (!signed(claimed) || signature.length != type.length() || type.time(signature) < 0) {
      return false;
    }
    byte[] message = type.message(name, text, type.time(signature));
    return type.algorithm().verifies(publicKey, message, type.output(signature));
  }

  /// When a cosignature was made; absent for plain signatures and for a cosignature that makes no
  /// statement about time. Means nothing unless the signature was verified.
  public Optional<Instant> time(NoteSignature signature) {
    byte[] bytes = signature.signature();
    long seconds = bytes.length == type.length() ? type.time(bytes) : 0;
    return seconds > 0 && seconds <= Instant.MAX.getEpochSecond()
        ? Optional.of(Instant.ofEpochSecond(seconds))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text();
  }

  String hexId() {
    return HexFormat.of().toHexDigits(id);
  }

  private static int idOf(String name, SignatureType type, PublicKey publicKey) {
    MessageDigest sha256 = TreeHasher.newSha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    return ByteBuffer.wrap(sha256.digest(typed(type, publicKey))).getInt();
  }

  private static byte[] typed(SignatureType type, PublicKey publicKey) {
    byte[] raw = type.algorithm().raw(publicKey);
    return ByteBuffer.allocate(1 + raw.length).put(type.identifier()).put(raw).array();
  }

  private static PublicKey publicKey(String text, SignatureType type, byte[] raw) {
    try {
      return type.algorithm().publicKey(raw);
    } catch (GeneralSecurityException cause) {
      throw new TlogException(
          MALFORMED_KEY,
          "The verifier key %s does not hold a public key of its type: copy it again."
              .formatted(text),
          cause);
    }
  }

  private static TlogException malformed(String text, String why) {
    return new TlogException(
        MALFORMED_KEY,
        "The verifier key \"%s\" %s: copy it again from its owner.".formatted(text, why));
  }

  private static TlogException unsupported(String text) {
    return new TlogException(
        UNSUPPORTED_KEY,
        "The verifier key \"%s\" has a type unknown here: use Ed25519 or ML-DSA-44."
            .formatted(text));
  }
}
