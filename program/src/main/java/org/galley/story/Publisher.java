package org.galley.story;

import static org.galley.story.Checks.requireText;

import java.util.List;

/// Who publishes the paper, for readers, search engines and other machines.
///
/// @param name the legal name; empty means the paper's own
/// @param place where it is, in words; may be empty
/// @param founded the year; 0 if nobody says
/// @param email where readers write to; may be empty
/// @param profiles addresses of the paper's own pages elsewhere
public record Publisher(
    String name, String place, int founded, String email, List<String> profiles) {

  /// Nothing is said.
  public static final Publisher UNNAMED = new Publisher("", "", 0, "", List.of());

  public Publisher {
    requireText(name, "name");
    requireText(place, "place");
    requireText(email, "email");
    if (!email.isEmpty() && !email.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
      throw new IllegalArgumentException("'" + email + "' is no e-mail address");
    }
    if (founded < 0 || founded > 9_999) {
      throw new IllegalArgumentException("a paper cannot be founded in " + founded);
    }
    profiles = List.copyOf(profiles);
    profiles.forEach(profile -> Checks.requireWeb(profile, "profile"));
  }
}
