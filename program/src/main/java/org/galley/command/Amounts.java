package org.galley.command;

import java.util.Locale;

/// Numbers as the commands write them, whatever the language of the machine.
final class Amounts {

  private static final long STEP = 1_000;

  private Amounts() {}

  /// Such as `1 story` or `12,345 stories`.
  static String of(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Such as `417.9 MB`.
  static String bytes(long bytes) {
    if (bytes < STEP) {
      return bytes + " bytes";
    }
    double amount = bytes;
    String unit = "bytes";
    for (String larger : new String[] {"kB", "MB", "GB", "TB"}) {
      if (amount < STEP) {
        break;
      }
      amount /= STEP;
      unit = larger;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, unit);
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 100 ? "%.1f s" : "%,.0f s", seconds);
  }
}
