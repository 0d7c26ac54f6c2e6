package org.galley.desk;

import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.story.Front;

/// Launches an arrangement of a front.
public final class Arrange {

  private final Newsroom newsroom;

  public Arrange(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  public void run(Front front, Entry.Role approvedBy) {
    Prepared prepared = newsroom.prepare(front);
    newsroom
        .journal()
        .write(writing ->
            writing.append(
                prepared, at -> new Entry.Arranged(at, prepared.document().digest(), approvedBy)));
  }
}
