package org.galley.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.galley.story.Block;

/// The footnotes of one story, numbered from 1 in the order in which they stand in its body.
final class Footnotes {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Block.Footnote> notes = new ArrayList<>();
  private final Set<String> referred = new HashSet<>();

  Footnotes(List<Block> body) {
    for (Block block : body) {
      if (block instanceof Block.Footnote note && !numbers.containsKey(note.key())) {
        notes.add(note);
        numbers.put(note.key(), notes.size());
      }
    }
  }

  /// A place in the text that refers to a note; number 0 if there is no such note.
  ///
  /// @param first whether it is the first to do so, to which the note leads back
  record Reference(int number, boolean first) {}

  Reference refer(String key) {
    return new Reference(numbers.getOrDefault(key, 0), referred.add(key));
  }

  List<Block.Footnote> notes() {
    return notes;
  }

  boolean isReferred(Block.Footnote note) {
    return referred.contains(note.key());
  }
}
