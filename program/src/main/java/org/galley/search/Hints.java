package org.galley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.galley.story.Card;
import org.jspecify.annotations.Nullable;

/// Words that look like those that were asked for and are in headlines, standfirsts or names.
///
/// A hint is shown only once a checked document has it.
final class Hints {

  private static final int MOST = 3;
  private static final int SHORT = 3;
  private static final int LONG = 6;

  private Hints() {}

  private record Candidate(String form, float likeness, int stories) {}

  /// A word that is in no story, and one that looks like it, folded.
  record Hint(String unknown, String form) {

    /// The reader's words with `word` in the place of the unknown one.
    String in(String words, String word) {
      StringBuilder out = new StringBuilder();
      int[] done = {0};
      Tokens.cut(
          words,
          (letters, start, end) -> {
            if (letters == Letters.WORD
                && Folding.fold(words.substring(start, end)).equals(unknown)) {
              out.append(words, done[0], start).append(word);
              done[0] = end;
            }
          });
      return out.append(words.substring(done[0])).toString();
    }

    /// The word as it stands in a checked card, if it does.
    Optional<String> in(Card card) {
      List<String> words = new ArrayList<>(List.of(card.headline().page(), card.standfirst()));
      words.addAll(List.of(card.headline().onFront(), card.place(), card.source()));
      card.byline().forEach(byline -> words.add(byline.name()));
      List<String> found = new ArrayList<>();
      for (String text : words) {
        Tokens.cut(
            text,
            (_, start, end) -> {
              if (Folding.fold(text.substring(start, end)).equals(form)) {
                found.add(text.substring(start, end));
              }
            });
      }
      return found.stream().findFirst();
    }
  }

  /// What might have been meant, the likeliest first.
  static List<Hint> of(IndexSearcher searcher, Wanted wanted) throws IOException {
    Terms forms = MultiTerms.getTerms(searcher.getIndexReader(), Slip.FORMS);
    Unit.Word unknown = unknown(searcher, wanted);
    if (forms == null || unknown == null || unknown.folded().length() < SHORT) {
      return List.of();
    }
    String folded = unknown.folded();
    return like(forms, folded).stream()
        .map(candidate -> new Hint(folded, candidate.form()))
        .toList();
  }

  private static Unit.@Nullable Word unknown(IndexSearcher searcher, Wanted wanted)
      throws IOException {
    for (Unit unit : wanted.units()) {
      if (unit instanceof Unit.Word word && !isKnown(searcher, word)) {
        return word;
      }
    }
    return null;
  }

  private static boolean isKnown(IndexSearcher searcher, Unit.Word word) throws IOException {
    for (String stem : word.stems()) {
      if (searcher.getIndexReader().docFreq(new Term(Slip.WORDS, stem)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Candidate> like(Terms forms, String word) throws IOException {
    int edits = word.length() < LONG ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
    FuzzyTermsEnum like = new FuzzyTermsEnum(forms, new Term(Slip.FORMS, word), edits, 1, true);
    List<Candidate> found = new ArrayList<>();
    for (BytesRef term = like.next(); term != null; term = like.next()) {
      found.add(new Candidate(term.utf8ToString(), like.getBoost(), like.docFreq()));
    }
    found.sort(
        Comparator.<Candidate>comparingDouble(candidate -> -candidate.likeness())
            .thenComparingInt(candidate -> -candidate.stories())
            .thenComparing(Candidate::form));
    return found.subList(0, Math.min(MOST, found.size()));
  }
}
