package org.galley.site;

import java.util.Optional;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Special;
import org.galley.story.Topic;

/// The alphabetical lists of what an edition describes.
public enum Index {
  TOPICS(0, "topics"),
  AUTHORS(1, "authors"),
  SPECIALS(2, "specials");

  private final int code;
  private final String key;

  Index(int code, String key) {
    this.code = code;
    this.key = key;
  }

  /// How it stands in the name of a list.
  int code() {
    return code;
  }

  /// The segment of its address.
  public String key() {
    return key;
  }

  /// The index whose segment this is.
  public static Optional<Index> of(String key) {
    for (Index index : values()) {
      if (index.key.equals(key)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  /// The index in which something described stands, under its name.
  static Optional<Entry> entry(Content subject) {
    return switch (subject) {
      case Topic topic -> Optional.of(new Entry(TOPICS, topic.edition(), topic.name()));
      case Author author -> Optional.of(new Entry(AUTHORS, author.edition(), author.name()));
      case Special special -> Optional.of(new Entry(SPECIALS, special.edition(), special.title()));
      default -> Optional.empty();
    };
  }

  /// Under which name, in the index of which edition.
  record Entry(Index index, String edition, String name) {}
}
