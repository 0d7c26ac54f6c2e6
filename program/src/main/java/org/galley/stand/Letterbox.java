package org.galley.stand;

import org.galley.story.Letter;

/// Where readers' letters go. A letter that could not be kept is an exception.
@FunctionalInterface
public interface Letterbox {

  void put(Letter letter);
}
