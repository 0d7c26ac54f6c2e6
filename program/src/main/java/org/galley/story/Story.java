package org.galley.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of journalism in one language: the public part of a revision.
///
/// @param origin where an imported story came from
public record Story(
    Card card, List<Correction> corrections, @Nullable Origin origin, List<Block> body)
    implements Content {

  public Story {
    corrections = List.copyOf(corrections);
    body = List.copyOf(body);
    if (card.corrections() != corrections.size()) {
      throw new IllegalArgumentException(
          "the card counts %d corrections, but the story has %d"
              .formatted(card.corrections(), corrections.size()));
    }
  }

  public Id id() {
    return card.id();
  }
}
