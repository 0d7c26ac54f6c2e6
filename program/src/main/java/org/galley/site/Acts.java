package org.galley.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.Snapshot;
import org.galley.story.Card;
import org.galley.story.Id;

/// What a stretch of the journal did to stories, in one state of the site. Not for pages: nothing
/// of it is noted as looked at.
public final class Acts {

  private final SiteView view;
  private final Snapshot snapshot;

  public Acts(SiteView view) {
    this.view = view.apart();
    this.snapshot = view.snapshot;
  }

  /// The cards, as they stand now, of the stories that the entries from `from` until before `to`
  /// published, changed or retracted; each once.
  public List<Card> stories(long from, long to) {
    Set<Id> ids = new LinkedHashSet<>();
    for (long position = from; position < to; position++) {
      switch (EntryCodec.decode(snapshot.entry(position))) {
        case Entry.Published entry -> ids.add(entry.story());
        case Entry.Retracted entry -> ids.add(entry.story());
        case Entry.Removed _,
            Entry.Opened _,
            Entry.Settings _,
            Entry.Described _,
            Entry.Redirected _,
            Entry.Arranged _,
            Entry.Keyed _ -> {}
      }
    }
    List<Card> cards = new ArrayList<>();
    for (Id id : ids) {
      view.story(id).map(row -> view.told(row).story().card()).ifPresent(cards::add);
    }
    return cards;
  }
}
