package org.galley.people;

/// One thing that somebody may do at the desk.
public enum Right {
  /// See the desk: its stories, their revisions and their comments.
  READ,
  /// Begin stories, and write on one's own.
  WRITE,
  /// Write on everybody's stories.
  EDIT,
  /// Comment and suggest.
  COMMENT,
  /// Upload pictures, and describe those of one's own stories.
  PICTURES,
  /// Describe and crop the pictures of everybody's stories.
  EDIT_PICTURES,
  /// Return a story to its author with a note.
  REVIEW,
  APPROVE,
  /// Publish at once, at a time, or not before one.
  PUBLISH,
  /// Send a correction of a public story to review.
  CORRECT,
  /// Take back a story that was wrong.
  RETRACT,
  /// Take back a story that was published by mistake.
  WITHDRAW,
  /// Propose, or agree to, the removal of a story by order of a court; two people do it.
  REMOVE,
  /// Propose, or agree to, the erasure of somebody's name in a story; two people do it.
  ANONYMISE,
  /// Give a public story another section or slug.
  MOVE,
  /// Add and describe topics and authors.
  DESCRIBE,
  /// Join two topics or authors into one.
  MERGE,
  /// Arrange fronts.
  ARRANGE,
  /// Read and answer readers' letters.
  LETTERS,
  /// See how the paper's parts are doing.
  HEALTH,
  /// See who did what.
  AUDIT,
  SETTINGS,
  PEOPLE
}
