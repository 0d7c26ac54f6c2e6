package org.galley.hub;

import java.time.Duration;

/// How long to wait for a hub that does not answer: each time twice as long, up to a limit.
///
/// @param first the first wait
/// @param most the longest
/// @param answer how long a hub may take to answer
public record Patience(Duration first, Duration most, Duration answer) {

  /// A second at first, five minutes at most.
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(10));

  /// How long to wait after a number of failures in a row.
  Duration after(int failures) {
    Duration wait = first;
    for (int i = 1; i < failures && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(most) < 0 ? wait : most;
  }
}
