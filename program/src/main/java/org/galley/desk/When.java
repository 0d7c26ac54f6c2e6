package org.galley.desk;

import java.time.Instant;

/// When an approved story goes live.
public sealed interface When {

  /// At once.
  record Now() implements When {}

  /// By itself at a time.
  record At(Instant time) implements When {}

  /// When somebody says so.
  record Later() implements When {}
}
