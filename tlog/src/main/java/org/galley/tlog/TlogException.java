package org.galley.tlog;

/// Refusal of malformed input or of a proof or signature that does not hold.
///
/// The code is for programs; the message says what was refused, why, and what to do about it.
public final class TlogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  public TlogException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public TlogException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /// What kind of refusal this is. `MALFORMED_` means that bytes or text could not be read; the
  /// other codes mean that what was read is not true under the keys or hashes trusted.
  public enum Code {
    MALFORMED_HASH,
    MALFORMED_TILE,
    MALFORMED_TILE_PATH,
    MALFORMED_ENTRY_BUNDLE,
    MALFORMED_NOTE,
    MALFORMED_KEY,
    MALFORMED_CHECKPOINT,
    MALFORMED_PROOF,
    UNSUPPORTED_KEY,
    UNKNOWN_ORIGIN,
    NO_KNOWN_SIGNATURE,
    WRONG_SIGNATURE,
    WRONG_INCLUSION,
    WRONG_CONSISTENCY,
    WRONG_TILE,
    WRONG_ROOT
  }
}
