package org.galley.desk;

import java.time.Duration;
import java.time.Instant;

/// That somebody writes on a draft at this moment. It ends by itself when their browser is heard of
/// no more; others may take it over.
///
/// @param session the browser in which they write
public record Hold(long draft, long person, long session, Instant since, Instant until) {

  /// How long a hold lasts after the browser was last heard of.
  public static final Duration LASTS = Duration.ofSeconds(90);

  /// How often a browser should be heard of.
  public static final Duration HEARTBEAT = Duration.ofSeconds(20);

  public boolean isAt(Instant now) {
    return until.isAfter(now);
  }

  boolean isOf(Actor actor) {
    return person == actor.person() && session == actor.session();
  }
}
