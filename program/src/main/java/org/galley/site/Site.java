package org.galley.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Journal;
import org.galley.journal.Writing;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Paper;
import org.jspecify.annotations.Nullable;

/// What the journal adds up to, for reading.
public final class Site {

  private static final int CARDS = 50_000;
  private static final int CONTENTS = 5_000;
  private static final int REHEARSED = 1_000;

  final Journal journal;
  final SiteStorage storage;
  final DocumentCodec codec = new DocumentCodec();

  /// Decoded cards by the position of their entry, which never changes.
  final Cache<Long, Card> cards;

  /// Decoded settings, fronts, topics, authors and notices by the position of their entry.
  final Cache<Long, Content> contents = Caffeine.newBuilder().maximumSize(CONTENTS).build();

  /// Times of entries by their position.
  final Cache<Long, Instant> times = Caffeine.newBuilder().maximumSize(100).build();

  /// By language.
  final Map<String, Alphabet> alphabets = new ConcurrentHashMap<>();

  private final Stamps stamps;

  /// Settings that stand in the place of those in force.
  private final @Nullable Paper proposed;

  /// @param stamps those that the journal's fold writes
  public Site(Journal journal, SiteStorage storage, Stamps stamps) {
    this(journal, storage, stamps, CARDS);
  }

  /// @param cards how many decoded cards to keep, of some 1,500 bytes each
  public Site(Journal journal, SiteStorage storage, Stamps stamps, long cards) {
    this(journal, storage, stamps, Caffeine.newBuilder().maximumSize(cards).build(), null);
  }

  private Site(
      Journal journal,
      SiteStorage storage,
      Stamps stamps,
      Cache<Long, Card> cards,
      @Nullable Paper proposed) {
    this.journal = journal;
    this.storage = storage;
    this.stamps = stamps;
    this.cards = cards;
    this.proposed = proposed;
  }

  /// This site as it would be with other settings, to look at before they are in force.
  public Site preview(Paper settings) {
    return new Site(journal, storage, stamps, cards, settings);
  }

  /// How many entries are public.
  public long size() {
    return journal.size();
  }

  /// Looks at one state of the site.
  public <R> R view(Function<SiteView, R> look) {
    return journal.read(snapshot -> look.apply(new SiteView(this, snapshot, proposed)));
  }

  /// Looks at the site as it would be after an act, which is undone: exactly what readers would
  /// see.
  public <R> R rehearse(Consumer<Writing> act, Function<SiteView, R> look) {
    // Caches of its own: what stands at a position that is undone must not be remembered.
    Site apart = new Site(journal, storage, new Stamps(), REHEARSED);
    return journal.rehearse(
        writing -> {
          act.accept(writing);
          storage.settle(writing.transaction());
        },
        snapshot -> look.apply(new SiteView(apart, snapshot, proposed)));
  }

  /// Whether what was read when the journal had `size` entries is still what the site says.
  public boolean current(Reads reads, long size) {
    return stamps.current(reads, size);
  }

  /// What of `reads` was touched since the journal had `size` entries, in words for reports.
  public Set<String> touched(Reads reads, long size) {
    return reads.touched(stamps, size);
  }

  /// Forgets what was decoded, as if the program had just started.
  public void forget() {
    cards.invalidateAll();
    contents.invalidateAll();
  }
}
