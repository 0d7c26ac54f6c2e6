package org.galley.stand;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many letters one reader may send, and all together, in a stretch of time. Addresses of
/// readers are kept in memory until the stretch ends, no more of them than letters were taken.
final class Allowance {

  private static final long STRETCH_MILLIS = 600_000;
  private static final int EACH = 5;
  private static final int ALL = 200;

  private final InstantSource clock;
  private final Map<String, Integer> taken = new HashMap<>();
  private long stretch;
  private int all;

  Allowance(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether one more may come from this address; if so, it counts as come.
  synchronized boolean take(String address) {
    long now = clock.millis() / STRETCH_MILLIS;
    if (now != stretch) {
      stretch = now;
      all = 0;
      taken.clear();
    }
    String reader = reader(address);
    if (all >= ALL || taken.getOrDefault(reader, 0) >= EACH) {
      return false;
    }
    all++;
    taken.merge(reader, 1, Integer::sum);
    return true;
  }

  /// Seconds until the next stretch begins.
  long seconds() {
    return (STRETCH_MILLIS - clock.millis() % STRETCH_MILLIS) / 1_000 + 1;
  }

  /// A reader with IPv6 has a whole network, of which the first half of the address is the name.
  private static String reader(String address) {
    String[] groups = address.split(":", -1);
    return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
  }
}
