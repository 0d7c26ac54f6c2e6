package org.galley.intake;

/// An archive that cannot be read. The message says what was found, where, and what to do.
public final class IntakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The kinds of fault, for reports and exit codes.
  public enum Code {
    UNKNOWN_FORMAT,
    MALFORMED,
    TRUNCATED,
    ENCODING,
    TOO_LARGE,
    UNREADABLE
  }

  private final Code code;

  public IntakeException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public IntakeException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
