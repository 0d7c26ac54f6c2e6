package org.galley.bench;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.galley.command.House;
import org.galley.command.Warming;
import org.galley.desk.Publish;
import org.galley.journal.Entry;
import org.galley.press.PageCache;
import org.galley.press.Printed;
import org.galley.site.Addresses;
import org.galley.site.ListKey;
import org.galley.site.Paging;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.stand.Stand;
import org.galley.store.DataDirectory;
import org.galley.store.Meter;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;

/// Publishes stories in a running paper and reads over HTTP every page on which each must show:
/// `DATA ACTS CACHED`. The stories stay in the paper.
public final class Visible {

  private static final int WARM_UP = 100;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final House house;
  private final PageCache pages;
  private final Wire wire;
  private final Specimens specimens;
  private final Meter meter;
  private Times times = new Times();

  private static final class Times {
    private final Figures act = new Figures();
    private final Figures reading = new Figures();
    private final Figures both = new Figures();
    private final Figures cpu = new Figures();
    private final Figures actStatements = new Figures();
    private final Figures actRows = new Figures();
    private final Figures readStatements = new Figures();
    private final Figures readRows = new Figures();
    private final Map<String, Figures> pages = new LinkedHashMap<>();
  }

  private Visible(House house, PageCache pages, Wire wire) {
    this.house = house;
    this.pages = pages;
    this.wire = wire;
    this.specimens = new Specimens(house.site(), house.journal().size());
    this.meter = house.storage().meter();
  }

  public static void main(String[] arguments) throws IOException {
    int acts = Integer.parseInt(arguments[1]);
    try (House house = House.open(new DataDirectory(Path.of(arguments[0])))) {
      PageCache pages = house.pageCache();
      new Warming(pages, house.site()).follow(house.journal());
      try (Stand stand =
              Stand.start(house.site(), pages, house.assets(), house.pictures(), "127.0.0.1", 0);
          Wire wire = new Wire(stand.port())) {
        Visible visible = new Visible(house, pages, wire);
        visible.run(acts);
        visible.stale(Integer.parseInt(arguments[2]));
      }
    }
  }

