package org.galley.search;

import java.util.List;
import org.galley.search.Question.Complaint;

/// The answer to a question.
///
/// @param question as it was answered: perhaps of all editions, though one was asked
/// @param count how many stories the index knows; at least so many if `more`
/// @param hint a word or words that would find something; empty for none
/// @param behind whether the index is still being made, and does not know all stories
public record Found(
    Question question,
    long count,
    boolean more,
    List<Hit> hits,
    String hint,
    boolean behind,
    List<Complaint> complaints) {

  public Found {
    hits = List.copyOf(hits);
    complaints = List.copyOf(complaints);
  }

  Found with(String words) {
    return new Found(question, count, more, hits, words, behind, complaints);
  }

  /// Whether there is a page after this one.
  public boolean hasNext() {
    return question.page() < Question.MOST_PAGES && count > (long) question.page() * Question.PAGE;
  }
}
