package org.galley.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Notice;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// The corrections, retractions and removals in one state of the site.
public final class Corrections {

  private final SiteView view;

  public Corrections(SiteView view) {
    this.view = view;
  }

  /// What was put right in one story at one time.
  ///
  /// @param state of the story now
  /// @param correction null if the story was withdrawn
  /// @param notice of the story's end; null while it stands
  /// @param place of the correction among those of the story, from 1; 0 if it was withdrawn
  public record Amended(
      Card card,
      StoryRow.State state,
      Instant at,
      @Nullable Correction correction,
      @Nullable Notice notice,
      int place) {}

  /// A numbered page of corrections, newest first; page 1 has the oldest.
  ///
  /// @param newer whether there is a page after it
  public record NumberedPage(long number, List<Amended> amended, boolean newer) {}

  /// The newest corrections of a kind.
  public List<Amended> newest(ListKey list, Amends kind, int count) {
    List<ListRow> found = view.rows.newest(list, Long.MAX_VALUE, count);
    view.reads.newest(list, found.size() < count ? Long.MIN_VALUE : found.getLast().at());
    return amended(found, kind);
  }

  /// A numbered page; empty if there is no such page.
  public NumberedPage page(ListKey list, Amends kind, long number) {
    List<ListRow> found = view.rows.ordinal(list, (number - 1) * Paging.LIST, Paging.LIST + 1);
    if (found.isEmpty()) {
      view.reads.thing(Stamps.page(list, number));
      return new NumberedPage(number, List.of(), false);
    }
    boolean newer = found.size() > Paging.LIST;
    List<ListRow> shown = newer ? found.subList(0, Paging.LIST) : found;
    view.reads.thing(Stamps.page(list, number + 1));
    view.reads.oldest(list, newer ? shown.getLast().at() : Long.MAX_VALUE);
    return new NumberedPage(number, amended(shown.reversed(), kind), newer);
  }

  /// How many corrections and withdrawals there are of what an author wrote.
  public long count(ListKey corrected) {
    view.reads.thing(Stamps.count(corrected));
    return view.rows.count(corrected);
  }

  /// When a live story was last corrected; nothing if it never was.
  public Optional<Instant> last(Listed story) {
    view.reads.thing(Stamps.corrected(story.number()));
    if (story.card().corrections() == 0) {
      return Optional.empty();
    }
    StoryRow row = view.story(story.number()).orElseThrow();
    return view.read(row).story().corrections().stream()
        .map(Correction::at)
        .max(Comparator.naturalOrder());
  }

  private List<Amended> amended(List<ListRow> found, Amends kind) {
    List<Amended> amended = new ArrayList<>();
    found.forEach(row -> amended(row, kind, amended));
    return amended;
  }

  private void amended(ListRow place, Amends kind, List<Amended> out) {
    view.reads.thing(Stamps.corrections(place.story()));
    StoryRow row = view.story(place.story()).orElseThrow(() -> altered(place));
    Story story = view.read(row).story();
    int before = out.size();
    if (row.isLive()) {
      corrections(story, place, kind, out);
    } else {
      Notice notice = view.noticeOf(row);
      if (notice.at().toEpochMilli() == place.at()) {
        out.add(new Amended(story.card(), row.state(), notice.at(), null, notice, 0));
      }
    }
    if (out.size() == before) {
      throw altered(place);
    }
  }

  /// Those that were made at the same time stand in one row of the list.
  private static void corrections(Story story, ListRow place, Amends kind, List<Amended> out) {
    for (int i = 0; i < story.corrections().size(); i++) {
      Correction correction = story.corrections().get(i);
      if (correction.at().toEpochMilli() == place.at() && kind.takes(correction)) {
        out.add(
            new Amended(
                story.card(), StoryRow.State.LIVE, correction.at(), correction, null, i + 1));
      }
    }
  }

  private static RuntimeException altered(ListRow place) {
    return SiteView.altered("the list of corrections, story", place.story());
  }
}
