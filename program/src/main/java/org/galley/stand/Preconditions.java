package org.galley.stand;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// What a request says about the copy that the reader already has, and what it accepts.
final class Preconditions {

  private Preconditions() {}

  /// Whether the reader's copy is the one that would be sent. The tag decides where the request
  /// names one; a time alone decides only if it is later than the second in which the page last
  /// changed, as a page may change twice in a second.
  static boolean notModified(Request request, String tag, Instant modified) {
    String tags = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    if (tags != null) {
      return tags.equals("*") || names(tags, tag);
    }
    String since = request.getHeaders().get(HttpHeader.IF_MODIFIED_SINCE);
    if (since == null || modified.equals(Instant.MAX)) {
      return false;
    }
    try {
      Instant time = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(time);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /// Whether a list of codings, with or without weights, accepts one.
  static boolean accepts(String accepted, String coding) {
    int at = accepted.indexOf(coding);
    if (at < 0) {
      return false;
    }
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] weighed = part.strip().split(";", 2);
      if (weighed[0].strip().equals(coding)) {
        return weighed.length == 1 || !weighed[1].replace(" ", "").matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static boolean names(String tags, String tag) {
    for (String one : tags.split(",", -1)) {
      String stripped = one.strip();
      if (stripped.equals(tag) || stripped.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
