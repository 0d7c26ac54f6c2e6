package org.galley.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Journal;
import org.galley.journal.JournalException;
import org.galley.search.Batch.Change;
import org.galley.search.Index.Mark;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Brings the index to where the journal is, and keeps it there, on one thread.
///
/// Whatever it has not kept on the disk is taken from the journal again after a crash. An index
/// that is damaged, of another form or of another journal is left alone, and a new one made beside
/// it.
final class Indexer {

  private static final System.Logger LOG = System.getLogger(Indexer.class.getName());

  private static final int BATCH = 200;
  private static final long KEEP_AFTER_NANOS = 30_000_000_000L;
  private static final long SHOW_AFTER_NANOS = 5_000_000_000L;

  private final Journal journal;
  private final Site site;
  private final Shelf shelf;
  private final Languages languages;
  private final DocumentCodec codec = new DocumentCodec();

  private Index index;
  private Path folder;
  private long taken;
  private String last;
  private String settled = "";
  private boolean unkept;
  private long kept = System.nanoTime();
  private long shown = System.nanoTime();

  private Indexer(Journal journal, Site site, Shelf shelf, Languages languages) throws IOException {
    this.journal = journal;
    this.site = site;
    this.shelf = shelf;
    this.languages = languages;
    this.folder = shelf.present();
    Index found = trusted(folder);
    if (found == null) {
      this.folder = shelf.next();
      found = Index.open(folder);
    }
    this.index = found;
    this.taken = found.mark().taken();
    this.last = found.mark().last();
    this.settled = found.mark().languages();
    if (taken > 0) {
      shelf.clear(folder);
    }
  }

  /// Opens the index of a journal, or begins one.
  static Indexer open(Journal journal, Site site, Path root, Languages languages)
      throws IOException {
    Files.createDirectories(root);
    return new Indexer(journal, site, new Shelf(root), languages);
  }

  Index index() {
    return index;
  }

  long taken() {
    return taken;
  }

  /// The index in `folder` if it can be opened and follows this journal.
  private @Nullable Index trusted(Path folder) {
    if (!Files.exists(folder)) {
      return null;
    }
    Index found = null;
    try {
      found = Index.open(folder);
      if (isOurs(found.mark())) {
        return found;
      }
      LOG.log(Level.INFO, "the search index is of another journal or form; making it anew");
      found.close();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the search index cannot be used; making it anew", e);
    }
    return null;
  }

  private boolean isOurs(Mark mark) {
    if (!mark.form().equals(Slip.FORM) || mark.taken() > journal.size()) {
      return false;
    }
    if (mark.taken() == 0) {
      return true;
    }
    String last = journal.read(snapshot -> Digest.of(snapshot.entry(mark.taken() - 1)).toString());
    String now = site.view(view -> Batch.languages(view.paper()));
    return last.equals(mark.last()) && Batch.agree(mark.languages(), now);
  }

  /// Takes the next entries, if there are any.
  ///
  /// @return whether there were
  boolean step() throws IOException {
    long size = journal.size();
    if (taken >= size) {
      keepIfDue();
      return false;
    }
    long to = Math.min(size, taken + BATCH);
    Batch batch = journal.read(snapshot -> Batch.read(snapshot, taken, to, codec));
    List<Change> changes = batch.changes();
    if (!changes.isEmpty() && !apply(changes)) {
      return true;
    }
    taken = to;
    last = batch.last();
    unkept = true;
    boolean caughtUp = taken >= journal.size();
    if (caughtUp || System.nanoTime() - shown > SHOW_AFTER_NANOS) {
      index.show();
      shown = System.nanoTime();
    }
    keepIfDue();
    return true;
  }

  /// @return false if a new index was begun instead
  private boolean apply(List<Change> changes) throws IOException {
    List<Prepared> prepared =
        site.view(view -> changes.stream().map(c -> prepare(c, view)).toList());
    for (Prepared one : prepared) {
      switch (one) {
        case Prepared.Putting p when p.fresh() -> index.add(p.slip());
        case Prepared.Putting p -> index.replace(p.story(), p.slip());
        case Prepared.Dropping p -> index.remove(p.story());
        case Prepared.Naming p -> rename(p.topic());
        case Prepared.Settling p -> {
          if (!settle(p.languages())) {
            return false;
          }
        }
        case Prepared.Nothing _ -> {}
      }
    }
    return true;
  }

