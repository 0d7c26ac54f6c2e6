package org.galley.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who works at the desk.
///
/// @param number never given to anybody else
/// @param login by which they sign in: small letters, digits and `.-_@`
/// @param name as colleagues see it
/// @param active false for somebody who may no longer sign in; their past stays
public record Person(long number, String login, String name, boolean active, List<Grant> grants) {

  private static final Pattern LOGIN =
      Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9._@-]{0,99}");

  public Person {
    if (!LOGIN.matcher(login).matches()) {
      throw new IllegalArgumentException(
          "a login has up to 100 small letters, digits, dots, hyphens or '@', but this is '%s'"
              .formatted(login));
    }
    if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name has 1 to 200 letters, but this is '" + name + "'");
    }
    grants = List.copyOf(grants);
  }

  /// How a login is kept, however it was typed.
  public static String login(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether they may do something anywhere.
  public boolean may(Right right) {
    return active && grants.stream().anyMatch(grant -> grant.role().may(right));
  }

  /// Whether they may do something in a place of the paper.
  ///
  /// @param edition empty for what belongs to no edition
  /// @param section empty for what belongs to no section
  public boolean may(Right right, String edition, String section) {
    return by(right, edition, section).isPresent();
  }

  /// Whether they may do something in some place of an edition.
  public boolean mayIn(Right right, String edition) {
    return active
        && grants.stream().anyMatch(grant -> grant.role().may(right) && grant.touches(edition));
  }

  /// In which capacity they may do something in a place of the paper: the first of their grants
  /// that lets them.
  public Optional<Role> by(Right right, String edition, String section) {
    return active
        ? grants.stream()
            .filter(grant -> grant.role().may(right) && grant.covers(edition, section))
            .map(Grant::role)
            .findFirst()
        : Optional.empty();
  }
}
