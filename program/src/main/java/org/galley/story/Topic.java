package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

/// What stories of one edition are about.
///
/// @param slug the last segment of its address
/// @param about what it is about, in some sixty words; may be empty
public record Topic(Id id, String edition, String slug, String name, String about)
    implements Content {

  public Topic {
    requireKey(edition, "edition");
    requireKey(slug, "slug");
    requirePresent(name, "name");
    requireText(about, "about");
  }
}
