package org.galley.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.galley.site.ListKey.Kind;
import org.galley.site.Memberships.Place;

/// The stories to read after another one: the newest earlier ones that share most topics with it.
/// They are fixed when it is published, so that a new story touches no old page.
public final class RelatedStories {

  /// How many a story has at most.
  public static final int MOST = 4;

  /// How many topics are looked at, and how many stories of each, so that the cost has a bound.
  private static final int TOPICS = 6;

  private static final int LOOKED_AT = 12;

  private final SiteView view;

  public RelatedStories(SiteView view) {
    this.view = view;
  }

  /// Those of a story that are still live, of which one line may be shown. Whoever shows them shows
  /// the body of the story too.
  public List<Listed> of(Told told) {
    return view.rows.related(told.row().number()).stream()
        .map(number -> view.live(number, Look.LINE))
        .flatMap(Optional::stream)
        .filter(other -> other.card().edition().equals(told.story().card().edition()))
        .toList();
  }

  /// Finds those of a story that is being published.
  static List<Long> find(Memberships memberships, long story, SiteRows rows) {
    Map<ListRow, Integer> shared = new HashMap<>();
    memberships.places().stream()
        .filter(place -> place.list().kind() == Kind.TOPIC)
        .limit(TOPICS)
        .forEach(place -> older(place, rows).forEach(row -> shared.merge(row, 1, Integer::sum)));
    List<ListRow> found = new ArrayList<>(shared.keySet());
    found.removeIf(row -> row.story() == story);
    found.sort(
        Comparator.comparing((ListRow row) -> shared.getOrDefault(row, 0))
            .thenComparingLong(ListRow::at)
            .thenComparingLong(ListRow::story)
            .reversed());
    return found.stream().limit(MOST).map(ListRow::story).toList();
  }

  private static List<ListRow> older(Place place, SiteRows rows) {
    return rows.newest(place.list(), place.at(), LOOKED_AT);
  }
}
