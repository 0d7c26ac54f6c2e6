package org.galley.site;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.galley.story.Edition;
import org.galley.story.Layout;
import org.galley.story.Paper;
import org.galley.story.Standing;
import org.jspecify.annotations.Nullable;

/// The stamps that new settings touch.
final class SettingsTouches {

  private final Set<Long> touched = new HashSet<>();

  private SettingsTouches() {}

  /// @param before null for the first settings
  static Set<Long> of(@Nullable Paper before, Paper after) {
    SettingsTouches touches = new SettingsTouches();
    touches.part(before, after, SettingsTouches::whole, Stamps.paper());
    touches.part(before, after, SettingsTouches::editions, Stamps.editions());
    touches.part(before, after, Paper::sample, Stamps.sample());
    touches.part(before, after, Paper::livery, Stamps.livery());
    touches.part(before, after, Paper::publisher, Stamps.publisher());
    touches.part(before, after, Paper::rights, Stamps.rights());
    touches.part(before, after, Paper::hub, Stamps.hub());
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

  private void part(@Nullable Paper before, Paper after, Function<Paper, ?> part, long stamp) {
    if (before == null || !part.apply(before).equals(part.apply(after))) {
      touched.add(stamp);
    }
  }

  private void edition(String key, @Nullable Edition before, @Nullable Edition after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (before == null || after == null) {
      Edition one = Objects.requireNonNull(before == null ? after : before);
      touched.add(Stamps.edition(one.number()));
      touched.add(Stamps.layout(one.number()));
      touched.add(Stamps.editionKey(key));
      return;
    }
    if (!everywhere(before).equals(everywhere(after))) {
      touched.add(Stamps.edition(before.number()));
      touched.add(Stamps.edition(after.number()));
    }
    if (!before.layout().equals(after.layout())) {
      touched.add(Stamps.layout(after.number()));
    }
    standing(before, after);
    if (!title(before).equals(title(after))) {
      touched.add(Stamps.title(before.number()));
      touched.add(Stamps.title(after.number()));
    }
    sections(before, after);
  }

  private void sections(Edition before, Edition after) {
    differing(before.sections(), after.sections())
        .forEach(section -> touched.add(Stamps.section(after.number(), section.key())));
  }

  private void standing(Edition before, Edition after) {
    differing(before.standing(), after.standing())
        .forEach(page -> touched.add(Stamps.standing(after.number(), page.slug())));
  }

  private static <T> Set<T> differing(List<T> before, List<T> after) {
    Set<T> differing = new HashSet<>(before);
    differing.addAll(after);
    differing.removeIf(one -> before.contains(one) && after.contains(one));
    return differing;
  }

  /// What all pages of an edition show of it: the standing pages by their names alone.
  private static Edition everywhere(Edition edition) {
    List<Standing> names =
        edition.standing().stream()
            .map(page -> new Standing(page.slug(), page.role(), page.title(), List.of()))
            .toList();
    return edition.with(Layout.PLAIN).with(names, edition.footer());
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
