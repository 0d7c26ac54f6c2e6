package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.util.List;

/// Somebody who writes for one edition.
///
/// @param slug the last segment of the address of the author's page
/// @param role such as "Harbour correspondent"; may be empty
/// @param about may be empty
/// @param beats what the author writes about, in words
/// @param languages BCP 47 tags of the languages in which readers may write to the author
/// @param contact a link by which readers reach the author, such as `mailto:`; may be empty
public record Author(
    Id id,
    String edition,
    String slug,
    String name,
    String role,
    String about,
    List<String> beats,
    List<String> languages,
    String contact)
    implements Content {

  public Author {
    requireKey(edition, "edition");
    requireKey(slug, "slug");
    requirePresent(name, "name");
    requireText(role, "role");
    requireText(about, "about");
    beats = List.copyOf(beats);
    beats.forEach(beat -> requirePresent(beat, "beat"));
    languages = List.copyOf(languages);
    languages.forEach(Checks::requireLanguage);
    if (!contact.isEmpty() && !Checks.isSafeLink(contact)) {
      throw new IllegalArgumentException(
          "an author's contact is a link such as 'mailto:desk@gazette.example', but this is '"
              + contact
              + "'");
    }
  }

  /// An author of whom no more is said.
  public Author(Id id, String edition, String slug, String name, String role, String about) {
    this(id, edition, slug, name, role, about, List.of(), List.of(), "");
  }
}
