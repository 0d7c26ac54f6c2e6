package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requireLanguage;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One language's newspaper.
///
/// @param number small and never given to another edition; it stands in keys of lists
/// @param key the first segment of its addresses unless it is the default, such as `zh-Hans`
/// @param language BCP 47 tag, from which direction, dates and interface texts follow
/// @param title the paper's name in this language
/// @param tagline under the title; may be empty
/// @param zone IANA time zone in which its times are told
/// @param ownScript whether addresses of new stories are in the language's own script instead of
///   Latin letters
/// @param sections in the order in which they are shown
public record Edition(
    int number,
    String key,
    String language,
    String title,
    String tagline,
    String zone,
    boolean ownScript,
    List<Section> sections,
    Layout layout,
    List<Standing> standing,
    Footer footer) {

  /// An edition laid out plainly, without standing pages, whose addresses are in Latin letters.
  public Edition(
      int number,
      String key,
      String language,
      String title,
      String tagline,
      String zone,
      List<Section> sections) {
    this(
        number,
        key,
        language,
        title,
        tagline,
        zone,
        false,
        sections,
        Layout.PLAIN,
        List.of(),
        Footer.EMPTY);
  }

  public Edition {
    requireKey(key, "edition key");
    requireLanguage(language);
    requirePresent(title, "title");
    requireText(tagline, "tagline");
    requirePresent(zone, "zone");
    if (number < 1 || number > 999) {
      throw new IllegalArgumentException("an edition's number is 1 to 999, but this is " + number);
    }
    sections = List.copyOf(sections);
    standing = List.copyOf(standing);
    Set<Object> seen = new HashSet<>();
    for (Standing page : standing) {
      if (!seen.add(page.slug())) {
        throw new IllegalArgumentException(
            "two standing pages of edition '%s' share the slug '%s'".formatted(key, page.slug()));
      }
    }
    for (Section section : sections) {
      if (!seen.add(section.key()) || !seen.add(section.number())) {
        throw new IllegalArgumentException(
            "two sections or standing pages of edition '%s' share the key '%s' or the number %d"
                .formatted(key, section.key(), section.number()));
      }
    }
  }

  public Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }

  /// The standing page with this slug.
  public Optional<Standing> standing(String slug) {
    return standing.stream().filter(page -> page.slug().equals(slug)).findFirst();
  }

  /// The first standing page that plays a role.
  public Optional<Standing> standing(Standing.Role role) {
    return standing.stream().filter(page -> page.role() == role).findFirst();
  }

  /// This edition with the addresses of new stories in its own script, or in Latin letters.
  public Edition inOwnScript(boolean own) {
    return new Edition(
        number, key, language, title, tagline, zone, own, sections, layout, standing, footer);
  }

  /// This edition with one more section at the end.
  public Edition with(Section section) {
    List<Section> more = new ArrayList<>(sections);
    more.add(section);
    return with(more);
  }

  /// This edition with other sections.
  public Edition with(List<Section> others) {
    return new Edition(
        number, key, language, title, tagline, zone, ownScript, others, layout, standing, footer);
  }

  /// This edition with another line under its title.
  public Edition withTagline(String line) {
    return new Edition(
        number, key, language, title, line, zone, ownScript, sections, layout, standing, footer);
  }

  /// This edition laid out otherwise.
  public Edition with(Layout other) {
    return new Edition(
        number, key, language, title, tagline, zone, ownScript, sections, other, standing, footer);
  }

  /// This edition with other standing pages and another footer.
  public Edition with(List<Standing> pages, Footer foot) {
    return new Edition(
        number, key, language, title, tagline, zone, ownScript, sections, layout, pages, foot);
  }
}
