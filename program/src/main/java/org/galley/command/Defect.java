package org.galley.command;

/// Something that is not as it should be, and what to do about it.
///
/// @param words what was found, where, and what to do
record Defect(Kind kind, String words) {

  /// In what it was found.
  enum Kind {
    DATABASE,
    ENTRY,
    DOCUMENT,
    TILE,
    CHECKPOINT,
    TABLE,
    MEDIA,
    SEARCH
  }
}
