package org.galley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.galley.story.Id;

/// The index on the disk, being written and searched. One thread writes; any may search.
final class Index implements AutoCloseable {

  /// Newest first, so that whoever wants the newest stops early.
  static final Sort NEWEST = new Sort(new SortField(Slip.AT, SortField.Type.LONG, true));

  private static final double BUFFER_MIB = 48;
  private static final String FORM = "form";
  private static final String TAKEN = "taken";
  private static final String LAST = "last";
  private static final String LANGUAGES = "languages";

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private Index(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /// Opens the index in `folder`, or begins one.
  static Index open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      IndexWriterConfig settings = new IndexWriterConfig(null);
      settings.setIndexSort(NEWEST);
      settings.setRAMBufferSizeMB(BUFFER_MIB);
      settings.setUseCompoundFile(false);
      settings.setCommitOnClose(false);
      settings.setMaxFullFlushMergeWaitMillis(
          0); // A reader of the newest story does not wait for it.
      ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
      merges.setMaxMergesAndThreads(4, 1);
      settings.setMergeScheduler(merges);
      return new Index(directory, new IndexWriter(directory, settings));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// How far an index got.
  ///
  /// @param taken how many entries of the journal are in it
  /// @param last the digest of the last of them: another journal has another
  /// @param languages with which the editions were read
  record Mark(String form, long taken, String last, String languages) {

    static final Mark NOTHING = new Mark(Slip.FORM, 0, "", "");

    static Mark of(Map<String, String> data) {
      return new Mark(
          data.getOrDefault(FORM, ""),
          Long.parseLong(data.getOrDefault(TAKEN, "0")),
          data.getOrDefault(LAST, ""),
          data.getOrDefault(LANGUAGES, ""));
    }

    Map<String, String> data() {
      return Map.of(FORM, form, TAKEN, Long.toString(taken), LAST, last, LANGUAGES, languages);
    }
  }

  /// How far it got when it was last kept; nothing if it was just begun.
  Mark mark() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(one -> data.put(one.getKey(), one.getValue()));
    }
    return data.isEmpty() ? Mark.NOTHING : Mark.of(data);
  }

  /// Puts a story in that is not there yet.
  void add(Slip slip) throws IOException {
    writer.addDocument(slip.document());
  }

  /// Puts a story in the place of its earlier version, if there is one.
  void replace(Id story, Slip slip) throws IOException {
    writer.updateDocument(Slip.term(story), slip.document());
  }

  void remove(Id story) throws IOException {
    writer.deleteDocuments(Slip.term(story));
  }

  /// Lets searches see what was put in.
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /// Keeps everything on the disk. A crash before leaves what was kept last.
  void keep(Mark mark) throws IOException {
    writer.setLiveCommitData(mark.data().entrySet());
    writer.commit();
  }

  /// Work on one state of the index.
  interface Looking<R> {
    R look(IndexSearcher searcher) throws IOException;
  }

  <R> R search(Looking<R> looking) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return looking.look(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /// What was not kept is lost, and taken again from the journal at the next start.
  @Override
  public void close() {
    try (directory;
        writer;
        searchers) {
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether anything of an index was ever kept. A paper that was stopped soon after its first
  /// start leaves a folder without.
  static boolean isKept(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /// Looks at what an index on the disk was when it was last kept, whether or not it is being
  /// written.
  static <R> R kept(Path folder, KeptLooking<R> looking) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return looking.look(Mark.of(reader.getIndexCommit().getUserData()), reader);
    }
  }

  /// Work on a kept index.
  interface KeptLooking<R> {
    R look(Mark mark, DirectoryReader reader) throws IOException;
  }
}
