package org.galley.search;

import java.util.ArrayList;
import java.util.List;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.JournalException;
import org.galley.journal.Packing;
import org.galley.journal.Snapshot;
import org.galley.journal.Stored;
import org.galley.story.Digest;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// What some entries of the journal do to the index, in their order.
///
/// The bytes are not checked against the tree: the index names candidates only, and whatever is
/// shown of them is checked then.
final class Batch {

  private static final System.Logger LOG = System.getLogger(Batch.class.getName());

  /// One thing to do.
  sealed interface Change {

    /// @param fresh whether it was never published before
    record Put(Story story, boolean fresh) implements Change {}

    record Drop(Id story) implements Change {}

    /// A topic may be called otherwise now.
    record Named(Id topic) implements Change {}

    /// The editions may be others now.
    record Resettled() implements Change {}
  }

  private final DocumentCodec codec;
  private final List<Change> changes = new ArrayList<>();
  private byte[] last = new byte[0];

  private Batch(DocumentCodec codec) {
    this.codec = codec;
  }

  /// Reads the entries from `from` until before `to`.
  static Batch read(Snapshot snapshot, long from, long to, DocumentCodec codec) {
    Batch batch = new Batch(codec);
    snapshot.each(from, to, batch::take);
    return batch;
  }

  List<Change> changes() {
    return changes;
  }

  /// Names the last entry that was read.
  String last() {
    return Digest.of(last).toString();
  }

  private void take(long position, Stored stored) {
    last = stored.entry();
    try {
      switch (EntryCodec.decode(stored.entry())) {
        case Entry.Published e -> published(e, stored.packed());
        case Entry.Retracted e -> changes.add(new Change.Drop(e.story()));
        case Entry.Removed e -> changes.add(new Change.Drop(e.story()));
        case Entry.Described e -> described(e, stored.packed());
        case Entry.Settings _ -> changes.add(new Change.Resettled());
        case Entry.Opened _, Entry.Redirected _, Entry.Arranged _, Entry.Keyed _ -> {}
      }
    } catch (JournalException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "ALARM: the entry at position %d cannot be searched for; run 'galley fsck'"
              .formatted(position),
          e);
    }
  }

  private void published(Entry.Published entry, byte @Nullable [] packed) {
    if (packed != null) {
      Story story = codec.decode(Packing.unpack(packed), Story.class);
      changes.add(new Change.Put(story, entry.change() == Entry.Change.NEW));
    }
  }

  private void described(Entry.Described entry, byte @Nullable [] packed) {
    if (packed != null && codec.decode(Packing.unpack(packed)) instanceof Topic topic) {
      changes.add(
          new Change.Named(entry.subject().equals(topic.id()) ? topic.id() : entry.subject()));
    }
  }

  /// The languages of the editions, as a mark of what their stories were read with.
  static String languages(Paper paper) {
    StringBuilder out = new StringBuilder();
    paper.editions().forEach(e -> out.append(e.key()).append('=').append(e.language()).append(' '));
    return out.toString();
  }

  /// Whether every edition that both name has the same language in both.
  static boolean agree(String before, String now) {
    List<String> present = List.of(now.split(" ", -1));
    for (String one : before.split(" ", -1)) {
      String edition = one.substring(0, one.indexOf('=') + 1);
      if (present.stream().anyMatch(p -> p.startsWith(edition)) && !present.contains(one)) {
        return false;
      }
    }
    return true;
  }
}
