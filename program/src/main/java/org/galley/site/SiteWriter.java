package org.galley.site;

import java.util.List;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Id;

/// The tables of the site while they are being written. Looks see what was written before.
public interface SiteWriter extends SiteRows {

  void putSettings(long position);

  /// Adds a live story with the next number.
  StoryRow addStory(Id id, long position);

  void putStory(StoryRow story);

  /// Adds a subject with the next number.
  SubjectRow addSubject(Id id, long position);

  void putSubject(SubjectRow subject);

  void putFront(int edition, int section, long position);

  /// Puts something at an address; false if it stands there already.
  boolean putAddress(Address address, AddressRow row);

  void putOrigin(long origin, long story);

  void putTranslation(Id original, long story);

  /// Puts the stories to read after this one in the place of others.
  void putRelated(long story, List<Long> others);

  /// Notes that a story shows a media file; or a special, by its negative number.
  void putMedia(Digest media, long story);

  /// Puts a row into a list; its count grows by one.
  void add(ListKey list, ListRow row);

  /// Takes a row out of a list; its count falls by one.
  void remove(ListKey list, ListRow row);

  /// Changes the count of a list that is only counted.
  void count(ListKey list, int difference);
}
