package org.galley.stand;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.galley.press.Oembed;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;
import org.galley.story.Media;
import org.jspecify.annotations.Nullable;

/// Answers readers' requests. What is in the cache and current is answered at once on the thread
/// that read the request; whatever must be printed or read from the disk is handed to the printers.
final class StandHandler extends Handler.Abstract.NonBlocking {

  private static final System.Logger LOG = System.getLogger(StandHandler.class.getName());

  private static final HttpField FOR_EVER =
      Answer.field(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
  private static final HttpField MINUTES =
      Answer.field(HttpHeader.CACHE_CONTROL, "public, max-age=600");
  private static final HttpField AGAIN = Answer.field(HttpHeader.RETRY_AFTER, "60");
  private static final HttpField ALLOW = Answer.field(HttpHeader.ALLOW, "GET, HEAD");

  private final Shelf shelf;
  private final CodedFiles coded = new CodedFiles();
  private final @Nullable Mail mail;
  private final Hands hands;

  /// @param mail null if no letters are taken
  StandHandler(Shelf shelf, @Nullable Mail mail, Hands hands) {
    this.shelf = shelf;
    this.mail = mail;
    this.hands = hands;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String method = request.getMethod();
    String path = request.getHttpURI().getPath();
    if (mail != null && method.equals("POST") && Mail.PATH.equals(path)) {
      mail.take(request, response, callback);
      return true;
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.getHeaders().put(ALLOW);
      Uncached.refuseUnread(response, callback, 405, "Only GET and HEAD are answered here.");
      return true;
    }
    if (Oembed.PATH.equals(path)) {
      later(
          hands.printers(), path, response, callback, () -> embedded(request, response, callback));
    } else if (shelf.maySearch(path)) {
      later(hands.searchers(), path, response, callback, () -> search(request, response, callback));
    } else {
      page(request, response, callback);
    }
    return true;
  }

  private void search(Request request, Response response, Callback callback) {
    Optional<Printed> answer = shelf.search(request.getHttpURI());
    if (answer.isPresent()) {
      Uncached.give(answer.get(), request, response, callback);
    } else {
      page(request, response, callback);
    }
  }

  private void embedded(Request request, Response response, Callback callback) {
    String query = request.getHttpURI().getQuery();
    Optional<Form> form = Form.parse(query == null ? "" : query);
    if (form.isEmpty()) {
      Uncached.refuse(response, callback, 400, "The query is not well formed.");
      return;
    }
    Oembed.Question question =
        new Oembed.Question(
            form.get().value("url"),
            form.get().value("format"),
            form.get().value("maxwidth"),
            form.get().value("maxheight"));
    Uncached.give(shelf.embedded(question), Uncached.MINUTES, request, response, callback);
  }

  private void page(Request request, Response response, Callback callback) {
    Optional<String> asked = Asked.address(request.getHttpURI());
    if (asked.isEmpty()) {
      Uncached.refuse(response, callback, 400, "The address is not well formed.");
      return;
    }
    String address = asked.get();
    Printed printed = shelf.printed(address);
    if (printed != null) {
      give(printed, request, response, callback);
    } else {
      later(
          hands.printers(),
          address,
          response,
          callback,
          () -> now(address, request, response, callback));
    }
  }

  private static void later(
      Executor workers,
      @Nullable String address,
      Response response,
      Callback callback,
      Runnable work) {
    try {
      workers.execute(() -> alarmed(address, response, callback, work));
    } catch (RejectedExecutionException e) {
      response.getHeaders().put(AGAIN);
      Uncached.refuse(
          response, callback, 503, "The paper has too much to do. Try again in a minute.");
    }
  }

  private void now(String address, Request request, Response response, Callback callback) {
    Optional<Shelf.File> file = shelf.kept(address);
    if (file.isPresent()) {
      give(file.get(), request, response, callback);
    } else if (Shelf.isPicture(address)) {
      later(
          hands.makers(),
          address,
          response,
          callback,
          () -> made(address, request, response, callback));
    } else {
      give(shelf.page(address), request, response, callback);
    }
  }

  private void made(String address, Request request, Response response, Callback callback) {
    Optional<Shelf.File> picture = shelf.picture(address);
    if (picture.isPresent()) {
      give(picture.get(), request, response, callback);
    } else {
      // That a picture is not there may change without anything that a page is printed from, so it
      // is not the page of this address that is given, but one that never was anything.
      give(shelf.page(Media.FOLDER), request, response, callback);
    }
  }

  private static void alarmed(
      @Nullable String address, Response response, Callback callback, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: " + address + " could not be printed", e);
      Uncached.refuse(
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

  static Coding coding(Request request) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    if (accepted == null) {
      return Coding.PLAIN;
    }
    return Printed.best(
        Preconditions.accepts(accepted, "br"), Preconditions.accepts(accepted, "gzip"));
  }
}
