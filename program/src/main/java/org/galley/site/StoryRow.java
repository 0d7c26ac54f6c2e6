package org.galley.site;

import org.galley.story.Id;

/// Where a story stands in the journal.
///
/// @param number counted in the order of first publication; small, so that lists stay small
/// @param position of the entry whose document is in force
/// @param notice position of the entry that retracted or removed it; -1 while it is live
public record StoryRow(long number, Id id, long position, State state, long notice) {

  /// What readers get at the story's address.
  public enum State {
    LIVE(0),
    RETRACTED(1),
    REMOVED(2);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /// How it stands in the table.
    public int code() {
      return code;
    }

    public static State of(int code) {
      return values()[code];
    }
  }

  public boolean isLive() {
    return state == State.LIVE;
  }
}
