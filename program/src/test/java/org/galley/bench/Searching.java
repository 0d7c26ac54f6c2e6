package org.galley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.galley.journal.Journal;
import org.galley.search.Found;
import org.galley.search.Question;
import org.galley.search.QuestionForm;
import org.galley.search.Search;
import org.galley.site.Listed;
import org.galley.site.Site;
import org.galley.site.SiteFold;
import org.galley.site.SiteView;
import org.galley.site.Stamps;
import org.galley.site.StoryRow;
import org.galley.store.DataDirectory;
import org.galley.store.SqlSite;
import org.galley.store.SqlStorage;
import org.galley.story.Block;
import org.galley.story.Edition;
import org.galley.story.Inline;
import org.galley.story.Story;

/// Makes the search index of a paper, if it is not there, and asks it for what readers ask: the
/// commonest words, two and three words, phrases, every filter, the newest.
///
/// Times are of the whole answer: from the fields of the form to ten stories with their passages.
public final class Searching {

  private static final int SAMPLES = 2_000;
  private static final int WARM_UP = 300;
  private static final long SLOW = 30_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Site site;
  private final Search search;
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<List<String>> texts = new ArrayList<>();
  private final List<Listed> listed = new ArrayList<>();
  private List<String> common = List.of();

  private Searching(Site site, Search search) {
    this.site = site;
    this.search = search;
  }

  /// Takes a data directory, which is only read, a folder for the index, and the number of
  /// questions. With `now` after them, what is in the index already is asked while it goes on.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[1]);
    int questions = Integer.parseInt(arguments[2]);
    DataDirectory data = new DataDirectory(Path.of(arguments[0]));
    try (SqlStorage storage = SqlStorage.sqliteOnce(data.database())) {
      Stamps stamps = new Stamps();
      Journal journal =
          Journal.openReadOnly(storage, new SiteFold(new SqlSite(), stamps), "only searched");
      Site site = new Site(journal, new SqlSite(), stamps);
      long start = System.nanoTime();
      try (Search search = new Search(journal, site, folder)) {
        search.start();
        if (arguments.length < 4) {
          search.await();
        }
        while (search.taken() == 0) {
          Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("index\t%d\t%.1f\t%d%n", search.taken(), seconds, size(folder));
        System.out.flush();
        new Searching(site, search).run(questions);
      }
      System.out.printf("kept\t%d%n", size(folder));
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> {
            try {
              return Files.size(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .sum();
    }
  }

  private void run(int questions) {
    sample();
    Map<String, List<Map<String, String>>> kinds = kinds(questions);
    kinds.values().forEach(asked -> asked.stream().limit(WARM_UP / 9).forEach(this::ask));
    kinds.values().forEach(asked -> asked.stream().limit(WARM_UP / 9).forEach(this::ask));
    Figures all = new Figures();
    Figures allCpu = new Figures();
    kinds.forEach((kind, asked) -> {
      Figures times = new Figures();
      Figures cpu = new Figures();
      long shown = 0;
      for (Map<String, String> fields : asked) {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        shown += ask(fields);
        long took = System.nanoTime() - before;
        long worked = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        cpu.add(worked);
        allCpu.add(worked);
        times.add(took);
        all.add(took);
        if (worked > SLOW) {
          System.err.printf("%s: %.1f ms for %s%n", kind, worked / 1e6, fields);
        }
      }
      System.out.printf(
          "%s\t%d\t%s\t%s\t%.1f%n",
          kind, times.count(), times.row(), cpu.row(), (double) shown / times.count());
    });
    System.out.printf("all\t%d\t%s\t%s\t%n", all.count(), all.row(), allCpu.row());
  }

  private int ask(Map<String, String> fields) {
    return site.view(view -> {
      Edition edition = view.paper().defaultEdition();
      Question question = QuestionForm.read(view, edition, fields);
      Found found = search.find(view, question);
      return found.hits().size();
    });
  }

  /// Reads some stories to know what may be asked for.
  private void sample() {
    Map<String, Integer> counts = new HashMap<>();
    site.view(view -> {
      long last = view.lastStory();
      for (int i = 0; i < SAMPLES; i++) {
        view.story(1 + random.nextLong(last))
            .filter(StoryRow::isLive)
            .ifPresent(row -> read(view, row, counts));
      }
      return view;
    });
    common =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(100)
            .map(Map.Entry::getKey)
            .toList();
  }

  private void read(SiteView view, StoryRow row, Map<String, Integer> counts) {
    Story story = view.told(row).story();
    listed.add(new Listed(row.number(), story.card().published().toEpochMilli(), story.card()));
    List<String> words = new ArrayList<>();
    for (Block block : story.body()) {
      if (block instanceof Block.Paragraph paragraph) {
        Stream.of(Inline.words(paragraph.text()).split("[^\\p{L}]+", -1))
            .filter(word -> !word.isEmpty())
            .forEach(words::add);
      }
    }
    words.forEach(word -> counts.merge(word.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
    texts.add(words);
  }

  private Map<String, List<Map<String, String>>> kinds(int questions) {
    int each = questions / 10;
    Map<String, List<Map<String, String>>> kinds = new LinkedHashMap<>();
    kinds.put("the 100 commonest words", common.stream().map(word -> Map.of("q", word)).toList());
    kinds.put("two words", many(each, () -> Map.of("q", words(2))));
    kinds.put("three words", many(each, () -> Map.of("q", words(3))));
    kinds.put("two common words", many(each, () -> Map.of("q", common() + " " + common())));
    kinds.put("phrases", many(each, () -> Map.of("q", phrase())));
    kinds.put(
        "words in a section",
        many(each, () -> Map.of("q", common(), "section", any().card().section())));
    kinds.put("words by an author", many(each, () -> Map.of("q", common(), "author", author())));
    kinds.put("words about a topic", many(each, () -> Map.of("q", common(), "topic", topic())));
    kinds.put("words in some days", many(each, this::days));
    kinds.put(
        "newest first",
        many(
            each,
            () -> Map.of("q", random.nextBoolean() ? common() : words(2), "order", "newest")));
    return kinds;
  }

  private static <T> List<T> many(int count, java.util.function.Supplier<T> make) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(make.get());
    }
    return all;
  }

  private Listed any() {
    return listed.get(random.nextInt(listed.size()));
  }

  private String common() {
    return common.get(random.nextInt(common.size()));
  }

  /// Words of one story, so that something is found.
  private String words(int count) {
    List<String> text = texts.get(random.nextInt(texts.size()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(text.get(random.nextInt(text.size())));
    }
    return String.join(" ", words);
  }

  private String phrase() {
    List<String> text = texts.get(random.nextInt(texts.size()));
    int length = 2 + random.nextInt(2);
    int from = random.nextInt(text.size() - length);
    return '"' + String.join(" ", text.subList(from, from + length)) + '"';
  }

  private String author() {
    return any().card().byline().getFirst().name();
  }

  private String topic() {
    return site.view(view -> {
      Listed story = any();
      while (story.card().topics().isEmpty()) {
        story = any();
      }
      return view.subjects()
          .nameOf(story.card().topics().getFirst())
          .map(content -> ((org.galley.story.Topic) content).name())
          .orElseThrow();
    });
  }

  private Map<String, String> days() {
    LocalDate from =
        any().card().published().atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(15);
    return Map.of("q", common(), "from", from.toString(), "to", from.plusDays(30).toString());
  }
}
