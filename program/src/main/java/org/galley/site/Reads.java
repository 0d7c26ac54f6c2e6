package org.galley.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What a page was made from: the things it read and the parts of lists it read, so that it is
/// known when the page has to be printed again.
public final class Reads {

  /// How many of the last things are compared with the next one, as most repeat soon.
  private static final int LOOKED_BACK = 64;

  private long[] things = new long[32];
  private int thingCount;
  private long[] windows = new long[12];
  private int windowCount;

  /// Notes that one thing was read.
  void thing(long stamp) {
    for (int i = Math.max(0, thingCount - LOOKED_BACK); i < thingCount; i++) {
      if (things[i] == stamp) {
        return;
      }
    }
    if (thingCount == things.length) {
      things = Arrays.copyOf(things, 2 * thingCount);
    }
    things[thingCount++] = stamp;
  }

  /// Notes that a list was read from its newest row down to `at`, in milliseconds.
  void newest(ListKey list, long at) {
    window(list.code(), at, 1);
  }

  /// Notes that a list was read by counting from its oldest row up to `at`, in milliseconds.
  void oldest(ListKey list, long at) {
    window(list.code(), at, 0);
  }

  /// Notes everything that `other` holds: one page was set into another.
  public void addAll(Reads other) {
    for (int i = 0; i < other.thingCount; i++) {
      thing(other.things[i]);
    }
    for (int i = 0; i < other.windowCount; i += 3) {
      window(other.windows[i], other.windows[i + 1], other.windows[i + 2]);
    }
  }

  /// Position of the newest entry that touched any of what was read; -1 if none is remembered.
  long latest(Stamps stamps) {
    long latest = -1;
    for (int i = 0; i < thingCount; i++) {
      latest = Math.max(latest, stamps.thing(things[i]));
    }
    for (int i = 0; i < windowCount; i += 3) {
      latest = Math.max(latest, window(stamps, i));
    }
    return latest;
  }

  /// Names the kinds of things that were touched since the journal had `size` entries.
  Set<String> touched(Stamps stamps, long size) {
    Set<String> touched = new TreeSet<>();
    for (int i = 0; i < thingCount; i++) {
      if (stamps.thing(things[i]) >= size) {
        touched.add(Stamps.kind(things[i]));
      }
    }
    for (int i = 0; i < windowCount; i += 3) {
      if (window(stamps, i) >= size) {
        touched.add("list of " + new ListKey(windows[i]).kind().name().toLowerCase(Locale.ROOT));
      }
    }
    return touched;
  }

  /// About how many bytes this keeps in memory.
  public int weight() {
    return 8 * (things.length + windows.length) + 64;
  }

  private long window(Stamps stamps, int i) {
    return windows[i + 2] == 1
        ? stamps.atOrAfter(windows[i], windows[i + 1])
        : stamps.atOrBefore(windows[i], windows[i + 1]);
  }

  private void window(long list, long at, long side) {
    if (windowCount == windows.length) {
      windows = Arrays.copyOf(windows, 2 * windowCount);
    }
    windows[windowCount++] = list;
    windows[windowCount++] = at;
    windows[windowCount++] = side;
  }
}
