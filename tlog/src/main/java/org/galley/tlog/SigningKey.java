package org.galley.tlog;

import static org.galley.tlog.TlogException.Code.MALFORMED_KEY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;

/// A private key in memory that signs notes.
///
/// Its text form is three lines: a header, the vkey, and base64 of the private key in PKCS#8. The
/// public half is kept beside the private one because it cannot be derived from what the JDK
/// stores. Printing the object shows the public half alone.
public final class SigningKey implements NoteSigner {
  private static final String HEADER = "note-signing-key/v1";
  private static final int LINES = 3;

  private final VerifierKey verifierKey;
  private final PrivateKey privateKey;

  private SigningKey(VerifierKey verifierKey, PrivateKey privateKey) {
    this.verifierKey = verifierKey;
    this.privateKey = privateKey;
  }

  public static SigningKey generate(String name, SignatureType type) {
    KeyPair pair = type.algorithm().generate();
    return new SigningKey(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
  }

  /// Reads the text form and refuses it when the two halves do not belong together.
  public static SigningKey parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !lines.getFirst().equals(HEADER) || !text.endsWith("\n")) {
      throw malformed("is not three lines that begin with " + HEADER);
    }
    VerifierKey verifierKey = VerifierKey.parse(lines.get(1));
    byte[] encoded =
        CanonicalBase64.decode(lines.getLast())
            .orElseThrow(() -> malformed("has a private key that is not base64"));
    SigningKey key = new SigningKey(verifierKey, privateKey(verifierKey.type(), encoded));
    key.checkHalves();
    return key;
  }

  /// The text form, with the secret in it.
  public String privateText() {
    String secret = CanonicalBase64.encode(privateKey.getEncoded());
    return HEADER + "\n" + verifierKey.text() + "\n" + secret + "\n";
  }

  @Override
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  @Override
  public NoteSignature sign(String text, Instant time) {
    SignatureType type = verifierKey.type();
    long seconds = time.getEpochSecond();
    if (seconds < 0) {
      throw new IllegalArgumentException("time is before 1970: " + time);
    }
    byte[] message = type.message(verifierKey.name(), text, seconds);
    byte[] output = type.algorithm().sign(privateKey, message);
    return NoteSignature.of(verifierKey, type.join(seconds, output));
  }

  @Override
  public String toString() {
    return verifierKey.text();
  }

  private void checkHalves() {
    byte[] probe = HEADER.getBytes(StandardCharsets.US_ASCII);
    KeyAlgorithm algorithm = verifierKey.type().algorithm();
    byte[] signature = algorithm.sign(privateKey, probe);
    if (!algorithm.verifies(verifierKey.publicKey(), probe, signature)) {
      throw malformed("has a private key that does not belong to its public key");
    }
  }

  private static PrivateKey privateKey(SignatureType type, byte[] encoded) {
    try {
      return type.algorithm().privateKey(encoded);
    } catch (GeneralSecurityException cause) {
      // Without the cause: its message might show parts of the secret.
      throw malformed("has a private key that the JDK cannot read");
    }
  }

  private static TlogException malformed(String why) {
    return new TlogException(
        MALFORMED_KEY, "The signing key " + why + ": restore it from its backup.");
  }
}
