package org.galley.desk.web;

import java.net.InetSocketAddress;

/// The desk's server could not do what it should. The message says what, why and what to do.
public final class WebException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The kinds of faults.
  public enum Code {
    NOT_STARTED,
    NOT_STOPPED
  }

  private final Code code;

  private WebException(Code code, String message, Exception cause) {
    super(message, cause);
    this.code = code;
  }

  static WebException notStarted(InetSocketAddress address, Exception cause) {
    return new WebException(
        Code.NOT_STARTED,
        "the desk could not listen on %s:%d: %s; choose another port with --desk-port, or stop what uses this one"
            .formatted(address.getHostString(), address.getPort(), cause.getMessage()),
        cause);
  }

  static WebException notStopped(Exception cause) {
    return new WebException(
        Code.NOT_STOPPED,
        "the desk did not stop cleanly: %s; end the process".formatted(cause.getMessage()),
        cause);
  }

  public Code code() {
    return code;
  }
}
