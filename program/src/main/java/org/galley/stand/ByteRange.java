package org.galley.stand;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The one part of a file that a request asks for.
///
/// @param last inclusive; before `first` if the file has no such part
record ByteRange(long first, long last, long length) {

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /// Nothing if the whole file is to be sent: no range was asked for, or several, or of another
  /// copy.
  static Optional<ByteRange> of(Request request, String tag, long length) {
    String asked = request.getHeaders().get(HttpHeader.RANGE);
    String condition = request.getHeaders().get(HttpHeader.IF_RANGE);
    if (asked == null || (condition != null && !condition.equals(tag))) {
      return Optional.empty();
    }
    Matcher range = RANGE.matcher(asked.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long tail = Math.min(length, Long.parseLong(range.group(2)));
      return Optional.of(new ByteRange(length - tail, length - 1, length));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
    return Optional.of(new ByteRange(first, Math.min(last, length - 1), length));
  }

  void give(byte[] bytes, Request request, Response response, Callback callback) {
    if (first >= length || last < first) {
      response.getHeaders().put(HttpHeader.CONTENT_RANGE, "bytes */" + length);
      StandHandler.finish(416, new byte[0], request, response, callback);
      return;
    }
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + length);
    int count = Math.toIntExact(last - first + 1);
    response.setStatus(206);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, count);
    boolean head = request.getMethod().equals("HEAD");
    response.write(
        true, head ? null : ByteBuffer.wrap(bytes, Math.toIntExact(first), count), callback);
  }
}
