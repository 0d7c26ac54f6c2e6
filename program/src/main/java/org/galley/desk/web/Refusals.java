package org.galley.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.galley.desk.DeskException;
import org.galley.journal.JournalException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// The one place where what the desk refuses becomes an answer.
@ControllerAdvice
final class Refusals {

  private final Frames frames;

  Refusals(Frames frames) {
    this.frames = frames;
  }

  @ExceptionHandler
  RefusedPage refused(
      DeskException refusal, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status(refusal.code()));
    Frame frame = frames.frame(request, "refused");
    return new RefusedPage(
        frame, frame.texts().get("refused"), String.valueOf(refusal.getMessage()));
  }

  @ExceptionHandler
  RefusedPage malformed(
      JournalException refusal, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(
        switch (refusal.code()) {
          case MALFORMED_DOCUMENT, TOO_LARGE, NEWER_FORMAT, WRONG_KIND -> 400;
          default -> 503;
        });
    Frame frame = frames.frame(request, "refused");
    return new RefusedPage(
        frame, frame.texts().get("refused"), String.valueOf(refusal.getMessage()));
  }

  static int status(DeskException.Code code) {
    return switch (code) {
      case NOT_ALLOWED, SAME_PERSON -> 403;
      case NO_SUCH_STORY, NO_SUCH_PERSON, NO_SUCH_THING, NO_SUCH_PAGE, NO_SUCH_SECTION -> 404;
      case STALE, WRONG_STAGE, ADDRESS_TAKEN, ALREADY_OPEN, IN_FORCE, EMBARGOED -> 409;
      case UNFINISHED,
          EMPTY,
          FAINT,
          ADDRESS_RESERVED,
          CORRECTION_UNDATED,
          NO_SUCH_ZONE,
          IN_THE_PAST ->
          422;
      case NO_PAPER -> 503;
    };
  }
}
