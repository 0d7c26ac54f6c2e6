package org.galley.intake;

/// What an importer makes of one thing in an archive.
public sealed interface Reading permits Item, NoStory, Refusal {

  /// The thing's own identity in its archive, or its place there (such as `line 17`).
  String key();
}
