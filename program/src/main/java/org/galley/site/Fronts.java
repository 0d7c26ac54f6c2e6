package org.galley.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Section;
import org.jspecify.annotations.Nullable;

/// What editors arranged on the fronts, in one state of the site, with what fills its empty places.
public final class Fronts {

  private final SiteView view;
  private final SiteRows rows;
  private final Reads reads;

  Fronts(SiteView view) {
    this.view = view;
    this.rows = view.rows;
    this.reads = view.reads;
  }

  /// The News Focus of a front: what editors arranged, then the newest stories that they marked in
  /// the 30 days before the edition's newest story.
  ///
  /// @param section null for the edition's home page
  /// @param without numbers of stories to leave out
  public List<Focused> focus(
      Edition edition, @Nullable Section section, int count, Set<Long> without) {
    int number = section == null ? 0 : section.number();
    Map<Long, Focused> focus = new LinkedHashMap<>();
    reads.thing(Stamps.focus(edition.number(), number));
    for (Front.Slot slot : front(edition, number).map(Front::focus).orElse(List.of())) {
      view.live(slot.story(), Look.FOCUS)
          .filter(story -> !without.contains(story.number()))
          .ifPresent(story -> focus.put(story.number(), new Focused(story, slot.reason())));
    }
    for (ListRow row : marked(edition, number, count + without.size())) {
      if (focus.size() < count
          && !without.contains(row.story())
          && !focus.containsKey(row.story())) {
        Listed story =
            view.live(row.story(), Look.FOCUS)
                .filter(listed -> since(listed) == row.at())
                .orElseThrow(() -> SiteView.altered("the list of focus, story", row.story()));
        focus.put(row.story(), new Focused(story, ""));
      }
    }
    return focus.values().stream().limit(count).toList();
  }

  /// The newest rows of a list of focus that are young enough.
  private List<ListRow> marked(Edition edition, int section, int count) {
    ListKey list = ListKey.focus(edition.number(), section);
    List<ListRow> newest = rows.newest(ListKey.edition(edition.number()), Long.MAX_VALUE, 1);
    long since = newest.isEmpty() ? 0 : newest.getFirst().at() - SiteFold.FOCUS_MILLIS;
    List<ListRow> marked = rows.newest(list, Long.MAX_VALUE, count);
    reads.newest(
        list, marked.size() < count ? since : Math.max(since, Lists.lastAt(marked, since)));
    return marked.stream().filter(row -> row.at() >= since).toList();
  }

  /// A story in News Focus.
  ///
  /// @param slotReason what the arrangement says of it; may be empty
  public record Focused(Listed story, String slotReason) {

    /// Why to read it, in one line; may be empty.
    public String reason() {
      Card.Focus focus = story.card().focus();
      return slotReason.isEmpty() && focus != null ? focus.reason() : slotReason;
    }
  }

  /// The story that editors put at the top of a front; section 0 means the edition's home page.
  public Optional<Id> lead(Edition edition, int section) {
    reads.thing(Stamps.lead(edition.number(), section));
    return front(edition, section).map(Front::lead);
  }

  private Optional<Front> front(Edition edition, int section) {
    OptionalLong position = rows.front(edition.number(), section);
    if (position.isEmpty()) {
      return Optional.empty();
    }
    Front front = view.content(position.getAsLong(), Front.class);
    String key = front.section();
    int arranged = key == null ? 0 : edition.section(key).map(Section::number).orElse(-1);
    if (!front.edition().equals(edition.key()) || arranged != section) {
      throw SiteView.altered("the front of section", section);
    }
    return Optional.of(front);
  }

  private static long since(Listed listed) {
    Card.Focus focus = listed.card().focus();
    return focus == null ? Long.MIN_VALUE : focus.since().toEpochMilli();
  }
}
