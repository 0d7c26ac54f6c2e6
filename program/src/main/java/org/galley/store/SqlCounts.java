package org.galley.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.galley.site.ListKey;

/// How many stories each list has, in all and by spans of time, so that the story with a given
/// ordinal is found without walking the list. Changes gather here and are written once at the end
/// of a transaction.
final class SqlCounts {

  /// A span is 2^30 milliseconds, some twelve days: a century of a list has 3,000.
  static final int SPAN_BITS = 30;

  private record Span(long list, long span) {}

  private final Session session;
  private final Map<Long, Long> stories = new LinkedHashMap<>();
  private final Map<Span, Long> spans = new LinkedHashMap<>();

  SqlCounts(Session session) {
    this.session = session;
  }

  long count(ListKey list) {
    return stored(list.code()) + stories.getOrDefault(list.code(), 0L);
  }

  void add(ListKey list, long difference) {
    stories.merge(list.code(), difference, Long::sum);
  }

  void addAt(ListKey list, long at, long difference) {
    add(list, difference);
    spans.merge(new Span(list.code(), at >> SPAN_BITS), difference, Long::sum);
  }

  void flush() {
    stories.forEach((list, difference) ->
        session.update(
            """
            INSERT INTO list_count (list, stories) VALUES (?, ?)
            ON CONFLICT (list) DO UPDATE SET stories = list_count.stories + excluded.stories\
            """,
            list,
            difference));
    spans.forEach((span, difference) ->
        session.update(
            """
            INSERT INTO list_span (list, span, stories) VALUES (?, ?, ?)
            ON CONFLICT (list, span) DO UPDATE SET stories = list_span.stories + excluded.stories\
            """,
            span.list(),
            span.span(),
            difference));
    stories.clear();
    spans.clear();
  }

  private long stored(long list) {
    return session
        .one("SELECT stories FROM list_count WHERE list = ?", row -> row.getLong(1), list)
        .orElse(0L);
  }
}
