package org.galley.stand;

import java.net.BindException;
import java.net.InetSocketAddress;

/// The stand cannot serve. The message says why and what to do.
public final class StandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StandException(String message, Throwable cause) {
    super(message, cause);
  }

  static StandException notStarted(InetSocketAddress where, Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new StandException(
            "port %d of %s is in use or not allowed (%s); choose another with --port or --host"
                .formatted(where.getPort(), where.getHostString(), cause.getMessage()),
            fault);
      }
    }
    if (where.isUnresolved()) {
      return new StandException(
          "the host %s is not known; name an address of this machine with --host"
              .formatted(where.getHostString()),
          fault);
    }
    return new StandException("the stand did not start: " + fault.getMessage(), fault);
  }
}
