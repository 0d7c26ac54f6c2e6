package org.galley.journal;

/// A fault of the journal or of what it is kept in. The message says what, why and what to do.
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The kinds of fault.
  public enum Code {
    /// Bytes that are not a document of the stated form.
    MALFORMED_DOCUMENT,
    /// Bytes that are not an entry of the stated form.
    MALFORMED_ENTRY,
    /// Written by a newer Galley.
    NEWER_FORMAT,
    /// Written by an older Galley, and not to be changed now.
    OLDER_FORMAT,
    /// The document is sound, but holds another kind of content than was asked for.
    WRONG_KIND,
    /// The bytes are not those that the digest names.
    WRONG_DIGEST,
    /// Over one of the stated limits.
    TOO_LARGE,
    /// Bytes that are not those that were approved: never to be served.
    ALTERED,
    /// Something that the journal names is not there.
    MISSING,
    /// The journal takes no acts now.
    READ_ONLY,
    /// The storage was closed.
    CLOSED,
    /// The outcome of a commit is not known.
    COMMIT_FAILED,
    DISK_FULL,
    /// Somebody else writes to the same data.
    LOCKED,
    /// Any other refusal of the database or the disk.
    STORAGE
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
