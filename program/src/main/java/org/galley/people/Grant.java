package org.galley.people;

/// A role in a part of the paper.
///
/// @param edition key of the edition; empty for all
/// @param section key of the section within the edition; empty for all
public record Grant(Role role, String edition, String section) {

  public Grant {
    if (edition.isEmpty() && !section.isEmpty()) {
      throw new IllegalArgumentException(
          "a section belongs to an edition, but the grant for section '%s' names none"
              .formatted(section));
    }
  }

  /// A role in the whole paper.
  public Grant(Role role) {
    this(role, "", "");
  }

  /// Whether it holds for a place of the paper.
  ///
  /// @param inEdition empty for what belongs to no edition
  /// @param inSection empty for what belongs to no section
  boolean covers(String inEdition, String inSection) {
    return (edition.isEmpty() || edition.equals(inEdition))
        && (section.isEmpty() || section.equals(inSection));
  }

  /// Whether it holds for some place of an edition.
  boolean touches(String inEdition) {
    return edition.isEmpty() || edition.equals(inEdition);
  }
}
