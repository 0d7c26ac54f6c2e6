package org.galley.desk;

import org.galley.journal.Appended;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.story.Front;
import org.galley.story.Paper;

/// Launches an arrangement of a front.
public final class Arrange {

  private final Newsroom newsroom;

  public Arrange(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /// @throws DeskException `NO_SUCH_SECTION` if the settings do not have the front's section
  public void run(Front front, Entry.Role approvedBy) {
    newsroom.journal().write(writing -> append(writing, front, approvedBy));
  }

  /// Checks and appends within the transaction of a larger act.
  Appended append(Writing writing, Front front, Entry.Role approvedBy) {
    requireSection(newsroom.paper(writing), front);
    Prepared prepared = newsroom.prepare(front);
    return writing.append(
        prepared, at -> new Entry.Arranged(at, prepared.document().digest(), approvedBy));
  }

  private static void requireSection(Paper paper, Front front) {
    String section = front.section();
    boolean there =
        paper
            .edition(front.edition())
            .filter(edition -> section == null || edition.section(section).isPresent())
            .isPresent();
    if (!there) {
      throw new DeskException(
          DeskException.Code.NO_SUCH_SECTION,
          "there is no front of the section '%s' in an edition '%s'; add it to the settings first"
              .formatted(section, front.edition()));
    }
  }
}
