package org.galley.site;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.jspecify.annotations.Nullable;

/// The stamps that new settings touch.
final class SettingsTouches {

  private final Set<Long> touched = new HashSet<>();

  private SettingsTouches() {}

  /// @param before null for the first settings
  static Set<Long> of(@Nullable Paper before, Paper after) {
    SettingsTouches touches = new SettingsTouches();
    if (before == null || !whole(before).equals(whole(after))) {
      touches.touched.add(Stamps.paper());
    }
    if (before == null || !editions(before).equals(editions(after))) {
      touches.touched.add(Stamps.editions());
    }
    if (before == null || before.sample() != after.sample()) {
      touches.touched.add(Stamps.sample());
    }
    Set<String> keys = new HashSet<>();
    Stream.concat(
            before == null ? Stream.of() : before.editions().stream(), after.editions().stream())
        .forEach(edition -> keys.add(edition.key()));
    for (String key : keys) {
      touches.edition(
          key,
          before == null ? null : before.edition(key).orElse(null),
          after.edition(key).orElse(null));
    }
    return touches.touched;
  }

  private void edition(String key, @Nullable Edition before, @Nullable Edition after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before != null) {
      touched.add(Stamps.edition(before.number()));
    }
    if (after != null) {
      touched.add(Stamps.edition(after.number()));
    }
    if (before == null || after == null) {
      touched.add(Stamps.editionKey(key));
      return;
    }
    if (!title(before).equals(title(after))) {
      touched.add(Stamps.title(before.number()));
      touched.add(Stamps.title(after.number()));
    }
    sections(before, after);
  }

  private void sections(Edition before, Edition after) {
    Set<Section> differing = new HashSet<>(before.sections());
    differing.addAll(after.sections());
    differing.removeIf(
        section -> before.sections().contains(section) && after.sections().contains(section));
    differing.forEach(section -> touched.add(Stamps.section(after.number(), section.key())));
  }

  /// What no page can be printed without.
  private static List<?> whole(Paper paper) {
    return List.of(paper.name(), paper.url(), paper.defaultEdition().key());
  }

  private static List<?> editions(Paper paper) {
    return paper.editions().stream()
        .map(edition -> List.of(edition.key(), edition.number(), edition.language()))
        .toList();
  }

  private static List<?> title(Edition edition) {
    return List.of(edition.number(), edition.language(), edition.title(), edition.zone());
  }
}
