package org.galley.site;

import org.galley.journal.Entry;
import org.galley.story.Story;

/// A story as it stands in the journal.
///
/// @param entry that made this version public
public record Told(StoryRow row, Story story, Entry.Published entry) {

  /// Whether it was taken over from an archive and nobody here reviewed it.
  public boolean isImported() {
    return entry.approvedBy() == Entry.Role.IMPORT;
  }
}
