package org.galley.desk;

import java.util.List;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.story.Paper;

/// Starts a paper: the first entry, which names the log and its keys, and the first settings.
public final class OpenPaper {

  private final Newsroom newsroom;

  public OpenPaper(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  public void run(String origin, List<String> keys, Paper paper) {
    SettingsRules.check(paper);
    Prepared prepared = newsroom.prepare(paper);
    newsroom
        .journal()
        .write(writing -> {
          if (writing.transaction().size() > 0) {
            throw new DeskException(
                DeskException.Code.ALREADY_OPEN,
                "this data directory holds a paper already; name another one");
          }
          writing.append(at -> new Entry.Opened(at, origin, keys));
          return writing.append(
              prepared,
              at -> new Entry.Settings(at, prepared.document().digest(), Entry.Role.ADMINISTRATOR));
        });
  }
}
