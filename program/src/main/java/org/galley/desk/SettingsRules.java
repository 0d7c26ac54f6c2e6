package org.galley.desk;

import java.util.Set;
import org.galley.site.Addresses;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Standing;

/// What settings may say, beyond what their form allows.
final class SettingsRules {

  /// Reserved addresses at which standing pages stand.
  private static final Set<String> OWN = Set.of("about", "standards");

  private SettingsRules() {}

  /// @throws DeskException `ADDRESS_RESERVED` if an edition, section or standing page would hide
  ///   other pages; `NO_SUCH_SECTION` if a layout names a section that is not there; `FAINT` if a
  ///   colour cannot be read on its ground
  static void check(Paper paper) {
    Legibility.check(paper.livery());
    for (Edition edition : paper.editions()) {
      free(edition.key(), "edition");
      edition.standing().forEach(page -> standing(paper, page));
      bands(edition);
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

  /// Standing pages may have the program's own names `about` and `standards`, and no others.
  private static void standing(Paper paper, Standing page) {
    if (!OWN.contains(page.slug())) {
      free(page.slug(), "standing page's slug");
    }
    if (paper.edition(page.slug()).isPresent()) {
      throw new DeskException(
          DeskException.Code.ADDRESS_RESERVED,
          "the standing page '%s' has the key of an edition; choose another slug"
              .formatted(page.slug()));
    }
  }

  private static void bands(Edition edition) {
    for (String band : edition.layout().bands()) {
      if (edition.section(band).isEmpty()) {
        throw new DeskException(
            DeskException.Code.NO_SUCH_SECTION,
            "the layout of edition '%s' has a band for the section '%s', which is not there; add the section or leave the band out"
                .formatted(edition.key(), band));
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
