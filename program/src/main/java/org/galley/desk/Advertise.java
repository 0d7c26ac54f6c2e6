package org.galley.desk;

import java.time.Instant;
import java.util.List;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.site.SiteView;
import org.galley.story.Advertisement;

/// Places house advertisements, and starts and ends them when their time has come.
public final class Advertise {

  private final Newsroom newsroom;

  public Advertise(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /// Adds or changes an advertisement, which runs at once if it is due.
  public void run(Advertisement advertisement, Instant now, Entry.Role approvedBy) {
    write(advertisement.in(advertisement.due(now)), approvedBy);
  }

  /// Starts and ends whatever is due. Gives how many that were.
  ///
  /// @param pending the advertisements that did not end yet, as [#pending] has them
  public int due(List<Advertisement> pending, Instant now) {
    List<Advertisement> due =
        pending.stream()
            .filter(advertisement -> advertisement.state() != advertisement.due(now))
            .map(advertisement -> advertisement.in(advertisement.due(now)))
            .toList();
    due.forEach(advertisement -> write(advertisement, Entry.Role.SCHEDULE));
    return due.size();
  }

  /// The advertisements of all editions that did not end yet.
  public static List<Advertisement> pending(SiteView view) {
    return view.editions().stream()
        .flatMap(edition -> view.subjects().advertisements(edition).stream())
        .toList();
  }

  private void write(Advertisement advertisement, Entry.Role approvedBy) {
    Prepared prepared = newsroom.prepare(advertisement);
    newsroom
        .journal()
        .write(writing ->
            writing.append(
                prepared,
                at ->
                    new Entry.Described(
                        at, advertisement.id(), prepared.document().digest(), approvedBy)));
  }
}
