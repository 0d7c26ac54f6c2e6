package org.galley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.galley.story.Id;
import org.jspecify.annotations.Nullable;

/// The stories that the index names for a question, best first.
///
/// @param count of all that it names; at least so many if `more`
record Candidates(List<Id> stories, long count, boolean more) {

  /// How many are brought into order; nobody looks at more.
  static final int MOST = Question.MOST_PAGES * Question.PAGE;

  /// Up to this many are counted, as counting all would mean to look at all.
  private static final int COUNTED = 1_000;

  private static final float SECOND = 1;

  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(Slip.AT, SortField.Type.LONG, true));

  static Candidates find(IndexSearcher searcher, SearchQuery query, Question.Order order)
      throws IOException {
    boolean newest = order == Question.Order.NEWEST;
    Sort sort = newest || query.common() ? Index.NEWEST : BEST;
    TopDocs found =
        searcher.search(query.all(), new TopFieldCollectorManager(sort, MOST, null, COUNTED));
    Query better = query.better();
    ScoreDoc[] docs = found.scoreDocs;
    if (!newest && better != null && docs.length > 1) {
      docs = again(searcher, docs, better);
    }
    return new Candidates(
        stories(searcher, docs),
        found.totalHits.value(),
        found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
  }

  /// Whether anything at all fits.
  static boolean any(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, 1).scoreDocs.length > 0;
  }

  /// Brings the best into the order of a question that looks at more; the newest first if they are
  /// equally good.
  private static ScoreDoc[] again(IndexSearcher searcher, ScoreDoc[] docs, Query better)
      throws IOException {
    Map<Integer, Long> times = new HashMap<>();
    ScoreDoc[] first = new ScoreDoc[docs.length];
    for (int i = 0; i < docs.length; i++) {
      Object[] fields = ((FieldDoc) docs[i]).fields;
      times.put(docs[i].doc, (Long) fields[fields.length - 1]);
      first[i] = new ScoreDoc(docs[i].doc, fields[0] instanceof Float score ? score : 0);
    }
    TopDocs all = new TopDocs(new TotalHits(docs.length, TotalHits.Relation.EQUAL_TO), first);
    ScoreDoc[] again = QueryRescorer.rescore(searcher, all, better, SECOND, docs.length).scoreDocs;
    Arrays.sort(
        again,
        Comparator.<ScoreDoc>comparingDouble(doc -> -doc.score)
            .thenComparingLong(doc -> -times.getOrDefault(doc.doc, 0L)));
    return again;
  }

  private static List<Id> stories(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Id> stories = new ArrayList<>(docs.length);
    for (ScoreDoc doc : docs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(Slip.STORY);
      if (ids != null && ids.advanceExact(doc.doc - leaf.docBase)) {
        stories.add(Slip.id(ids.binaryValue()));
      }
    }
    return stories;
  }

  /// Gives every story that a query finds.
  static void each(IndexSearcher searcher, Query query, Consumer<Id> sink) throws IOException {
    each(searcher, query, (story, _) -> sink.accept(story));
  }

  /// Takes a story with the sum of its slip.
  interface Sink {
    void take(Id story, long sum);
  }

  /// Gives every story of the index.
  static void all(IndexSearcher searcher, Sink sink) throws IOException {
    each(searcher, MatchAllDocsQuery.INSTANCE, sink);
  }

  private static void each(IndexSearcher searcher, Query query, Sink sink) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        each(leaf, scorer, sink);
      }
    }
  }

  private static void each(LeafReaderContext leaf, Scorer scorer, Sink sink) throws IOException {
    @Nullable Bits live = leaf.reader().getLiveDocs();
    BinaryDocValues ids = leaf.reader().getBinaryDocValues(Slip.STORY);
    NumericDocValues sums = leaf.reader().getNumericDocValues(Slip.SUM);
    var docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc < leaf.reader().maxDoc(); doc = docs.nextDoc()) {
      boolean there = live == null || live.get(doc);
      if (there && ids.advanceExact(doc) && sums.advanceExact(doc)) {
        sink.take(Slip.id(ids.binaryValue()), sums.longValue());
      }
    }
  }
}
