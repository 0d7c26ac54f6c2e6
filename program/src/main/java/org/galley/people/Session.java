package org.galley.people;

import java.time.Instant;

/// A browser in which somebody is signed in. The token itself is known to the browser alone.
///
/// @param number by which it is shown and ended
/// @param agent what the browser says of itself, cut
/// @param seen when it was last used, to a minute
public record Session(long number, long person, Instant begun, Instant seen, String agent) {}
