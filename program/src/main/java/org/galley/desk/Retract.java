package org.galley.desk;

import java.time.Instant;
import org.galley.journal.Appended;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.story.Id;
import org.galley.story.Notice;

/// Takes back a story: its address stays and says why.
public final class Retract {

  private final Newsroom newsroom;

  public Retract(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /// @param at the time that readers are told
  /// @param notice what readers are told
  public void run(Id story, Entry.Cause cause, Instant at, String notice, Entry.Role approvedBy) {
    newsroom.journal().write(writing -> append(writing, story, cause, at, notice, approvedBy));
  }

  /// Checks and appends within the transaction of a larger act.
  Appended append(
      Writing writing,
      Id story,
      Entry.Cause cause,
      Instant at,
      String notice,
      Entry.Role approvedBy) {
    if (newsroom.rows(writing).story(story).isEmpty()) {
      throw new DeskException(
          DeskException.Code.NO_SUCH_STORY,
          "no story has the id %s, so there is nothing to retract; check the id".formatted(story));
    }
    Prepared prepared = newsroom.prepare(new Notice(story, at, notice));
    return writing.append(
        prepared,
        when -> new Entry.Retracted(when, story, cause, prepared.document().digest(), approvedBy));
  }
}
