package org.galley.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Hands terms to the index, each once with its count.
final class WeighedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute count = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, int[]>> terms;

  WeighedTerms(Map<String, int[]> weights) {
    this.terms = weights.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!terms.hasNext()) {
      return false;
    }
    clearAttributes();
    Map.Entry<String, int[]> next = terms.next();
    term.append(next.getKey());
    count.setTermFrequency(next.getValue()[0]);
    return true;
  }
}
