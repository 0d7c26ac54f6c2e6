package org.galley.manuscript;

import java.time.Instant;

/// An immutable snapshot of a story that is being written; every save makes one.
///
/// @param number counts a story's revisions from 1, those kept aside among them
/// @param base the revision that it was written on; 0 for the first
/// @param bodySince the last revision up to this one that changed the body
public record Revision(
    int number,
    Kind kind,
    Instant at,
    long person,
    int base,
    int bodySince,
    Manuscript manuscript) {

  /// How a revision came to be.
  public enum Kind {
    /// Written, and the newest of its time.
    SAVED,
    /// Written on a revision that was no longer the newest: kept, so that nothing is lost, beside
    /// the others.
    ASIDE,
    /// Taken over from what is public, or from an archive.
    TAKEN
  }
}
