package org.galley.stand;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// What a request says about the copy that the reader already has, and what it accepts.
final class Preconditions {

  /// The weight that refuses a coding.
  private static final Pattern ZERO = Pattern.compile("\\s*;\\s*[qQ]\\s*=\\s*0(\\.0*)?\\s*");

  private Preconditions() {}

  /// Whether the reader's copy is the one that would be sent. The tag decides where the request
  /// names one; a time alone decides only if it is later than the second in which the page last
  /// changed, as a page may change twice in a second.
  ///
  /// @param modified null if only the tag counts
  static boolean notModified(Request request, String tag, @Nullable Instant modified) {
    String tags = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    if (tags != null) {
      return tags.equals("*") || names(tags, tag);
    }
    String since = request.getHeaders().get(HttpHeader.IF_MODIFIED_SINCE);
    if (since == null || modified == null) {
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
    int start = 0;
    while (start < accepted.length()) {
      int comma = accepted.indexOf(',', start);
      int end = comma < 0 ? accepted.length() : comma;
      int name = skipSpace(accepted, start, end);
      int after = skipSpace(accepted, Math.min(name + coding.length(), end), end);
      if (accepted.regionMatches(true, name, coding, 0, coding.length())
          && (after == end || accepted.charAt(after) == ';')) {
        return after == end || !ZERO.matcher(accepted.substring(after, end)).matches();
      }
      start = end + 1;
    }
    return false;
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
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
