package org.galley.stand;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.galley.press.LetterSlip;
import org.galley.press.LetterSlip.Problem;
import org.galley.press.Page;
import org.galley.press.Press;
import org.galley.site.Site;
import org.galley.story.Address;
import org.galley.story.Letter;
import org.galley.story.Paper;

/// Takes readers' letters: the one thing that can be sent to the stand. It touches nothing public
/// and sets no cookie; a letter that is not taken comes back in its form, with the reason.
///
/// Letters wait for their own thread, so that whoever sends many keeps no reader of pages waiting.
public final class Mail implements AutoCloseable {

  static final String PATH = "/letters";

  private static final System.Logger LOG = System.getLogger(Mail.class.getName());

  /// The most bytes of a request. Of the letter itself fewer are taken, but a form makes three of
  /// each byte of most scripts.
  private static final int MOST_BYTES = 4 * Letter.MAX_BYTES;

  /// What is read of a request that is too long: one whose rest is thrown away in the middle loses
  /// the answer too.
  private static final int MOST_READ = 4 * MOST_BYTES;

  private static final int MOST_WAITING = 50;
  private static final int STOP_SECONDS = 5;
  private static final String FORM = "application/x-www-form-urlencoded";

  /// What browsers say of a form that was filled in on a page of this site, or typed.
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Site site;
  private final Press press;
  private final Letterbox box;
  private final InstantSource clock;
  private final boolean behindProxy;
  private final Allowance allowance;
  private final ExecutorService clerk =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("letters").daemon().factory());

  /// @param behindProxy whether readers come through a proxy of ours, which names each of them in
  ///   the last place of `X-Forwarded-For`
  public Mail(Site site, Press press, Letterbox box, InstantSource clock, boolean behindProxy) {
    this.site = site;
    this.press = press;
    this.box = box;
    this.clock = clock;
    this.behindProxy = behindProxy;
    this.allowance = new Allowance(clock);
  }

  /// Reads a letter and answers, later.
  void take(Request request, Response response, Callback callback) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      Uncached.refuseUnread(response, callback, 415, "Letters come as " + FORM + ".");
      return;
    }
    if (request.getLength() > MOST_READ) {
      Uncached.refuseUnread(response, callback, 413, "The letter is too long.");
      return;
    }
    Content.Source.asByteArrayAsync(
        request,
        MOST_READ,
        Promise.Invocable.from(
            Invocable.InvocationType.NON_BLOCKING,
            bytes -> read(bytes, request, response, callback),
            _ ->
                Uncached.refuseUnread(
                    response, callback, 413, "The letter is too long or cut off.")));
  }

  private void read(byte[] bytes, Request request, Response response, Callback callback) {
    if (bytes.length > MOST_BYTES) {
      Uncached.refuse(response, callback, 413, "The letter is too long.");
    } else {
      later(new String(bytes, StandardCharsets.ISO_8859_1), request, response, callback);
    }
  }

  private void later(String body, Request request, Response response, Callback callback) {
    try {
      clerk.execute(() -> now(body, request, response, callback));
    } catch (RejectedExecutionException e) {
      Uncached.refuse(response, callback, 503, "Too many letters wait. Try again in a minute.");
    }
  }

  private void now(String body, Request request, Response response, Callback callback) {
    try {
      Optional<Form> form = Form.parse(body);
      if (form.isEmpty() || !isOwn(request)) {
        boolean foreign = form.isPresent();
        Uncached.refuse(
            response,
            callback,
            foreign ? 403 : 400,
            foreign
                ? "Letters are taken from this site's own form alone."
                : "The form is not well formed.");
        return;
      }
      answer(form.get(), request, response, callback);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: a letter could not be answered", e);
      Uncached.refuse(response, callback, 503, "Letters cannot be taken at the moment.");
    }
  }

  private void answer(Form form, Request request, Response response, Callback callback) {
    LetterSlip slip = slip(form, Problem.NONE);
    // People do not see this field; programs that fill in whatever they find are thanked too.
    boolean filledIn = !form.value("website").isEmpty();
    if (filledIn) {
      LOG.log(Level.INFO, "a letter was not kept, because a program filled in the form");
    }
    Problem problem = filledIn ? Problem.NONE : taken(slip, request);
    if (problem == Problem.NONE) {
      String home = site.view(view -> home(view.paper(), slip.edition()));
      response.getHeaders().put(HttpHeader.LOCATION, home + "letters/thanks");
      Uncached.refuse(response, callback, 303, "Thank you.");
      return;
    }
    if (problem == Problem.TOO_MANY) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, allowance.seconds());
    }
    Page again = press.letter(slip(form, problem), status(problem));
    Uncached.give(again, Uncached.NEVER, request, response, callback);
  }

  /// Keeps the letter, if it can be, and says why if not.
  private Problem taken(LetterSlip slip, Request request) {
    if (slip.words().isBlank()) {
      return Problem.EMPTY;
    }
    if (Letter.length(slip.words(), slip.from()) > Letter.MAX_BYTES) {
      return Problem.TOO_LONG;
    }
    if (!allowance.take(reader(request))) {
      return Problem.TOO_MANY;
    }
    try {
      Letter.Kind kind = slip.kind().equals("tip") ? Letter.Kind.TIP : Letter.Kind.ERROR;
      box.put(new Letter(clock.instant(), kind, slip.about(), slip.words(), slip.from()));
      return Problem.NONE;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "ALARM: a letter could not be kept", e);
      return Problem.CLOSED;
    }
  }

  private static LetterSlip slip(Form form, Problem problem) {
    String about = form.value("about");
    return new LetterSlip(
        form.value("edition"),
        about.length() > Address.MAX_LENGTH ? "" : about,
        form.value("kind"),
        form.value("words").strip(),
        form.value("from").strip(),
        problem);
  }

  private static int status(Problem problem) {
    return switch (problem) {
      case NONE, EMPTY -> 422;
      case TOO_LONG -> 413;
      case TOO_MANY -> 429;
      case CLOSED -> 503;
    };
  }

  private static String home(Paper paper, String key) {
    return paper.home(paper.edition(key).orElse(paper.defaultEdition()));
  }

  /// Whether a browser says that the form stood on this site. One that says nothing is believed:
  /// there is no cookie that another site could misuse.
  private boolean isOwn(Request request) {
    String from = request.getHeaders().get("Sec-Fetch-Site");
    if (from != null && !OWN_SITES.contains(from)) {
      return false;
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      return true;
    }
    String host = request.getHeaders().get(HttpHeader.HOST);
    return origin.equals(site.<String>view(view -> view.paper().url()))
        || (host != null && origin.replaceFirst("^https?://", "").equals(host));
  }

  private String reader(Request request) {
    String forwarded = request.getHeaders().get(HttpHeader.X_FORWARDED_FOR);
    if (behindProxy && forwarded != null) {
      return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    return Request.getRemoteAddr(request);
  }

  @Override
  public void close() {
    clerk.shutdown();
    try {
      if (!clerk.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        clerk.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
