package org.galley.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;

/// The tables of the site in one state. They hold keys, order and numbers, and no word that a
/// reader sees; all of them can be thrown away and derived again from the journal.
///
/// Every look-up is by index: its cost grows with what it returns, not with the archive.
public interface SiteRows {

  /// Position of the settings in force.
  OptionalLong settings();

  Optional<StoryRow> story(long number);

  Optional<StoryRow> story(Id id);

  Optional<SubjectRow> subject(long number);

  Optional<SubjectRow> subject(Id id);

  /// Position of the arrangement of a front; section 0 means the edition's home page.
  OptionalLong front(int edition, int section);

  List<AddressRow> address(Address address);

  /// Number of the story that came from `origin`, a hash of archive and key; several may share it.
  List<Long> origin(long origin);

  /// Numbers of all stories, or of all specials, whose original is `original`, in order, if there
  /// is more than one.
  List<Long> translations(Id original);

  /// Numbers of the stories to read after this one, best first.
  List<Long> related(long story);

  /// The newest rows of a list that are older than `before` (in milliseconds; exclusive).
  List<ListRow> newest(ListKey list, long before, int count);

  /// Rows of a list in the order of time, from `from` until before `to` in milliseconds, after
  /// leaving out the first `skip`.
  List<ListRow> range(ListKey list, long from, long to, long skip, int count);

  /// Rows of a list from the one with this ordinal, counted from the oldest, which is 0.
  List<ListRow> ordinal(ListKey list, long first, int count);

  /// Whether a published story or special shows this media file, or did.
  boolean hasMedia(Digest media);

  /// Gives every media file that a story shows which is not removed, or that an earlier version of
  /// it showed; for checks of the whole site.
  void eachMedia(Consumer<Digest> media);

  /// How many stories a list has.
  long count(ListKey list);

  /// The days or months of an edition that have stories: their lists' counts, newest first, from
  /// `first` down.
  List<Counted> counted(ListKey first, ListKey last, int count);

  /// The first list after `first`, up to `last`, that has stories.
  Optional<ListKey> countedAfter(ListKey first, ListKey last);

  /// Numbers of all subjects and stories go from 1 to these.
  long lastStory();

  long lastSubject();

  /// A list and how many stories it has.
  record Counted(ListKey list, long stories) {}
}
