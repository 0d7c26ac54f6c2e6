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
public record Edition(
    int number,
    String key,
    String language,
    String title,
    String tagline,
    String zone,
    boolean ownScript,
    List<Section> sections) {

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
    Set<Object> seen = new HashSet<>();
    for (Section section : sections) {
      if (!seen.add(section.key()) || !seen.add(section.number())) {
        throw new IllegalArgumentException(
            "two sections of edition '%s' share the key '%s' or the number %d"
                .formatted(key, section.key(), section.number()));
      }
    }
  }

  /// An edition whose addresses are in Latin letters.
  public Edition(
      int number,
      String key,
      String language,
      String title,
      String tagline,
      String zone,
      List<Section> sections) {
    this(number, key, language, title, tagline, zone, false, sections);
  }

  public Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }

  /// This edition with one more section at the end.
  public Edition with(Section section) {
    List<Section> more = new ArrayList<>(sections);
    more.add(section);
    return new Edition(number, key, language, title, tagline, zone, ownScript, more);
  }
}
