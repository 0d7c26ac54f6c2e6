package org.galley.desk.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// How often somebody tried to sign in without success, by login and by address: after some tries
/// each further one has to wait longer. A login that nobody has is treated like any other, so that
/// waiting says nothing about who works here.
final class Attempts {

  private static final int FREE = 5;
  private static final int MOST_DOUBLINGS = 8;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(4);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST = 100_000;

  /// Addresses may be shared by a whole newsroom.
  private static final int FREE_FOR_AN_ADDRESS = 50;

  private record Tries(int count, Instant last) {}

  private final Cache<String, Tries> tries =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FORGOTTEN).build();
  private final InstantSource clock;

  Attempts(InstantSource clock) {
    this.clock = clock;
  }

  /// How long to wait before the next try; zero for not at all.
  Duration wait(String login, String address) {
    Duration byLogin = wait("login " + fold(login), FREE);
    Duration byAddress = wait("address " + address, FREE_FOR_AN_ADDRESS);
    return byLogin.compareTo(byAddress) > 0 ? byLogin : byAddress;
  }

  void failed(String login, String address) {
    count("login " + fold(login));
    count("address " + address);
  }

  void succeeded(String login) {
    tries.invalidate("login " + fold(login));
  }

  private void count(String key) {
    tries
        .asMap()
        .compute(
            key,
            (_, before) -> new Tries(before == null ? 1 : before.count() + 1, clock.instant()));
  }

  private Duration wait(String key, int free) {
    Tries known = tries.getIfPresent(key);
    if (known == null || known.count() < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(MOST_DOUBLINGS, known.count() - free);
    Instant until = known.last().plus(FIRST_WAIT.multipliedBy(1L << doublings));
    Duration left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static String fold(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
