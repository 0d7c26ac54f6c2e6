package org.galley.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import org.galley.command.House;
import org.galley.press.PageCache;
import org.galley.press.Printed;
import org.galley.press.Printed.Coding;
import org.galley.store.DataDirectory;

/// Prints story pages that are in no cache, and says what CPU time each took: `DATA PAGES`.
///
/// Each round opens the paper anew, so that nothing decoded or verified before is there, prints a
/// few pages that bring the settings and the modules that stand on every page, and measures stories
/// that were not asked for before. Only the machine's own cache of the database file stays.
public final class Cold {

  private static final int BRING = 60;
  private static final int MOST_A_ROUND = 1_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final DataDirectory data;
  private final int pages;
  private long seed = 1;

  private Cold(Path data, int pages) {
    this.data = new DataDirectory(data);
    this.pages = pages;
  }

  public static void main(String[] arguments) {
    Cold cold = new Cold(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    for (int i = 0; i < 4; i++) {
      cold.measure("warm-up", Coding.GZIP, false);
      cold.measure("warm-up", Coding.BROTLI, false);
    }
    for (Coding coding : List.of(Coding.GZIP, Coding.BROTLI)) {
      cold.measure("random stories", coding, false);
      cold.measure("each in a tile of its own", coding, true);
    }
  }

  /// One row: name, coding, pages, then median, 99th percentile and mean of printing, of coding and
  /// of both, CPU time of the whole process a page, mean plain and coded size.
  private void measure(String name, Coding coding, boolean apart) {
    Round round = new Round(coding);
    while (round.all.count() < pages) {
      List<String> addresses = pick(apart, Math.min(pages, MOST_A_ROUND) + BRING);
      try (House house = House.open(data)) {
        round.run(house.pageCache(), addresses);
      }
    }
    System.out.println(
        String.join(
            "\t",
            name,
            coding.name().toLowerCase(java.util.Locale.ROOT),
            Integer.toString(round.all.count()),
            round.print.row(),
            round.code.row(),
            round.all.row(),
            Figures.millis((double) round.process / round.all.count()),
            Long.toString(round.plain / round.all.count()),
            Long.toString(round.coded / round.all.count())));
  }

  private List<String> pick(boolean apart, int count) {
    try (House house = House.open(data)) {
      Specimens specimens = new Specimens(house.site(), seed++);
      return apart ? specimens.apart(count) : specimens.stories(count);
    }
  }

  private static final class Round {

    private final Coding coding;
    private final Figures print = new Figures();
    private final Figures code = new Figures();
    private final Figures all = new Figures();
    private long process;
    private long plain;
    private long coded;

    Round(Coding coding) {
      this.coding = coding;
    }

    void run(PageCache cache, List<String> addresses) {
      addresses.subList(0, BRING).forEach(address -> cache.get(address).bytes(coding));
      long before = SYSTEM.getProcessCpuTime();
      for (String address : addresses.subList(BRING, addresses.size())) {
        page(cache, address);
      }
      process += SYSTEM.getProcessCpuTime() - before;
    }

    private void page(PageCache cache, String address) {
      long start = THREADS.getCurrentThreadCpuTime();
      Printed printed = cache.get(address);
      long made = THREADS.getCurrentThreadCpuTime();
      int length = printed.bytes(coding).length;
      long end = THREADS.getCurrentThreadCpuTime();
      if (printed.page().status() != 200) {
        throw new IllegalStateException(address + " answered " + printed.page().status());
      }
      print.add(made - start);
      code.add(end - made);
      all.add(end - start);
      plain += printed.page().bytes().length;
      coded += length;
    }
  }
}
