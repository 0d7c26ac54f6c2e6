package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;

import java.util.List;

/// A page of an edition that stands by itself, such as About or Standards.
///
/// @param slug the first segment of its address in the edition
/// @param role what it is to machines that look for it
public record Standing(String slug, Role role, String title, List<Block> body) {

  /// What a standing page is.
  public enum Role {
    ABOUT,
    /// How the newsroom works: publishing principles.
    STANDARDS,
    /// How it corrects itself.
    CORRECTIONS,
    ACCESSIBILITY,
    PRIVACY,
    CONTACT,
    /// Who owns and pays for it.
    OWNERSHIP,
    OTHER
  }

  public Standing {
    requireKey(slug, "slug");
    requirePresent(title, "title");
    body = List.copyOf(body);
  }
}
