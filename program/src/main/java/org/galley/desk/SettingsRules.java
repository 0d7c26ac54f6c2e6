package org.galley.desk;

import com.ibm.icu.util.TimeZone;
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
  ///   other pages; `NO_SUCH_SECTION` if a layout names a section that is not there; `EMPTY` if a
  ///   standing page has no text; `NO_SUCH_PAGE` if a footer leads nowhere; `FAINT` if a colour
  ///   cannot be read on its ground
  static void check(Paper paper) {
    Legibility.check(paper.livery());
    paper.editions().forEach(SettingsRules::zone);
    for (Edition edition : paper.editions()) {
      free(edition.key(), "edition");
      edition.standing().forEach(page -> standing(paper, page));
      bands(edition);
      edition.footer().links().forEach(link -> footer(paper, edition, link.href()));
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

  /// What stories stand in stays under its key and number, which addresses and lists are made of.
  ///
  /// @throws DeskException `IN_FORCE` if an edition or section is gone or has another number
  static void check(Paper before, Paper after) {
    for (Edition old : before.editions()) {
      Edition kept = after.edition(old.key()).orElseThrow(() -> gone("edition", old.key()));
      number("edition", old.key(), old.number(), kept.number());
      for (Section section : old.sections()) {
        Section there =
            kept.section(section.key()).orElseThrow(() -> gone("section", section.key()));
        number("section", section.key(), section.number(), there.number());
      }
    }
  }

  private static DeskException gone(String what, String key) {
    return new DeskException(
        DeskException.Code.IN_FORCE,
        "the %s '%s' is in force and cannot be taken out, because addresses of stories need it; put it back, under another name if you like"
            .formatted(what, key));
  }

  private static void number(String what, String key, int before, int after) {
    if (before != after) {
      throw new DeskException(
          DeskException.Code.IN_FORCE,
          "the %s '%s' has the number %d and cannot become %d, because lists are kept by it; leave the number as it is"
              .formatted(what, key, before, after));
    }
  }

  private static void zone(Edition edition) {
    TimeZone zone = TimeZone.getFrozenTimeZone(edition.zone());
    if (zone.getID().equals(TimeZone.UNKNOWN_ZONE_ID)) {
      throw new DeskException(
          DeskException.Code.NO_SUCH_ZONE,
          "the zone '%s' of edition '%s' is not known; write an IANA name such as 'Europe/London'"
              .formatted(edition.zone(), edition.key()));
    }
  }

  /// Standing pages may have the program's own names `about` and `standards`, and no others.
  private static void standing(Paper paper, Standing page) {
    if (page.body().isEmpty()) {
      throw new DeskException(
          DeskException.Code.EMPTY,
          "the standing page '%s' has no text; write its body or leave the page out"
              .formatted(page.slug()));
    }
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

  /// A link to a page of the paper must begin as addresses here do; whether a story stands there is
  /// not looked at.
  private static void footer(Paper paper, Edition edition, String href) {
    if (href.startsWith("/") && !isUnderSomething(paper, href)) {
      throw new DeskException(
          DeskException.Code.NO_SUCH_PAGE,
          "the footer of edition '%s' leads to '%s', where no page of the paper is; add a standing page or mend the link"
              .formatted(edition.key(), href));
    }
  }

  private static boolean isUnderSomething(Paper paper, String href) {
    String path = href.substring(1);
    Edition in = paper.defaultEdition();
    for (Edition other : paper.editions()) {
      String home = paper.home(other).substring(1);
      if (!home.isEmpty() && path.startsWith(home)) {
        in = other;
        path = path.substring(home.length());
      }
    }
    String first = path.split("[/?#]", 2)[0];
    return first.isEmpty()
        || !Addresses.isFree(first)
        || in.section(first).isPresent()
        || in.standing().stream().anyMatch(page -> page.slug().equals(first));
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
