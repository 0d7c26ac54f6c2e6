package org.galley.site;

import org.galley.journal.Entry;
import org.galley.story.Story;

/// A story as it stands in the journal.
///
/// @param entry that made this version public
/// @param approved position of that entry
public record Told(StoryRow row, Story story, Entry.Published entry, long approved) {

  /// Whether it was taken over from an archive and nobody here reviewed it.
  public boolean isImported() {
    return entry.approvedBy() == Entry.Role.IMPORT;
  }
}
