package org.galley.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times of one kind, in nanoseconds, and their percentiles.
final class Figures {

  private long[] values = new long[1_024];
  private int count;

  void add(long nanoseconds) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = nanoseconds;
  }

  int count() {
    return count;
  }

  /// The nearest-rank percentile; `part` from 0 to 1.
  long at(double part) {
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted[Math.clamp((int) Math.ceil(part * count) - 1, 0, count - 1)];
  }

  double mean() {
    return Arrays.stream(values, 0, count).average().orElse(0);
  }

  /// Median, 99th percentile and mean in milliseconds, with tabs between.
  String row() {
    return millis((double) at(0.5)) + "\t" + millis((double) at(0.99)) + "\t" + millis(mean());
  }

  /// Median and largest of what are not times but counts, with a tab between.
  String counts() {
    return at(0.5) + "\t" + at(1);
  }

  static String millis(double nanoseconds) {
    return String.format(Locale.ROOT, "%.3f", nanoseconds / 1e6);
  }
}
