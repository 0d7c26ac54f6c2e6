package org.galley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.galley.command.House;
import org.galley.press.PageCache;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;
import org.galley.site.Site;
import org.galley.store.DataDirectory;

/// Prints pages of each kind that are not in the page cache, and says how long each took: `DATA
/// PAGES`. The first pass is that of a fresh process, all kinds mixed; the second, over other
/// pages, is that of one that has run for a while.
public final class Deep {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Place(String kind, String address) {}

  private record Times(Figures wall, Figures cpu) {}

  private Deep() {}

  public static void main(String[] arguments) {
    int pages = Integer.parseInt(arguments[1]);
    DataDirectory data = new DataDirectory(Path.of(arguments[0]));
    for (String pass : List.of("fresh", "warm")) {
      List<Place> places = new ArrayList<>();
      try (House house = House.open(data)) {
        places.addAll(places(house.site(), pages, pass.hashCode()));
      }
      try (House house = House.open(data)) {
        report(pass, printed(house.pageCache(), places));
      }
    }
  }

  private static List<Place> places(Site site, int pages, long seed) {
    Specimens specimens = new Specimens(site, seed);
    List<Place> places = new ArrayList<>();
    add(places, "home", List.of("/"), pages);
    add(places, "section", specimens.sections(), pages);
    add(places, "story", specimens.stories(pages), pages);
    add(places, "topic or author", specimens.subjects(pages), pages);
    add(places, "deep list", specimens.deep(pages), pages);
    Collections.shuffle(places, new Random(seed));
    return places;
  }

  private static void add(List<Place> places, String kind, List<String> addresses, int pages) {
    for (int i = 0; i < pages; i++) {
      places.add(new Place(kind, addresses.get(i % addresses.size())));
    }
  }

  private static Map<String, Times> printed(PageCache cache, List<Place> places) {
    Map<String, Times> kinds = new LinkedHashMap<>();
    for (Place place : places) {
      cache.clear();
      long cpu = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      Printed printed = cache.get(place.address());
      int length = printed.bytes(Coding.BROTLI).length;
      long end = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime() - cpu;
      if (printed.page().status() != 200 || length == 0) {
        throw new IllegalStateException(place + " answered " + printed.page().status());
      }
      Times times =
          kinds.computeIfAbsent(place.kind(), _ -> new Times(new Figures(), new Figures()));
      times.wall().add(end - start);
      times.cpu().add(used);
    }
    return kinds;
  }

  /// Rows: pass, kind, pages, then median, 99th percentile and mean of wall and of CPU time.
  private static void report(String pass, Map<String, Times> kinds) {
    kinds.forEach((kind, times) ->
        System.out.println(
            String.join(
                "\t",
                pass,
                kind,
                Integer.toString(times.wall().count()),
                times.wall().row(),
                times.cpu().row())));
  }
}
