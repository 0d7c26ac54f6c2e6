package org.galley.stand;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.galley.press.Page;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;

/// Answers that are made for one request.
final class Uncached {

  static final HttpField NEVER = Answer.field(HttpHeader.CACHE_CONTROL, "no-store");

  static final HttpField MINUTES = Answer.field(HttpHeader.CACHE_CONTROL, "public, max-age=300");

  private static final HttpField NO_INDEX = new HttpField("X-Robots-Tag", "noindex");

  private static final String TEXT = "text/plain; charset=utf-8";

  private Uncached() {}

  /// Gives a page.
  ///
  /// @param keeping how long it may be kept
  static void give(
      Page page, HttpField keeping, Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : Answer.ALWAYS) {
      headers.add(field);
    }
    headers.put(keeping);
    headers.put(HttpHeader.CONTENT_TYPE, page.type());
    page.fields().forEach(field -> headers.add(field.name(), field.value()));
    StandHandler.finish(page.status(), page.bytes(), request, response, callback);
  }

  /// Gives a page that nobody keeps and no search engine takes up.
  static void give(Printed printed, Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : Answer.ALWAYS) {
      headers.add(field);
    }
    headers.put(NEVER);
    headers.put(NO_INDEX);
    headers.put(HttpHeader.CONTENT_TYPE, printed.page().type());
    Coding coding = StandHandler.coding(request);
    if (coding != Coding.PLAIN) {
      headers.put(Answer.coded(coding));
    }
    StandHandler.finish(
        printed.page().status(), printed.bytes(coding), request, response, callback);
  }

  /// Refuses a request whose body was not read, after which the connection is of no more use.
  static void refuseUnread(Response response, Callback callback, int status, String words) {
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    refuse(response, callback, status, words);
  }

  /// Says in one sentence why there is nothing else.
  static void refuse(Response response, Callback callback, int status, String words) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(NEVER);
    headers.put(HttpHeader.CONTENT_TYPE, TEXT);
    response.setStatus(status);
    response.write(
        true, ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8)), callback);
  }
}