  /// A change with everything that it needs of the site.
  private sealed interface Prepared {
    record Putting(Id story, Slip slip, boolean fresh) implements Prepared {}

    record Dropping(Id story) implements Prepared {}

    record Naming(Id topic) implements Prepared {}

    record Settling(String languages) implements Prepared {}

    record Nothing() implements Prepared {}
  }

  private Prepared prepare(Change change, SiteView view) {
    return switch (change) {
      case Change.Put put ->
          slip(put.story(), view)
              .<Prepared>map(slip -> new Prepared.Putting(put.story().id(), slip, put.fresh()))
              .orElseGet(Prepared.Nothing::new);
      case Change.Drop drop -> new Prepared.Dropping(drop.story());
      case Change.Named named -> new Prepared.Naming(named.topic());
      case Change.Resettled _ -> new Prepared.Settling(Batch.languages(view.paper()));
    };
  }

  private Optional<Slip> slip(Story story, SiteView view) {
    Card card = story.card();
    Optional<Edition> edition = view.paper().edition(card.edition());
    return edition.map(in -> {
      StoryText text = StoryText.of(story, in.language(), topics(card, view));
      return Slip.of(card, text, languages.of(in.language()));
    });
  }

  /// What the topics of a story are called now.
  static List<String> topics(Card card, SiteView view) {
    List<String> names = new ArrayList<>();
    for (Id id : card.topics()) {
      view.subjects()
          .nameOf(id)
          .filter(Topic.class::isInstance)
          .map(Topic.class::cast)
          .ifPresent(topic -> names.add(topic.name()));
    }
    return names;
  }

  /// Reads the stories about a topic again.
  private void rename(Id topic) throws IOException {
    index.show();
    List<Id> stories = index.search(searcher -> about(topic, searcher));
    for (int from = 0; from < stories.size(); from += BATCH) {
      List<Id> some = stories.subList(from, Math.min(stories.size(), from + BATCH));
      for (Prepared one : site.view(view -> some.stream().map(id -> again(id, view)).toList())) {
        if (one instanceof Prepared.Putting p) {
          index.replace(p.story(), p.slip());
        }
      }
    }
  }

  private Prepared again(Id id, SiteView view) {
    return view.story(id)
        .filter(StoryRow::isLive)
        .flatMap(row -> slip(view.told(row).story(), view))
        .<Prepared>map(slip -> new Prepared.Putting(id, slip, false))
        .orElseGet(Prepared.Nothing::new);
  }

  private static List<Id> about(Id topic, IndexSearcher searcher) throws IOException {
    List<Id> found = new ArrayList<>();
    TermQuery query = new TermQuery(new Term(Slip.IS, Slip.topic(topic)));
    Candidates.each(searcher, query, found::add);
    return found;
  }

  /// A language that changed asks for everything to be read again.
  private boolean settle(String now) throws IOException {
    boolean same = settled.isEmpty() || Batch.agree(settled, now);
    settled = now;
    if (!same) {
      LOG.log(Level.INFO, "the languages of the editions changed; making the search index anew");
      beginAnew();
    }
    return same;
  }

  private void keepIfDue() throws IOException {
    if (unkept && System.nanoTime() - kept > KEEP_AFTER_NANOS) {
      keep();
    }
  }

  /// Keeps what was taken on the disk.
  void keep() throws IOException {
    if (unkept) {
      boolean first = index.mark().taken() == 0;
      index.keep(new Mark(Slip.FORM, taken, last, settled));
      unkept = false;
      if (first) {
        shelf.clear(folder);
      }
    }
    kept = System.nanoTime();
  }

  /// Begins a new index beside the one that was found damaged.
  Index beginAnew() throws IOException {
    Index before = index;
    folder = shelf.next();
    index = Index.open(folder);
    taken = 0;
    last = "";
    unkept = false;
    try {
      before.close();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the damaged search index was not closed cleanly", e);
    }
    return index;
  }

  /// How many entries the index lags behind.
  long behind() {
    return Math.max(0, journal.size() - taken);
  }

  void close() {
    try {
      keep();
    } catch (IOException | JournalException e) {
      LOG.log(
          Level.WARNING, "the search index was not kept; it is brought up at the next start", e);
    } finally {
      index.close();
    }
  }
}
