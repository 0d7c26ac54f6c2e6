package org.galley.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of note signature known here, with the identifier bytes of C2SP signed-note.
///
/// The two kinds of cosignature of C2SP tlog-cosignature carry a time before the signature proper
/// and can only be made over a checkpoint. ML-DSA has no kind for arbitrary notes: a log that signs
/// its checkpoint with ML-DSA-44 does so with a cosignature.
public enum SignatureType {
  ED25519(0x01, KeyAlgorithm.ED25519) {
    @Override
    byte[] message(String keyName, String text, long time) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  },

  ED25519_COSIGNATURE(0x04, KeyAlgorithm.ED25519) {
    @Override
    byte[] message(String keyName, String text, long time) {
      Checkpoint checkpoint = Checkpoint.parse(text);
      return ("cosignature/v1\ntime " + time + "\n" + checkpoint.text())
          .getBytes(StandardCharsets.UTF_8);
    }
  },

  ML_DSA_44_COSIGNATURE(0x06, KeyAlgorithm.ML_DSA_44) {
    @Override
    byte[] message(String keyName, String text, long time) {
      Checkpoint checkpoint = Checkpoint.parse(text);
      return SubtreeMessage.encode(keyName, time, checkpoint.origin(), checkpoint.head());
    }
  };

  private final int identifier;
  private final KeyAlgorithm algorithm;

  SignatureType(int identifier, KeyAlgorithm algorithm) {
    this.identifier = identifier;
    this.algorithm = algorithm;
  }

  /// The signed message for a note text; `time` is in seconds and counts for cosignatures only.
  abstract byte[] message(String keyName, String text, long time);

  static Optional<SignatureType> of(byte identifier) {
    return Arrays.stream(values()).filter(type -> type.identifier == identifier).findFirst();
  }

  /// Whether signatures of this kind carry a time.
  public boolean isCosignature() {
    return this != ED25519;
  }

  byte identifier() {
    return (byte) identifier;
  }

  KeyAlgorithm algorithm() {
    return algorithm;
  }

  /// Length of a signature of this kind, without the key id.
  int length() {
    return algorithm.signatureLength() + (isCosignature() ? Long.BYTES : 0);
  }

  /// The time in a signature of this kind, in seconds since the epoch.
  long time(byte[] signature) {
    return isCosignature() ? ByteBuffer.wrap(signature).getLong() : 0;
  }

  /// Puts the time, where this kind has one, before the output of the algorithm.
  byte[] join(long time, byte[] output) {
    if (!isCosignature()) {
      return output;
    }
    return ByteBuffer.allocate(length()).putLong(time).put(output).array();
  }

  /// The output of the algorithm within a signature.
  byte[] output(byte[] signature) {
    return Arrays.copyOfRange(signature, length() - algorithm.signatureLength(), signature.length);
  }
}
