package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requireText;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How editors arranged the home page of an edition, or the front of one of its sections.
///
/// @param section null for the edition's home page
/// @param lead the story at the top; null means the newest
/// @param focus the News Focus in order
public record Front(String edition, @Nullable String section, @Nullable Id lead, List<Slot> focus)
    implements Content {

  /// One place in News Focus.
  ///
  /// @param reason why to read it, in one line; empty means the story's own
  public record Slot(Id story, String reason) {
    public Slot {
      requireText(reason, "reason");
    }
  }

  /// A front that nobody arranged.
  public static Front empty(String edition, @Nullable String section) {
    return new Front(edition, section, null, List.of());
  }

  public Front {
    requireKey(edition, "edition");
    if (section != null) {
      requireKey(section, "section");
    }
    focus = List.copyOf(focus);
  }
}
