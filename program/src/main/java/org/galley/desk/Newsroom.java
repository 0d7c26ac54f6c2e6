package org.galley.desk;

import java.util.random.RandomGenerator;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Journal;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.site.SiteRows;
import org.galley.site.SiteStorage;
import org.galley.story.Content;
import org.galley.story.Paper;

/// What every act needs: the journal to write to, and the site's tables to check against.
///
/// @param random for ids and salts; a secure source outside of tests
public record Newsroom(
    Journal journal, SiteStorage site, DocumentCodec codec, RandomGenerator random) {

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
                    DeskException.Code.NO_PAPER, "this data directory holds no paper yet"));
    return codec.decode(writing.read(position).required(), Paper.class);
  }
}
