package org.galley.stand;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What the server says of a request that never came to the stand, such as one that is no HTTP. It
/// repeats nothing of it.
final class Sorry implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Uncached.refuse(response, callback, status, words(status));
    return true;
  }

  private static String words(int status) {
    return switch (status) {
      case HttpStatus.BAD_REQUEST_400 -> "The request is not well formed.";
      case HttpStatus.URI_TOO_LONG_414 -> "The address is too long.";
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "The headers are too long.";
      case HttpStatus.INTERNAL_SERVER_ERROR_500 ->
          "This page cannot be shown at the moment. The newsroom has been told.";
      default -> HttpStatus.getMessage(status) + ".";
    };
  }
}
