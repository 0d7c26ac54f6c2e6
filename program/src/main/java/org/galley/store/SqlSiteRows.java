package org.galley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.galley.site.AddressRow;
import org.galley.site.ListKey;
import org.galley.site.ListRow;
import org.galley.site.SiteRows;
import org.galley.site.StoryRow;
import org.galley.site.SubjectRow;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;

/// The site's tables as one snapshot sees them.
sealed class SqlSiteRows implements SiteRows permits SqlSiteWriter {

  final Session session;

  SqlSiteRows(SqlSnapshot snapshot) {
    session = snapshot.session;
  }

  @Override
  public OptionalLong settings() {
    return position("SELECT position FROM settings WHERE one = 1");
  }

  @Override
  public Optional<StoryRow> story(long number) {
    return session.one(
        "SELECT number, id_high, id_low, position, state, notice FROM story WHERE number = ?",
        SqlSiteRows::storyRow,
        number);
  }

  @Override
  public Optional<StoryRow> story(Id id) {
    return session.one(
        """
        SELECT story.number, story.id_high, story.id_low, position, state, notice
        FROM story_id JOIN story ON story.number = story_id.number
        WHERE story_id.id_high = ? AND story.id_low = ?\
        """,
        SqlSiteRows::storyRow,
        id.high(),
        id.low());
  }

  @Override
  public Optional<SubjectRow> subject(long number) {
    return session.one(
        "SELECT number, id_high, id_low, position FROM subject WHERE number = ?",
        SqlSiteRows::subjectRow,
        number);
  }

  @Override
  public Optional<SubjectRow> subject(Id id) {
    return session.one(
        """
        SELECT subject.number, subject.id_high, subject.id_low, position
        FROM subject_id JOIN subject ON subject.number = subject_id.number
        WHERE subject_id.id_high = ? AND subject.id_low = ?\
        """,
        SqlSiteRows::subjectRow,
        id.high(),
        id.low());
  }

  @Override
  public OptionalLong front(int edition, int section) {
    return position(
        "SELECT position FROM front WHERE edition = ? AND section = ?", edition, section);
  }

  @Override
  public List<AddressRow> address(Address address) {
    return session.list(
        "SELECT kind, target FROM address WHERE address = ? ORDER BY kind, target",
        row -> new AddressRow(AddressRow.Kind.of(row.getInt(1)), row.getLong(2)),
        address.key());
  }

  @Override
  public List<Long> origin(long origin) {
    return session.list(
        "SELECT story FROM origin WHERE origin = ? ORDER BY story", SqlSiteRows::number, origin);
  }

  @Override
  public List<Long> translations(Id original) {
    return session.list(
        "SELECT story FROM translation WHERE original = ? ORDER BY story",
        SqlSiteRows::number,
        original.high());
  }

  @Override
  public List<Long> related(long story) {
    return session
        .one(
            "SELECT one, two, three, four FROM related WHERE story = ?",
            row ->
                LongStream.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))
                    .filter(other -> other > 0)
                    .boxed()
                    .toList(),
            story)
        .orElse(List.of());
  }

  @Override
  public List<ListRow> newest(ListKey list, long before, int count) {
    return session.list(
        "SELECT at, story FROM listing WHERE list = ? AND at < ? ORDER BY at DESC, story DESC LIMIT ?",
        SqlSiteRows::listRow,
        list.code(),
        before,
        count);
  }

  @Override
  public List<ListRow> range(ListKey list, long from, long to, long skip, int count) {
    return session.list(
        """
        SELECT at, story FROM listing WHERE list = ? AND at >= ? AND at < ?
        ORDER BY at, story LIMIT ? OFFSET ?\
        """,
        SqlSiteRows::listRow,
        list.code(),
        from,
        to,
        count,
        skip);
  }

  @Override
  public List<ListRow> ordinal(ListKey list, long first, int count) {
    SpanWalk walk = new SpanWalk(first);
    for (var span :
        session.list(
            "SELECT span, stories FROM list_span WHERE list = ? AND stories > 0 ORDER BY span",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            list.code())) {
      if (walk.endsIn(span[1])) {
        return range(list, span[0] << SqlCounts.SPAN_BITS, Long.MAX_VALUE, walk.left, count);
      }
    }
    return List.of();
  }

  @Override
  public boolean hasMedia(Digest media) {
    return session
        .one("SELECT 1 FROM media WHERE digest = ? LIMIT 1", row -> row.getLong(1), media.bytes())
        .isPresent();
  }

  @Override
  public void eachMedia(Consumer<Digest> media) {
    session.each(
        """
        SELECT DISTINCT media.digest FROM media LEFT JOIN story ON story.number = media.story
        WHERE story.state IS NULL OR story.state <> ? ORDER BY media.digest\
        """,
        row -> {
          media.accept(Digest.from(row.getBytes(1)));
          return row;
        },
        StoryRow.State.REMOVED.code());
  }

  @Override
  public long count(ListKey list) {
    return session
        .one("SELECT stories FROM list_count WHERE list = ?", row -> row.getLong(1), list.code())
        .orElse(0L);
  }

  @Override
  public List<Counted> counted(ListKey first, ListKey last, int count) {
    return session.list(
        """
        SELECT list, stories FROM list_count WHERE list <= ? AND list >= ? AND stories > 0
        ORDER BY list DESC LIMIT ?\
        """,
        row -> new Counted(new ListKey(row.getLong(1)), row.getLong(2)),
        first.code(),
        last.code(),
        count);
  }

  @Override
  public Optional<ListKey> countedAfter(ListKey first, ListKey last) {
    return session.one(
        """
        SELECT list FROM list_count WHERE list > ? AND list <= ? AND stories > 0
        ORDER BY list LIMIT 1\
        """,
        row -> new ListKey(row.getLong(1)),
        first.code(),
        last.code());
  }

  @Override
  public long lastStory() {
    return session.number("SELECT coalesce(max(number), 0) FROM story");
  }

  @Override
  public long lastSubject() {
    return session.number("SELECT coalesce(max(number), 0) FROM subject");
  }

  private OptionalLong position(String sql, Object... values) {
    return session
        .one(sql, row -> OptionalLong.of(row.getLong(1)), values)
        .orElse(OptionalLong.empty());
  }

  private static Long number(ResultSet row) throws SQLException {
    return row.getLong(1);
  }

  private static ListRow listRow(ResultSet row) throws SQLException {
    return new ListRow(row.getLong(1), row.getLong(2));
  }

  private static StoryRow storyRow(ResultSet row) throws SQLException {
    return new StoryRow(
        row.getLong(1),
        new Id(row.getLong(2), row.getLong(3)),
        row.getLong(4),
        StoryRow.State.of(row.getInt(5)),
        row.getLong(6));
  }

  private static SubjectRow subjectRow(ResultSet row) throws SQLException {
    return new SubjectRow(row.getLong(1), new Id(row.getLong(2), row.getLong(3)), row.getLong(4));
  }

  /// Goes over the counts of spans until the one that holds an ordinal.
  private static final class SpanWalk {

    private long left;

    SpanWalk(long ordinal) {
      left = ordinal;
    }

    boolean endsIn(long stories) {
      if (left < stories) {
        return true;
      }
      left -= stories;
      return false;
    }
  }
}
