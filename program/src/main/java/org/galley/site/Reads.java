package org.galley.site;

import java.util.Arrays;

/// What a page was made from: the things it read and the parts of lists it read, so that it is
/// known when the page has to be printed again.
public final class Reads {

  private long[] things = new long[32];
  private int thingCount;
  private long[] windows = new long[12];
  private int windowCount;

  /// Notes that one thing was read.
  void thing(long stamp) {
    for (int i = 0; i < thingCount; i++) {
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
      latest =
          Math.max(
              latest,
              windows[i + 2] == 1
                  ? stamps.atOrAfter(windows[i], windows[i + 1])
                  : stamps.atOrBefore(windows[i], windows[i + 1]));
    }
    return latest;
  }

  /// About how many bytes this keeps in memory.
  public int weight() {
    return 8 * (things.length + windows.length) + 64;
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
