package org.galley.media;

/// A media file that cannot be taken or given. The message says which, why and what to do.
public final class MediaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The kinds of fault.
  public enum Code {
    /// The bytes are not those that the digest names: never to be served.
    ALTERED,
    /// The bytes are no picture, though they should be one.
    UNREADABLE,
    /// The disk refuses to keep or to give.
    STORAGE
  }

  private final Code code;

  MediaException(Code code, String message) {
    super(message);
    this.code = code;
  }

  MediaException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
