package org.galley.command;

import static org.galley.command.Defect.Kind.CHECKPOINT;
import static org.galley.command.Defect.Kind.DOCUMENT;
import static org.galley.command.Defect.Kind.ENTRY;
import static org.galley.command.Defect.Kind.TILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.JournalException;
import org.galley.journal.Packing;
import org.galley.journal.Snapshot;
import org.galley.journal.Stored;
import org.galley.story.Content;
import org.galley.story.Digest;
import org.galley.tlog.Frontier;
import org.galley.tlog.Hash;
import org.galley.tlog.TileCoordinate;
import org.galley.tlog.TreeHasher;
import org.galley.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// Goes through a journal from its first entry to its last: every entry against the tree and the
/// signed checkpoint, every document against its entry, every full tile against the entries.
///
/// If the root that the entries add up to was signed, the entries are right, and a tile that says
/// otherwise is wrong; if it was not, the tiles tell which entries are.
final class JournalInspection {

  private final Snapshot snapshot;
  private final @Nullable TreeHead signed;
  private final Defects defects;
  private final ProgressLine line;
  private final DocumentCodec codec = new DocumentCodec();
  private final TreeHasher hasher = new TreeHasher();
  private final Frontier frontier = Frontier.empty();

  /// Documents that are not there, by digest; an erasure may name them later.
  private final Map<Digest, Long> absent = new HashMap<>();

  /// Tiles that are missing or say something else than the entries.
  private final List<TileCoordinate> wrongTiles = new ArrayList<>();

  /// Positions whose entry is not the one in its tile.
  private final List<Long> suspects = new ArrayList<>();

  private Instant last = Instant.MIN;
  private long next;
  private boolean gap;
  private boolean rootIsSigned;

  JournalInspection(
      Snapshot snapshot, @Nullable TreeHead signed, Defects defects, ProgressLine line) {
    this.snapshot = snapshot;
    this.signed = signed;
    this.defects = defects;
    this.line = line;
  }

  /// How many entries were gone through.
  long run() {
    long size = snapshot.size();
    snapshot.each(0, size, this::take);
    absent.forEach((digest, position) ->
        defects.add(
            DOCUMENT,
            "the document of position %d (%s) is missing: restore it from a backup or a follower"
                .formatted(position, digest)));
    tellTree(size);
    return next;
  }

  private void take(long position, Stored stored) {
    if (position != next) {
      gap = true;
      defects.add(
          ENTRY,
          "the entries from position %d to %d are missing: restore from a backup or a follower"
              .formatted(next, position - 1));
    }
    next = position + 1;
    inTree(stored.entry());
    try {
      Entry entry = EntryCodec.decode(stored.entry());
      inOrder(position, entry);
      entry.document().ifPresent(digest -> document(position, digest, stored.packed()));
    } catch (JournalException e) {
      defects.add(
          ENTRY,
          "the entry at position %d cannot be read: %s; restore from a backup or a follower"
              .formatted(position, e.getMessage()));
    }
    line.show(() -> Amounts.of(next, "entry", "entries") + " checked");
  }

  private void inTree(byte[] entry) {
    if (gap) {
      return;
    }
    frontier.append(hasher.leaf(entry), this::tile);
    if (signed != null && frontier.size() == signed.size()) {
      rootIsSigned = frontier.head().equals(signed);
    }
  }

  private void tile(TileCoordinate tile, byte[] right) {
    Optional<byte[]> stored = snapshot.tile(tile.level(), tile.index());
    if (stored.isPresent() && Arrays.equals(stored.get(), right)) {
      return;
    }
    wrongTiles.add(tile);
    if (tile.level() == 0 && stored.isPresent() && stored.get().length == right.length) {
      for (int i = 0; i < TileCoordinate.FULL_WIDTH; i++) {
        if (!Hash.at(right, i * Hash.SIZE).equals(Hash.at(stored.get(), i * Hash.SIZE))) {
          suspects.add(tile.index() * TileCoordinate.FULL_WIDTH + i);
        }
      }
    }
  }

  private void inOrder(long position, Entry entry) {
    if (entry.at().isBefore(last)) {
      defects.add(
          ENTRY, "the entry at position %d is older than the one before it".formatted(position));
    }
    last = entry.at();
    if (entry instanceof Entry.Opened != (position == 0)) {
      defects.add(ENTRY, "the journal opens at position %d instead of 0".formatted(position));
    }
    if (entry instanceof Entry.Removed removed) {
      removed.erased().forEach(absent::remove);
    }
  }

  private void document(long position, Digest digest, byte @Nullable [] packed) {
    if (packed == null) {
      absent.put(digest, position);
      return;
    }
    try {
      byte[] plain = Packing.unpack(packed);
      if (!Digest.of(plain).equals(digest)) {
        defects.add(
            DOCUMENT,
            "the document of position %d is not the one that was approved (%s): restore it from a backup or a follower"
                .formatted(position, digest));
        return;
      }
      var _ = codec.decode(plain, Content.class);
    } catch (JournalException e) {
      defects.add(
          DOCUMENT,
          "the document of position %d cannot be read: %s; restore it from a backup or a follower"
              .formatted(position, e.getMessage()));
    }
  }

  private void tellTree(long size) {
    if (gap) {
      return;
    }
    if (signed == null) {
      defects.add(
          CHECKPOINT, "there is no signed checkpoint: start the paper once with its log key");
    } else if (signed.size() > size) {
      defects.add(
          CHECKPOINT,
          "%d entries were signed, but there are only %d: an old copy was put here; bring the rest from a newer backup or a follower"
              .formatted(signed.size(), size));
    } else if (!rootIsSigned) {
      tellEntries();
      return;
    }
    for (TileCoordinate tile : wrongTiles) {
      defects.add(
          TILE,
          "the tile %s does not follow from the entries: stop the paper and run 'galley rebuild --replace'"
              .formatted(tile.path()));
    }
  }

  private void tellEntries() {
    suspects.forEach(position ->
        defects.add(
            ENTRY,
            "the entry at position %d is not the one that was signed: restore from a backup or a follower"
                .formatted(position)));
    if (suspects.isEmpty()) {
      defects.add(
          ENTRY,
          "the entries are not those that were signed; the wrong one is at position %d or later: restore from a backup or a follower"
              .formatted(next / TileCoordinate.FULL_WIDTH * TileCoordinate.FULL_WIDTH));
    }
  }
}
