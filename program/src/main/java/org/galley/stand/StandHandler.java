package org.galley.stand;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;
import org.galley.story.Media;

/// Answers readers' requests. What is in the cache and current is answered at once on the thread
/// that read the request; whatever must be printed or read from the disk is handed to the printers.
final class StandHandler extends Handler.Abstract.NonBlocking {

  private static final System.Logger LOG = System.getLogger(StandHandler.class.getName());

  private static final HttpField FOR_EVER =
      Answer.field(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
  private static final HttpField MINUTES =
      Answer.field(HttpHeader.CACHE_CONTROL, "public, max-age=600");
  private static final HttpField NO_STORE = Answer.field(HttpHeader.CACHE_CONTROL, "no-store");
  private static final HttpField AGAIN = Answer.field(HttpHeader.RETRY_AFTER, "60");
  private static final HttpField ALLOW = Answer.field(HttpHeader.ALLOW, "GET, HEAD");
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Shelf shelf;
  private final CodedFiles coded = new CodedFiles();
  private final ExecutorService printers;
  private final ExecutorService makers;

  /// @param printers of pages
  /// @param makers of pictures, which must not keep pages waiting
  StandHandler(Shelf shelf, ExecutorService printers, ExecutorService makers) {
    this.shelf = shelf;
    this.printers = printers;
    this.makers = makers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.getHeaders().put(ALLOW);
      refuse(response, callback, 405, "Only GET and HEAD are answered here.");
      return true;
    }
    Optional<String> asked = Asked.address(request.getHttpURI());
    if (asked.isEmpty()) {
      refuse(response, callback, 400, "The address is not well formed.");
      return true;
    }
    String address = asked.get();
    boolean page = address.indexOf('?') < 0 && !Shelf.isPicture(address);
    Printed printed = page ? shelf.pages().current(address) : null;
    if (printed != null) {
      give(printed, request, response, callback);
    } else {
      later(printers, address, response, callback, () -> now(address, request, response, callback));
    }
    return true;
  }

  private static void later(
      ExecutorService workers,
      String address,
      Response response,
      Callback callback,
      Runnable work) {
    try {
      workers.execute(() -> alarmed(address, response, callback, work));
    } catch (RejectedExecutionException e) {
      response.getHeaders().put(AGAIN);
      refuse(response, callback, 503, "The paper has too much to do. Try again in a minute.");
    }
  }

  private void now(String address, Request request, Response response, Callback callback) {
    Optional<Shelf.File> file = shelf.kept(address);
    if (file.isPresent()) {
      give(file.get(), request, response, callback);
    } else if (Shelf.isPicture(address)) {
      later(makers, address, response, callback, () -> made(address, request, response, callback));
    } else {
      page(address, request, response, callback);
    }
  }

  private void made(String address, Request request, Response response, Callback callback) {
    Optional<Shelf.File> picture = shelf.picture(address);
    if (picture.isPresent()) {
      give(picture.get(), request, response, callback);
    } else {
      // That a picture is not there may change without anything that a page is printed from, so it
      // is not the page of this address that is given, but one that never was anything.
      page(Media.FOLDER, request, response, callback);
    }
  }

  private void page(String address, Request request, Response response, Callback callback) {
    give(shelf.pages().get(shelf.page(address)), request, response, callback);
  }

  private static void alarmed(String address, Response response, Callback callback, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: " + address + " could not be printed", e);
      refuse(
          response,
          callback,
          503,
          "This page cannot be shown at the moment. The newsroom has been told.");
    } catch (Error e) {
      callback.failed(e);
      throw e;
    }
  }

  private void give(Printed printed, Request request, Response response, Callback callback) {
    Answer answer = printed.form(coding(request), Answer.class, Answer::of);
    boolean unchanged =
        answer.status() == 200
            && Preconditions.notModified(request, answer.tag(), printed.page().modified());
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : unchanged ? answer.unchanged() : answer.fields()) {
      headers.add(field);
    }
    response.setStatus(unchanged ? 304 : answer.status());
    boolean empty = unchanged || request.getMethod().equals("HEAD");
    response.write(true, empty ? null : answer.body().slice(), callback);
  }

  private void give(Shelf.File file, Request request, Response response, Callback callback) {
    Coding coding = CodedFiles.fitting(file, coding(request));
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : Answer.ALWAYS) {
      headers.add(field);
    }
    headers.put(file.forEver() ? FOR_EVER : MINUTES);
    headers.put(HttpHeader.CONTENT_TYPE, file.type());
    String tag = '"' + CodedFiles.tag(file, coding) + '"';
    headers.put(HttpHeader.ETAG, tag);
    if (Preconditions.notModified(request, tag, null)) {
      response.setStatus(304);
      response.write(true, null, callback);
      return;
    }
    byte[] bytes = coded.bytes(file, coding);
    if (coding == Coding.PLAIN) {
      headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
      ByteRange.of(request, tag, bytes.length)
          .ifPresentOrElse(
              range -> range.give(bytes, request, response, callback),
              () -> finish(200, bytes, request, response, callback));
    } else {
      headers.put(Answer.coded(coding));
      finish(200, bytes, request, response, callback);
    }
  }

  static void finish(
      int status, byte[] bytes, Request request, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, head ? null : ByteBuffer.wrap(bytes), callback);
  }

  private static void refuse(Response response, Callback callback, int status, String words) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(NO_STORE);
    headers.put(HttpHeader.CONTENT_TYPE, TEXT);
    response.setStatus(status);
    response.write(
        true, ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static Coding coding(Request request) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    if (accepted == null) {
      return Coding.PLAIN;
    }
    return Printed.best(
        Preconditions.accepts(accepted, "br"), Preconditions.accepts(accepted, "gzip"));
  }
}
