package org.galley.journal;

/// The journal refuses something. The message says what is wrong, where, and what to do.
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// What kind of refusal it is, for whoever must react to it.
  public enum Code {
    /// The bytes are not a document of any format that Galley has written.
    MALFORMED_DOCUMENT,
    /// The document was written by a newer Galley, in a format that this one does not know.
    NEWER_FORMAT,
    /// The document is sound, but holds another kind of content than was asked for.
    WRONG_KIND,
    /// The bytes are not those that the digest names.
    WRONG_DIGEST,
    /// A limit of [DocumentLimits] is passed.
    TOO_LARGE
  }

  private final Code code;

  public JournalException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public JournalException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
