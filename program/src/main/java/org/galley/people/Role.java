package org.galley.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// In which capacity somebody works at the desk.
public enum Role {
  WRITER(Right.READ, Right.WRITE, Right.COMMENT, Right.PICTURES),
  EDITOR(
      Right.READ,
      Right.WRITE,
      Right.EDIT,
      Right.COMMENT,
      Right.PICTURES,
      Right.EDIT_PICTURES,
      Right.REVIEW,
      Right.APPROVE,
      Right.PUBLISH,
      Right.CORRECT,
      Right.WITHDRAW,
      Right.MOVE,
      Right.DESCRIBE,
      Right.LETTERS,
      Right.HEALTH),
  SECTION_EDITOR(EDITOR, Right.RETRACT, Right.ARRANGE),
  PUBLISHER(SECTION_EDITOR, Right.REMOVE, Right.ANONYMISE, Right.MERGE, Right.AUDIT),
  PICTURE_EDITOR(Right.READ, Right.COMMENT, Right.PICTURES, Right.EDIT_PICTURES),
  /// Looks after the desk itself, and is the second of the two who remove or anonymise a story.
  ADMINISTRATOR(
      Right.READ,
      Right.HEALTH,
      Right.AUDIT,
      Right.SETTINGS,
      Right.PEOPLE,
      Right.REMOVE,
      Right.ANONYMISE);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  /// A role that may do whatever another may, and more.
  Role(Role less, Right... more) {
    Set<Right> all = EnumSet.copyOf(less.rights);
    Collections.addAll(all, more);
    this.rights = Set.copyOf(all);
  }

  public Set<Right> rights() {
    return rights;
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }
}