  private void run(int acts) throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      act(i);
    }
    times = new Times();
    for (int i = 0; i < acts; i++) {
      act(WARM_UP + i);
    }
    report();
  }

  private void act(int number) throws IOException {
    Specimens.Fresh fresh = specimens.fresh(number);
    Map<String, String> places = places(house.site(), fresh);
    wire.get(fresh.old());
    long statements = meter.statements();
    long rows = meter.rows();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    new Publish(house.newsroom()).run(fresh.story(), Entry.Role.EDITOR);
    long acknowledged = System.nanoTime();
    long statementsThen = meter.statements();
    long rowsThen = meter.rows();
    Map<String, byte[]> bodies = read(places);
    long end = System.nanoTime();
    times.cpu.add(SYSTEM.getProcessCpuTime() - cpu);
    times.act.add(acknowledged - start);
    times.reading.add(end - acknowledged);
    times.both.add(end - start);
    times.actStatements.add(statementsThen - statements);
    times.actRows.add(rowsThen - rows);
    times.readStatements.add(meter.statements() - statementsThen);
    times.readRows.add(meter.rows() - rowsThen);
    bodies.forEach((kind, body) -> requireShown(fresh.story(), kind, body));
  }

  private Map<String, byte[]> read(Map<String, String> places) throws IOException {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    for (Map.Entry<String, String> place : places.entrySet()) {
      long start = System.nanoTime();
      bodies.put(place.getKey(), wire.get(place.getValue()));
      times
          .pages
          .computeIfAbsent(place.getKey(), _ -> new Figures())
          .add(System.nanoTime() - start);
    }
    return bodies;
  }

  /// Where a new story must be seen at once.
  private static Map<String, String> places(Site site, Specimens.Fresh fresh) {
    return site.view(view -> {
      Story story = fresh.story();
      Paper paper = view.paper();
      Edition edition = paper.edition(story.card().edition()).orElseThrow();
      Section section = edition.section(story.card().section()).orElseThrow();
      String home = paper.home(edition);
      String front = Addresses.section(paper, edition, section);
      Map<String, String> places = new LinkedHashMap<>();
      places.put("its own page", story.card().address().value());
      places.put("an old story of its section", fresh.old());
      places.put("home page", home);
      places.put("section front", front);
      for (String feed : List.of("feed.atom", "feed.rss", "feed.json")) {
        places.put(feed, home + feed);
        places.put("section " + feed, front + feed);
      }
      places.put("sitemap part", home + sitemap(view, edition));
      places.put("news sitemap", "/news-sitemap.xml");
      return places;
    });
  }

  /// The part that the next story of this month will stand in.
  private static String sitemap(SiteView view, Edition edition) {
    YearMonth now = YearMonth.now(ZoneOffset.UTC);
    long month = now.getYear() * 12L + now.getMonthValue() - 1;
    long before = view.lists().pages(ListKey.month(edition.number(), month), 1);
    long parts = Paging.pages(before + 1, Paging.SITEMAP);
    return "sitemap-" + now + "-" + parts + ".xml";
  }

  private static void requireShown(Story story, String kind, byte[] body) {
    boolean sitemap = kind.contains("sitemap");
    String wanted = sitemap ? story.card().address().encoded() : story.card().headline().page();
    try {
      byte[] plain = Decoder.decompress(body).getDecompressedData();
      if (!new String(plain, StandardCharsets.UTF_8).contains(wanted)) {
        throw new IllegalStateException(
            "%s does not show %s after the acknowledgement".formatted(kind, wanted));
      }
    } catch (IOException e) {
      throw new IllegalStateException(kind + " is not brotli", e);
    }
  }

  private void report() {
    row("act", times.act, times.actStatements, times.actRows);
    row("reading all pages", times.reading, times.readStatements, times.readRows);
    System.out.println("both\t" + times.both.count() + "\t" + times.both.row());
    System.out.println("CPU of the process\t" + times.cpu.count() + "\t" + times.cpu.row());
    times.pages.forEach((kind, figures) ->
        System.out.println("page: " + kind + "\t" + figures.count() + "\t" + figures.row()));
  }

  private static void row(String name, Figures figures, Figures statements, Figures rows) {
    System.out.println(
        String.join(
            "\t",
            name,
            Integer.toString(figures.count()),
            figures.row(),
            statements.counts(),
            rows.counts()));
  }

  /// Fills the cache with pages of each kind, publishes one story, and counts what went stale,
  /// whether or not it was printed again at once.
  private void stale(int cached) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("home page", List.of("/"));
    kinds.put("section fronts", specimens.sections());
    kinds.put("story pages", specimens.stories(cached));
    kinds.put("topics and authors", specimens.subjects(cached));
    kinds.put("numbered list pages", specimens.deep(cached));
    kinds.put("feeds", feeds());
    Map<String, Printed> before = new LinkedHashMap<>();
    kinds.values().forEach(list -> list.forEach(a -> before.put(a, pages.get(a))));
    new Publish(house.newsroom()).run(specimens.fresh(0).story(), Entry.Role.EDITOR);
    kinds.forEach((kind, list) -> {
      long stale = list.stream().filter(a -> pages.current(a) != before.get(a)).count();
      System.out.println("stale\t" + kind + "\t" + list.size() + "\t" + stale);
    });
  }

  private List<String> feeds() {
    List<String> feeds = new ArrayList<>();
    List<String> fronts = new ArrayList<>(specimens.sections());
    fronts.add("/");
    for (String front : fronts) {
      List.of("feed.atom", "feed.rss", "feed.json").forEach(feed -> feeds.add(front + feed));
    }
    return feeds;
  }
}
