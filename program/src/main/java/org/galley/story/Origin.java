package org.galley.story;

import static org.galley.story.Checks.requirePresent;

import java.util.List;

/// Where an imported story came from.
///
/// @param source which archive or wire, as `format:name`
/// @param key the item's own identity there; the same source and key are always the same story
/// @param addresses under which it could be read before; they all lead to the story now
public record Origin(String source, String key, List<Address> addresses) {

  public Origin {
    requirePresent(source, "source");
    requirePresent(key, "key");
    addresses = List.copyOf(addresses);
  }
}
