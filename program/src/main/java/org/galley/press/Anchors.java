package org.galley.press;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.galley.story.Block;

/// Where the updates of a live page stand in it. An update keeps its place when newer ones come, as
/// it is named by its own time.
final class Anchors {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final IdentityHashMap<Block.LiveUpdate, String> names = new IdentityHashMap<>();

  private Anchors() {}

  /// Those of a body. Of several updates of one second the oldest, which stands last, has the plain
  /// name.
  static Anchors of(List<Block> body) {
    Anchors anchors = new Anchors();
    Set<String> taken = new HashSet<>();
    for (Block block : body.reversed()) {
      if (block instanceof Block.LiveUpdate update) {
        String name = "at-" + TIME.format(update.at());
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
          free = name + "-" + i;
        }
        anchors.names.put(update, free);
      }
    }
    return anchors;
  }

  /// The name of an update of that body.
  String of(Block.LiveUpdate update) {
    return names.getOrDefault(update, "at-" + TIME.format(update.at()));
  }
}
