package org.galley.press;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed tells, whatever its format.
///
/// @param description in words, beside the title; may be empty
/// @param home the page whose stories it lists
/// @param self its own address, with the site's
/// @param hub where changes of it are told of; null for none
record FeedView(
    String language,
    String title,
    String description,
    String home,
    String self,
    @Nullable String hub,
    List<Item> items) {

  /// A story in a feed.
  ///
  /// @param id the same for ever, whatever becomes of address and headline
  /// @param published when it first was
  /// @param updated when it last changed, as by a correction
  record Item(
      String id,
      String link,
      String title,
      String summary,
      Instant published,
      Instant updated,
      List<String> authors,
      List<String> categories) {

    Item {
      authors = List.copyOf(authors);
      categories = List.copyOf(categories);
    }
  }

  FeedView {
    items = List.copyOf(items);
  }

  /// When the newest change was made.
  Instant updated() {
    return items.stream().map(Item::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
