package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.galley.trial.Archive;
import org.galley.trial.Counted;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Readers during a thousand acts: no page is older than the last act that was acknowledged when it
/// was asked for, and none was made from two states of the journal.
@Timeout(300)
class RaceTest {

  private static final int ACTS = 1_000;
  private static final int READERS = 8;

  @TempDir Path folder;

  /// What a reader saw: the numbers on a page, and the size of the journal it was printed from.
  private record Seen(String address, Set<Integer> numbers, long size) {}

  @Test
  void pages_readDuringActs_areNeverOldAndNeverMixed() throws Exception {
    try (TrialPaper paper = TrialPaper.create(folder, 1)) {
      Archive archive = new Archive(2);
      archive.publish(paper, 120);
      paper.clock().pass(Duration.ofDays(2));
      Counted counted = new Counted(paper, archive);
      PageCache pages = paper.pageCache();
      AtomicBoolean done = new AtomicBoolean();
      Queue<Seen> seen = new ConcurrentLinkedQueue<>();
      try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
        List<Future<Integer>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          reading.add(readers.submit(reader(i, pages, counted, done, seen)));
        }
        for (int number = 1; number <= ACTS; number++) {
          counted.act(number);
        }
        done.set(true);
        for (Future<Integer> reader : reading) {
          assertThat(reader.get()).isPositive();
        }
      }
      assertThat(seen)
          .allSatisfy(page ->
              assertThat(page.numbers())
                  .as(page.address())
                  .containsExactly(counted.at(page.size())));
    }
  }

  private static Callable<Integer> reader(
      int seed, PageCache pages, Counted counted, AtomicBoolean done, Queue<Seen> seen) {
    return () -> {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> addresses = counted.addresses();
      int read = 0;
      while (!done.get()) {
        String address = addresses.get(random.nextInt(addresses.size()));
        int least = counted.acknowledged();
        Printed current = random.nextBoolean() ? pages.current(address) : null;
        Page page = (current == null ? pages.get(address) : current).page();
        Set<Integer> numbers = Counted.shown(new String(page.bytes(), UTF_8));
        assertThat(numbers).as(address).hasSize(1);
        assertThat(numbers.iterator().next()).as(address).isGreaterThanOrEqualTo(least);
        seen.add(new Seen(address, numbers, page.size()));
        read++;
      }
      return read;
    };
  }
}
