package org.galley.press;

import org.galley.story.Id;

/// The names under which other programs know a story for ever.
final class Names {

  private Names() {}

  /// An identity as a URN.
  static String urn(Id id) {
    String hex = id.toString();
    return "urn:uuid:%s-%s-%s-%s-%s"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20));
  }
}
