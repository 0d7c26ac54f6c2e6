package org.galley.command;

/// A command that could not do its work. The message says what, why and what to do.
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exit;

  Refused(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  Refused(int exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  /// The exit code that says why.
  int exit() {
    return exit;
  }
}
