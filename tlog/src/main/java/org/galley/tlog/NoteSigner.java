package org.galley.tlog;

import java.time.Instant;

/// Something that signs notes: a key in memory, or one kept elsewhere behind a command.
public interface NoteSigner {
  /// The public half, by which others know this signer.
  VerifierKey verifierKey();

  /// Signs a note text, which ends in a newline.
  ///
  /// The time counts for cosignatures only; [Instant#EPOCH] means that the signer makes no
  /// statement about time. A cosigning key refuses a text that is not a checkpoint.
  NoteSignature sign(String text, Instant time);
}
