package org.galley.desk;

import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Journal;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.site.SiteRows;
import org.galley.site.SiteStorage;
import org.galley.story.Content;
import org.galley.story.Paper;
import org.jspecify.annotations.Nullable;

/// What every act needs: the journal to write to, and the site's tables to check against.
public final class Newsroom {

  private final Journal journal;
  private final SiteStorage site;
  private final DocumentCodec codec;
  private final RandomGenerator random;
  private final AtomicReference<@Nullable Decoded> decoded = new AtomicReference<>();

  /// @param random for ids and salts; a secure source outside of tests
  public Newsroom(Journal journal, SiteStorage site, DocumentCodec codec, RandomGenerator random) {
    this.journal = journal;
    this.site = site;
    this.codec = codec;
    this.random = random;
  }

  public Journal journal() {
    return journal;
  }

  public SiteStorage site() {
    return site;
  }

  public DocumentCodec codec() {
    return codec;
  }

  public RandomGenerator random() {
    return random;
  }

  /// Makes a document ready for the journal.
  public Prepared prepare(Content content) {
    return Prepared.of(content, codec.encode(content, random));
  }

  /// The site's tables in the transaction of an act.
  SiteRows rows(Writing writing) {
    return site.rows(writing.transaction());
  }

  /// The settings in force in the transaction of an act.
  Paper paper(Writing writing) {
    long position =
        rows(writing)
            .settings()
            .orElseThrow(() ->
                new DeskException(
                    DeskException.Code.NO_PAPER,
                    "this data directory holds no paper yet; make one with 'galley demo' or 'galley import'"));
    Decoded known = decoded.get();
    if (known == null || known.position() != position) {
      known = new Decoded(position, codec.decode(writing.read(position).required(), Paper.class));
      decoded.set(known);
    }
    return known.paper();
  }

  /// Settings, with the position of their entry, which never changes.
  private record Decoded(long position, Paper paper) {}
}
