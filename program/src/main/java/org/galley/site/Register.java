package org.galley.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.galley.story.Content;
import org.galley.story.Edition;

/// The alphabetical indexes of topics, authors and specials in one state of the site.
///
/// An index is cut into pages by names, not by numbers: each page says with which subject the next
/// one begins.
public final class Register {

  /// How many subjects stand on one page, about.
  public static final int PAGE = 100;

  private final SiteView view;

  public Register(SiteView view) {
    this.view = view;
  }

  /// A line of an index, of which only name and address may be used.
  ///
  /// @param stories how many stories it has; 0 for a special, which is not counted
  public record Entry(long number, Content subject, long stories) {}

  /// A page of an index.
  ///
  /// @param next the subject with which the next page begins, if there is one
  public record Page(List<Entry> entries, Optional<Content> next) {}

  /// The page that begins an index.
  public Page first(Edition edition, Index index) {
    return page(edition, index, 0);
  }

  /// The page that begins with a subject; nothing if it does not stand in that index.
  public Optional<Page> from(Edition edition, Index index, long subject) {
    return view.subjects()
        .nameOf(subject)
        .flatMap(Index::entry)
        .filter(entry -> entry.index() == index && entry.edition().equals(edition.key()))
        .map(entry -> page(edition, index, alphabet(edition).place(entry.name())));
  }

  private Page page(Edition edition, Index index, long from) {
    ListKey list = ListKey.index(view.title(edition).number(), index);
    List<ListRow> found = view.rows.range(list, from, Long.MAX_VALUE, 0, PAGE + 1);
    List<ListRow> shown = cut(list, found);
    boolean more = found.size() > PAGE;
    Optional<ListRow> next =
        more
            ? view.rows.range(list, shown.getLast().at() + 1, Long.MAX_VALUE, 0, 1).stream()
                .findFirst()
            : Optional.empty();
    view.reads.oldest(list, next.map(ListRow::at).orElse(Long.MAX_VALUE));
    return new Page(
        entries(edition, index, shown), next.flatMap(row -> view.subjects().nameOf(row.story())));
  }

  /// Names that begin so much alike that they share a place stand on the same page, so that the
  /// order of the whole index is exact.
  private List<ListRow> cut(ListKey list, List<ListRow> found) {
    if (found.size() <= PAGE || found.get(PAGE - 1).at() < found.get(PAGE).at()) {
      return found.subList(0, Math.min(PAGE, found.size()));
    }
    long at = found.get(PAGE).at();
    List<ListRow> before = found.stream().filter(row -> row.at() < at).toList();
    return before.isEmpty() ? view.rows.range(list, at, at + 1, 0, 10 * PAGE) : before;
  }

  private List<Entry> entries(Edition edition, Index index, List<ListRow> shown) {
    List<Entry> entries = new ArrayList<>();
    for (ListRow row : shown) {
      Content subject =
          view.subjects()
              .nameOf(row.story())
              .filter(found -> isHere(found, index))
              .orElseThrow(() -> SiteView.altered("an index, subject", row.story()));
      entries.add(new Entry(row.story(), subject, stories(index, row.story())));
    }
    entries.sort(
        Comparator.comparing(
                (Entry entry) -> Index.entry(entry.subject()).orElseThrow().name(),
                alphabet(edition).order())
            .thenComparingLong(Entry::number));
    return entries;
  }

  private static boolean isHere(Content subject, Index index) {
    return Index.entry(subject).filter(entry -> entry.index() == index).isPresent();
  }

  private long stories(Index index, long subject) {
    return switch (index) {
      case TOPICS -> count(ListKey.topic(subject));
      case AUTHORS -> count(ListKey.author(subject));
      case SPECIALS -> 0;
    };
  }

  private long count(ListKey list) {
    view.reads.thing(Stamps.count(list));
    return view.rows.count(list);
  }

  private Alphabet alphabet(Edition edition) {
    return view.alphabet(edition.language());
  }
}
