package org.galley.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.galley.story.Digest;

/// A line of the timeline: something that somebody did, or was refused. Lines are only ever added,
/// and each holds the digest of the one before it, so that none can be changed unseen.
///
/// @param number counts from 1
/// @param person 0 for the program itself
/// @param draft the draft that it was about; 0 for none
/// @param revision the draft's revision that it was about; 0 for none
/// @param words what else there is to say, such as a note or why it was refused
/// @param chain digest over this line and the chain of the one before
public record Happening(
    long number,
    Instant at,
    long person,
    Deed deed,
    Outcome outcome,
    long draft,
    int revision,
    String words,
    Digest chain) {

  /// Whether it was done.
  public enum Outcome {
    DONE,
    REFUSED
  }

  /// The line that follows one with the given chain.
  static Happening after(
      Digest before,
      long number,
      Instant at,
      long person,
      Deed deed,
      Outcome outcome,
      long draft,
      int revision,
      String words) {
    String line =
        String.join(
            "\n",
            before.toString(),
            Long.toString(number),
            at.toString(),
            Long.toString(person),
            deed.name(),
            outcome.name(),
            Long.toString(draft),
            Integer.toString(revision),
            words);
    return new Happening(
        number,
        at,
        person,
        deed,
        outcome,
        draft,
        revision,
        words,
        Digest.of(line.getBytes(StandardCharsets.UTF_8)));
  }

  /// Whether this line says what it said when it was written after one with the given chain.
  public boolean follows(Digest before) {
    return after(before, number, at, person, deed, outcome, draft, revision, words).equals(this);
  }
}
