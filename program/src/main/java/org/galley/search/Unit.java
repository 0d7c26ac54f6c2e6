package org.galley.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One thing that a story must have in order to be found.
sealed interface Unit {

  /// The terms that are worth looking for in a story.
  Set<String> terms();

  /// A word in any of its forms.
  ///
  /// @param stems one of which the story has
  /// @param folded the word as it was asked for
  record Word(Set<String> stems, String folded) implements Unit {
    public Word {
      stems = Set.copyOf(stems);
    }

    @Override
    public Set<String> terms() {
      return stems;
    }
  }

  /// Letters without spaces between words.
  ///
  /// @param pairs of neighbours
  /// @param least how many of them the story has: somebody may ask for a name and a title in
  ///   another order
  record Run(Set<String> pairs, int least) implements Unit {
    public Run {
      pairs = Set.copyOf(pairs);
    }

    @Override
    public Set<String> terms() {
      return pairs;
    }
  }

  /// Words in this order, side by side.
  record Phrase(List<Step> steps) implements Unit {

    /// What may stand so many places after the first.
    public record Step(int offset, Set<String> terms) {
      public Step {
        terms = Set.copyOf(terms);
      }
    }

    public Phrase {
      steps = List.copyOf(steps);
    }

    @Override
    public Set<String> terms() {
      Set<String> all = new LinkedHashSet<>();
      steps.forEach(step -> all.addAll(step.terms()));
      return all;
    }
  }
}
