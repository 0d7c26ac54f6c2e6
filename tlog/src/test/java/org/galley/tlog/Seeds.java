package org.galley.tlog;

import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/// Runs a test once for each of many seeds, and names the seed with which it failed.
///
/// The seeds are the same at every run. To try others, set the system property `galley.seed` to the
/// first one.
final class Seeds {

  private Seeds() {}

  /// Runs `test` for `count` seeds.
  static void each(int count, LongConsumer test) {
    SplittableRandom seeds = new SplittableRandom(Long.getLong("galley.seed", 1));
    for (int i = 0; i < count; i++) {
      long seed = seeds.nextLong();
      try {
        test.accept(seed);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("failed with the seed " + seed + "L: " + e.getMessage(), e);
      }
    }
  }
}
