package org.galley.search;

/// The search cannot answer; the rest of the paper can.
public final class SearchException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// What went wrong.
  public enum Code {
    /// There is no index yet.
    NOT_READY,
    /// The index cannot be read or written.
    INDEX
  }

  private final Code code;

  SearchException(Code code, String message) {
    super(message);
    this.code = code;
  }

  SearchException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
