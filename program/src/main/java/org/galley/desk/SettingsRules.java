package org.galley.desk;

import org.galley.site.Addresses;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;

/// What settings may say, beyond what their form allows.
final class SettingsRules {

  private SettingsRules() {}

  /// @throws DeskException `ADDRESS_RESERVED` if an edition or section would hide other pages
  static void check(Paper paper) {
    for (Edition edition : paper.editions()) {
      free(edition.key(), "edition");
      for (Section section : edition.sections()) {
        free(section.key(), "section");
        if (paper.edition(section.key()).isPresent()) {
          throw new DeskException(
              DeskException.Code.ADDRESS_RESERVED,
              "the section '%s' has the key of an edition; choose another"
                  .formatted(section.key()));
        }
      }
    }
  }

  private static void free(String key, String what) {
    if (!Addresses.isFree(key)) {
      throw new DeskException(
          DeskException.Code.ADDRESS_RESERVED,
          "the %s key '%s' is reserved for the program's own pages; choose another"
              .formatted(what, key));
    }
  }
}
