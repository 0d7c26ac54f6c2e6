package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

/// Somebody who writes for one edition.
///
/// @param slug the last segment of the address of the author's page
/// @param role such as "Harbour correspondent"; may be empty
/// @param about may be empty
public record Author(Id id, String edition, String slug, String name, String role, String about)
    implements Content {

  public Author {
    requireKey(edition, "edition");
    requireKey(slug, "slug");
    requirePresent(name, "name");
    requireText(role, "role");
    requireText(about, "about");
  }
}
