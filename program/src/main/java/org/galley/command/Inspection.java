package org.galley.command;

import static org.galley.command.Defect.Kind.CHECKPOINT;
import static org.galley.command.Defect.Kind.DATABASE;
import static org.galley.command.Defect.Kind.DOCUMENT;
import static org.galley.command.Defect.Kind.ENTRY;
import static org.galley.command.Defect.Kind.MEDIA;
import static org.galley.command.Defect.Kind.SEARCH;
import static org.galley.command.Defect.Kind.TABLE;

import org.galley.journal.JournalException;
import org.galley.media.MediaException;
import org.galley.media.MediaStore;
import org.galley.media.Originals;
import org.galley.search.IndexInspection;
import org.galley.site.SiteRows;
import org.galley.store.DataDirectory;
import org.galley.store.SiteTables;
import org.galley.store.SqlSite;
import org.galley.store.SqlStorage;
import org.galley.story.Digest;
import org.galley.tlog.TlogException;
import org.galley.tlog.TreeHead;
import org.jspecify.annotations.Nullable;

/// Checks everything that a data directory holds.
final class Inspection {

  private final DataDirectory data;
  private final Defects defects = new Defects();
  private final ProgressLine line;
  private long entries;
  private long media;

  Inspection(DataDirectory data, ProgressLine line) {
    this.data = data;
    this.line = line;
  }

  Defects run() {
    House.requirePaper(data);
    try (StillPaper paper = StillPaper.open(data)) {
      check(paper);
    } catch (JournalException e) {
      if (e.code() != JournalException.Code.ALTERED && e.code() != JournalException.Code.STORAGE) {
        throw e;
      }
      defects.add(DATABASE, "the database cannot be read: %s".formatted(e.getMessage()));
    }
    return defects;
  }

  long entries() {
    return entries;
  }

  long media() {
    return media;
  }

  private void check(StillPaper paper) {
    SqlStorage storage = paper.storage();
    for (String fault : storage.faults()) {
      defects.add(
          DATABASE,
          "the database file is damaged: %s; restore from a backup or a follower".formatted(fault));
    }
    TreeHead signed = signed(paper);
    entries =
        storage.read(snapshot -> new JournalInspection(snapshot, signed, defects, line).run());
    tables(storage, signed);
    media(storage);
    originals();
    search(paper);
  }

  /// The index is no part of the record: one that lags or is not there is no finding. Only a sound
  /// paper says what it should be.
  private void search(StillPaper paper) {
    if (defects.count() > 0) {
      return;
    }
    House house = paper.house();
    for (String fault : new IndexInspection(data.search(), house.site()).run()) {
      defects.add(
          SEARCH,
          fault
              + "; stop the paper, delete the folder '%s', and start it: the index is made anew"
                  .formatted(data.search()));
    }
  }

  private @Nullable TreeHead signed(StillPaper paper) {
    try {
      return Signed.head(paper.storage(), paper.checkpoint()).orElse(null);
    } catch (TlogException | JournalException e) {
      defects.add(
          CHECKPOINT,
          "the checkpoint is not one that this journal's keys signed: %s Restore the file 'checkpoint' from a backup"
              .formatted(e.getMessage()));
      return null;
    }
  }

  /// Only a sound journal says what the tables should be.
  private void tables(SqlStorage storage, @Nullable TreeHead signed) {
    if (defects.has(ENTRY) || defects.has(DOCUMENT)) {
      defects.add(
          TABLE, "the tables were not checked, because the journal is damaged: mend that first");
      return;
    }
    RowDifferences differences = new RowDifferences();
    try (Rebuilt rebuilt = new Rebuilt(data, storage, signed, line)) {
      SiteTables.compare(storage, rebuilt.storage(), differences);
    }
    for (String row : differences.named()) {
      defects.add(TABLE, row + ": stop the paper and run 'galley rebuild --replace'");
    }
    if (differences.count() > differences.named().size()) {
      defects.add(TABLE, "%d rows of the tables are wrong in all".formatted(differences.count()));
    }
  }

  private void media(SqlStorage storage) {
    MediaStore store = new MediaStore(data.media());
    storage.read(snapshot -> {
      SiteRows rows = new SqlSite().rows(snapshot);
      rows.eachMedia(digest ->
          file(
              store,
              digest,
              "the media file %s, which a story shows, is missing: restore it from a backup or a follower"
                  .formatted(digest)));
      return rows;
    });
  }

  /// Pictures as they were uploaded are no part of the record; one that is lost cannot be made
  /// again.
  private void originals() {
    Originals originals = new Originals(data.originals());
    try {
      originals.notes().values().stream()
          .distinct()
          .forEach(digest ->
              file(
                  originals.files(),
                  digest,
                  "the picture %s, as it was uploaded, is missing from '%s': restore it from a backup"
                      .formatted(digest, data.originals())));
    } catch (MediaException e) {
      defects.add(MEDIA, String.valueOf(e.getMessage()));
    }
  }

  private void file(MediaStore store, Digest digest, String missing) {
    media++;
    line.show(() -> Amounts.of(media, "media file", "media files") + " checked");
    try {
      if (store.get(digest).isEmpty()) {
        defects.add(MEDIA, missing);
      }
    } catch (MediaException e) {
      defects.add(MEDIA, String.valueOf(e.getMessage()));
    }
  }
}
