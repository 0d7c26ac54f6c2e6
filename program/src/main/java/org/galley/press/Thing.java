package org.galley.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A thing of schema.org while it is put together, in the order in which it is to be written. What
/// is not known is left out.
final class Thing {

  private final Map<String, Object> members = new LinkedHashMap<>();

  Thing(String type) {
    members.put("@type", type);
  }

  /// Adds a text, unless it is empty.
  Thing put(String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      members.put(name, text);
    }
    return this;
  }

  Thing put(String name, int number) {
    members.put(name, number);
    return this;
  }

  Thing put(String name, boolean truth) {
    members.put(name, truth);
    return this;
  }

  Thing put(String name, @Nullable Thing thing) {
    if (thing != null) {
      members.put(name, thing.members);
    }
    return this;
  }

  /// Adds several texts, unless there are none.
  Thing texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      members.put(name, List.copyOf(texts));
    }
    return this;
  }

  /// Adds several things, unless there are none.
  Thing things(String name, List<Thing> things) {
    if (!things.isEmpty()) {
      members.put(name, things.stream().map(Thing::members).toList());
    }
    return this;
  }

  Map<String, Object> members() {
    return members;
  }
}
