package org.galley.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.galley.search.Index.Mark;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Story;

/// Compares the index on the disk with what the journal would make of it: every bit of its files by
/// their checksums, and if it has taken the whole journal, every story by the sum of its slip.
public final class IndexInspection {

  private static final int MOST = 20;
  private static final int STEP = 500;

  private final Shelf shelf;
  private final Site site;
  private final Languages languages = new Languages();
  private final List<String> faults = new ArrayList<>();

  /// @param root the folder in which the index lies; there may be none
  public IndexInspection(Path root, Site site) {
    this.shelf = new Shelf(root);
    this.site = site;
  }

  /// What was found wrong, in words; nothing if there is no index, one of which nothing was kept
  /// yet, or one of another form, as it is made anew then.
  public List<String> run() {
    try {
      if (!shelf.isEmpty() && Index.isKept(shelf.present())) {
        Index.kept(shelf.present(), this::check);
      }
    } catch (IOException | RuntimeException e) {
      faults.add("the search index cannot be read (%s)".formatted(e.getMessage()));
    }
    return List.copyOf(faults);
  }

  private Void check(Mark mark, DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    if (mark.form().equals(Slip.FORM) && mark.taken() == site.size()) {
      compare(reader);
    }
    return null;
  }

  private void compare(DirectoryReader reader) throws IOException {
    Map<Id, Long> sums = new HashMap<>();
    Candidates.all(new IndexSearcher(reader), sums::put);
    long last = site.view(SiteView::lastStory);
    for (long from = 1; from <= last && faults.size() < MOST; from += STEP) {
      long first = from;
      site.view(view -> compare(view, first, Math.min(last, first + STEP - 1), sums));
    }
    sums.keySet().stream()
        .limit(MOST)
        .forEach(
            id -> faults.add("the search index has story %s, which is not live".formatted(id)));
  }

  private Void compare(SiteView view, long from, long to, Map<Id, Long> sums) {
    for (long number = from; number <= to; number++) {
      Optional<StoryRow> row = view.story(number).filter(StoryRow::isLive);
      if (row.isPresent()) {
        Story story = view.told(row.get()).story();
        Long sum = sums.remove(row.get().id());
        if (!expected(story, view).equals(Optional.ofNullable(sum)) && faults.size() < MOST) {
          faults.add(
              "the search index %s story %s"
                  .formatted(sum == null ? "lacks" : "has other words of", row.get().id()));
        }
      }
    }
    return null;
  }

  private Optional<Long> expected(Story story, SiteView view) {
    Optional<Edition> edition = view.paper().edition(story.card().edition());
    return edition.map(in -> {
      List<String> topics = Indexer.topics(story.card(), view);
      StoryText text = StoryText.of(story, in.language(), topics);
      return Slip.of(story.card(), text, languages.of(in.language())).sum();
    });
  }
}
