package org.galley.search;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands terms to the index in their order, each with the step from the one before.
final class PlacedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<String> terms;
  private final List<Integer> steps;
  private int next;

  PlacedTerms(List<String> terms, List<Integer> steps) {
    this.terms = terms;
    this.steps = steps;
  }

  /// Terms whose places do not matter.
  static PlacedTerms of(Collection<String> terms) {
    return new PlacedTerms(List.copyOf(terms), Collections.nCopies(terms.size(), 1));
  }

  @Override
  public boolean incrementToken() {
    if (next >= terms.size()) {
      return false;
    }
    clearAttributes();
    term.append(terms.get(next));
    step.setPositionIncrement(steps.get(next));
    next++;
    return true;
  }
}
