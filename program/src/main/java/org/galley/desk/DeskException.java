package org.galley.desk;

import org.galley.story.Address;

/// An act that is not possible. The message says what, why and what to do.
public final class DeskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The kinds of refusal.
  public enum Code {
    NO_PAPER,
    ALREADY_OPEN,
    NO_SUCH_STORY,
    NO_SUCH_SECTION,
    ADDRESS_TAKEN,
    ADDRESS_RESERVED,
    /// A correction that the time of the last change does not tell of.
    CORRECTION_UNDATED,
    IN_FORCE,
    NO_SUCH_ZONE,
    NO_SUCH_PAGE,
    EMPTY,
    FAINT,
    /// Whoever asked may not do it.
    NOT_ALLOWED,
    NO_SUCH_PERSON,
    /// Somebody else changed it meanwhile.
    STALE,
    /// It cannot be done with a story that has gone this far, or not so far.
    WRONG_STAGE,
    /// It takes somebody else.
    SAME_PERSON,
    /// The manuscript has issues that block.
    UNFINISHED,
    EMBARGOED,
    IN_THE_PAST,
    NO_SUCH_THING
  }

  private final Code code;

  public DeskException(Code code, String message) {
    super(message);
    this.code = code;
  }

  static DeskException addressTaken(Address address) {
    return new DeskException(
        Code.ADDRESS_TAKEN,
        "the address %s was given to something else before; choose another slug"
            .formatted(address));
  }

  static DeskException noSuchStory(Object id) {
    return new DeskException(
        Code.NO_SUCH_STORY, "no story has the id %s; it may have been a wrong link".formatted(id));
  }

  public Code code() {
    return code;
  }
}
