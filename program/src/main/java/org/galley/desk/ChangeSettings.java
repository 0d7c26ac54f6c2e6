package org.galley.desk;

import org.galley.journal.Appended;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.story.Paper;

/// Puts new settings into force.
public final class ChangeSettings {

  private final Newsroom newsroom;

  public ChangeSettings(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /// Refuses settings that the newsroom's rules do not allow.
  ///
  /// @throws DeskException `ADDRESS_RESERVED`, `NO_SUCH_SECTION` or `FAINT`
  public static void check(Paper paper) {
    SettingsRules.check(paper);
  }

  /// @throws DeskException as [#check], and `IN_FORCE` if something is gone that stories need
  public void run(Paper paper, Entry.Role approvedBy) {
    newsroom.journal().write(writing -> append(writing, paper, approvedBy));
  }

  /// Checks and appends within the transaction of a larger act.
  Appended append(Writing writing, Paper paper, Entry.Role approvedBy) {
    SettingsRules.check(paper);
    SettingsRules.check(newsroom.paper(writing), paper);
    Prepared prepared = newsroom.prepare(paper);
    return writing.append(
        prepared, at -> new Entry.Settings(at, prepared.document().digest(), approvedBy));
  }
}
