package org.galley.store;

import java.util.List;
import java.util.Optional;
import org.galley.site.AddressRow;
import org.galley.site.ListKey;
import org.galley.site.ListRow;
import org.galley.site.SiteWriter;
import org.galley.site.StoryRow;
import org.galley.site.SubjectRow;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;

/// The site's tables in one transaction.
final class SqlSiteWriter extends SqlSiteRows implements SiteWriter {

  private final SqlCounts counts;

  SqlSiteWriter(SqlTransaction transaction) {
    super(transaction);
    counts = transaction.counts;
  }

  @Override
  public void putSettings(long position) {
    session.update(
        """
        INSERT INTO settings (one, position) VALUES (1, ?)
        ON CONFLICT (one) DO UPDATE SET position = excluded.position\
        """,
        position);
  }

  @Override
  public StoryRow addStory(Id id, long position) {
    StoryRow story = new StoryRow(lastStory() + 1, id, position, StoryRow.State.LIVE, -1);
    session.update(
        "INSERT INTO story (number, id_high, id_low, position, state, notice) VALUES (?, ?, ?, ?, ?, ?)",
        story.number(),
        id.high(),
        id.low(),
        position,
        story.state().code(),
        story.notice());
    session.update(
        "INSERT INTO story_id (id_high, number) VALUES (?, ?)", id.high(), story.number());
    return story;
  }

  @Override
  public void putStory(StoryRow story) {
    session.update(
        "UPDATE story SET position = ?, state = ?, notice = ? WHERE number = ?",
        story.position(),
        story.state().code(),
        story.notice(),
        story.number());
  }

  @Override
  public SubjectRow addSubject(Id id, long position) {
    SubjectRow subject = new SubjectRow(lastSubject() + 1, id, position);
    session.update(
        "INSERT INTO subject (number, id_high, id_low, position) VALUES (?, ?, ?, ?)",
        subject.number(),
        id.high(),
        id.low(),
        position);
    session.update(
        "INSERT INTO subject_id (id_high, number) VALUES (?, ?)", id.high(), subject.number());
    return subject;
  }

  @Override
  public void putSubject(SubjectRow subject) {
    session.update(
        "UPDATE subject SET position = ? WHERE number = ?", subject.position(), subject.number());
  }

  @Override
  public void putFront(int edition, int section, long position) {
    session.update(
        """
        INSERT INTO front (edition, section, position) VALUES (?, ?, ?)
        ON CONFLICT (edition, section) DO UPDATE SET position = excluded.position\
        """,
        edition,
        section,
        position);
  }

  @Override
  public boolean putAddress(Address address, AddressRow row) {
    return session.update(
            "INSERT INTO address (address, kind, target) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            address.key(),
            row.kind().code(),
            row.target())
        > 0;
  }

  @Override
  public void putOrigin(long origin, long story) {
    session.update(
        "INSERT INTO origin (origin, story) VALUES (?, ?) ON CONFLICT DO NOTHING", origin, story);
  }

  @Override
  public void putTranslation(Id original, long story) {
    session.update(
        "INSERT INTO translation (original, story) VALUES (?, ?) ON CONFLICT DO NOTHING",
        original.high(),
        story);
  }

  @Override
  public void putRelated(long story, List<Long> others) {
    Object[] values = {story, 0L, 0L, 0L, 0L};
    for (int i = 0; i < others.size(); i++) {
      values[i + 1] = others.get(i);
    }
    session.update(
        """
        INSERT INTO related (story, one, two, three, four) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (story) DO UPDATE
        SET one = excluded.one, two = excluded.two, three = excluded.three, four = excluded.four\
        """,
        values);
  }

  @Override
  public void putMedia(Digest media, long story) {
    session.update(
        "INSERT INTO media (digest, story) VALUES (?, ?) ON CONFLICT DO NOTHING",
        media.bytes(),
        story);
  }

  @Override
  public void add(ListKey list, ListRow row) {
    session.update(
        "INSERT INTO listing (list, at, story) VALUES (?, ?, ?)",
        list.code(),
        row.at(),
        row.story());
    counts.addAt(list, row.at(), 1);
  }

  @Override
  public void remove(ListKey list, ListRow row) {
    session.update(
        "DELETE FROM listing WHERE list = ? AND at = ? AND story = ?",
        list.code(),
        row.at(),
        row.story());
    counts.addAt(list, row.at(), -1);
  }

  @Override
  public void count(ListKey list, int difference) {
    counts.add(list, difference);
  }

  @Override
  public List<ListRow> ordinal(ListKey list, long first, int count) {
    counts.flush();
    return super.ordinal(list, first, count);
  }

  @Override
  public List<Counted> counted(ListKey first, ListKey last, int count) {
    counts.flush();
    return super.counted(first, last, count);
  }

  @Override
  public Optional<ListKey> countedAfter(ListKey first, ListKey last) {
    counts.flush();
    return super.countedAfter(first, last);
  }

  @Override
  public long count(ListKey list) {
    return counts.count(list);
  }
}
