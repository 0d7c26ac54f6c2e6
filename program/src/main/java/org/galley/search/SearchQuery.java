package org.galley.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.galley.search.Unit.Phrase;
import org.galley.site.Days;
import org.galley.story.Edition;
import org.jspecify.annotations.Nullable;

/// A question as the index understands it.
///
/// @param all names every candidate, roughly in order
/// @param better brings the best of them into order; null if there is nothing to add
/// @param common whether nothing is asked for but phrases of short words, which say little: the
///   newest stories are then as good as any
record SearchQuery(Query all, @Nullable Query better, boolean common) {

  private static final float CLOSE = 4;
  private static final float FORM = 0.8f;
  private static final float HEADLINE = 1.5f;

  static SearchQuery of(Question question, Wanted wanted, List<Reading> readings) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Unit unit : wanted.units()) {
      unit(unit, all);
    }
    filters(question, readings, all);
    Query whole = all.build();
    boolean empty = ((BooleanQuery) whole).clauses().isEmpty();
    return new SearchQuery(
        empty ? MatchAllDocsQuery.INSTANCE : whole,
        better(wanted),
        !wanted.isEmpty() && wanted.units().stream().allMatch(SearchQuery::isCommon));
  }

  private static boolean isCommon(Unit unit) {
    return unit instanceof Phrase phrase
        && phrase.terms().stream().allMatch(Slip::isShort)
        && phrase.terms().stream().allMatch(Slip::isWord);
  }

  private static void unit(Unit unit, BooleanQuery.Builder all) {
    switch (unit) {
      case Unit.Word word -> all.add(any(Slip.WORDS, word.stems()), Occur.MUST);
      case Unit.Run run when run.least() == run.pairs().size() ->
          run.pairs().forEach(pair -> all.add(term(Slip.WORDS, pair), Occur.MUST));
      case Unit.Run run -> {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        run.pairs().forEach(pair -> some.add(term(Slip.WORDS, pair), Occur.SHOULD));
        all.add(some.setMinimumNumberShouldMatch(run.least()).build(), Occur.MUST);
      }
      case Unit.Phrase phrase -> {
        for (Phrase.Step step : phrase.steps()) {
          all.add(any(Slip.WORDS, step.terms()), Occur.MUST);
        }
        phrase(phrase, all);
      }
    }
  }

  /// Neighbours that are noted as such are looked up as such; their places are looked at only where
  /// that says too little.
  private static void phrase(Phrase phrase, BooleanQuery.Builder all) {
    int pairs = 0;
    for (int i = 0; i + 1 < phrase.steps().size(); i++) {
      Phrase.Step first = phrase.steps().get(i);
      Phrase.Step second = phrase.steps().get(i + 1);
      boolean sole = first.terms().size() == 1 && second.terms().size() == 1;
      if (sole && second.offset() == first.offset() + 1) {
        String one = first.terms().iterator().next();
        String other = second.terms().iterator().next();
        if (Slip.isPair(one, other)) {
          pairs++;
          all.add(term(Slip.PAIRS, Slip.pair(one, other)), Occur.FILTER);
        }
      }
    }
    boolean said = pairs == 1 && phrase.steps().size() == 2;
    if (phrase.steps().size() > 1 && !said) {
      all.add(phrase(phrase, 0), Occur.FILTER);
    }
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query any(String field, Collection<String> terms) {
    if (terms.size() == 1) {
      return term(field, terms.iterator().next());
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    terms.forEach(term -> any.addTerm(new Term(field, term)));
    return any.build();
  }

  private static Query phrase(Phrase phrase, int slop) {
    MultiPhraseQuery.Builder out = new MultiPhraseQuery.Builder();
    int first = phrase.steps().getFirst().offset();
    for (Phrase.Step step : phrase.steps()) {
      Term[] terms =
          step.terms().stream().map(term -> new Term(Slip.PLACES, term)).toArray(Term[]::new);
      out.add(terms, step.offset() - first);
    }
    return out.setSlop(slop).build();
  }

  private static void filters(Question question, List<Reading> readings, BooleanQuery.Builder all) {
    Edition edition = question.edition();
    var section = question.section();
    if (edition != null) {
      String term =
          section == null
              ? Slip.edition(edition.key())
              : Slip.section(edition.key(), section.key());
      all.add(term(Slip.IS, term), Occur.FILTER);
    }
    var topic = question.topic().id();
    if (topic != null) {
      all.add(term(Slip.IS, Slip.topic(topic)), Occur.FILTER);
    } else {
      named(question.topic().words(), readings, all, true);
    }
    var author = question.author().id();
    if (author != null) {
      all.add(term(Slip.IS, Slip.author(author)), Occur.FILTER);
    } else {
      named(question.author().words(), readings, all, false);
    }
    if (question.from() != null || question.to() != null) {
      Span span = Span.of(question);
      all.add(
          NumericDocValuesField.newSlowRangeQuery(Slip.AT, span.from(), span.before() - 1),
          Occur.FILTER);
    }
  }

  /// Milliseconds from a day until after another, in the zone of the edition where it was asked.
  record Span(long from, long before) {

    static Span of(Question question) {
      Days days = Days.of(question.asked());
      LocalDate from = question.from();
      LocalDate to = question.to();
      return new Span(
          from == null ? Long.MIN_VALUE : days.start(Days.day(from)),
          to == null ? Long.MAX_VALUE : days.start(Days.day(to) + 1));
    }
  }

  private static void named(
      String words, List<Reading> readings, BooleanQuery.Builder all, boolean topic) {
    for (Set<String> terms : names(words, readings, topic)) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      terms.forEach(term -> any.add(term(Slip.IS, term), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
  }

  /// What a story must have to have a topic or author of this name: one term of each set.
  static List<Set<String>> names(String words, List<Reading> readings, boolean topic) {
    List<Set<String>> all = new ArrayList<>();
    for (Phrase.Step step : Wanted.phrase(words, readings).steps()) {
      all.add(
          Set.copyOf(
              step.terms().stream()
                  .map(term -> topic ? Slip.topicTerm(term) : Slip.authorTerm(term))
                  .toList()));
    }
    return all;
  }

  private static @Nullable Query better(Wanted wanted) {
    BooleanQuery.Builder better = new BooleanQuery.Builder();
    Phrase whole = wanted.whole();
    if (whole != null) {
      better.add(new BoostQuery(new ConstantScoreQuery(phrase(whole, 0)), CLOSE), Occur.SHOULD);
      better.add(new BoostQuery(new ConstantScoreQuery(phrase(whole, 2)), CLOSE), Occur.SHOULD);
    }
    for (Unit unit : wanted.units()) {
      for (String term : unit.terms()) {
        better.add(new BoostQuery(term(Slip.HEADLINE, term), HEADLINE), Occur.SHOULD);
      }
      if (unit instanceof Unit.Word word) {
        Query form = new ConstantScoreQuery(term(Slip.FORMS, word.folded()));
        better.add(new BoostQuery(form, FORM), Occur.SHOULD);
      }
    }
    BooleanQuery all = better.build();
    return all.clauses().isEmpty() ? null : all;
  }
}
