package org.galley.stand;

import java.net.BindException;
import java.net.InetSocketAddress;

/// The stand cannot serve. The message says why and what to do.
public final class StandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The kinds of fault.
  public enum Code {
    /// The port is in use, or this user may not listen on it.
    PORT,
    NOT_STARTED,
    NOT_STOPPED
  }

  private final Code code;

  StandException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  static StandException notStarted(InetSocketAddress where, Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new StandException(
            Code.PORT,
            "port %d of %s is in use or not allowed (%s); choose another with --port or --host"
                .formatted(where.getPort(), where.getHostString(), cause.getMessage()),
            fault);
      }
    }
    if (where.isUnresolved()) {
      return new StandException(
          Code.NOT_STARTED,
          "the host %s is not known; name an address of this machine with --host"
              .formatted(where.getHostString()),
          fault);
    }
    return new StandException(
        Code.NOT_STARTED,
        "the stand did not start: %s; check --host and --port".formatted(fault.getMessage()),
        fault);
  }
}
