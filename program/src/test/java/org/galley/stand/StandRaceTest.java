package org.galley.stand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.galley.media.MediaStore;
import org.galley.media.Pictures;
import org.galley.media.Renditions;
import org.galley.media.ShareCards;
import org.galley.story.Address;
import org.galley.trial.Archive;
import org.galley.trial.Counted;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Readers over HTTP during a hundred acts: no answer is older than the last act that was
/// acknowledged when it was asked for, and none shows two states of the journal.
@Timeout(120)
class StandRaceTest {

  private static final int ACTS = 100;
  private static final int READERS = 4;

  @TempDir Path folder;

  @Test
  void answers_readDuringActs_areNeverOldAndNeverMixed() throws Exception {
    try (TrialPaper paper = TrialPaper.create(folder, 1)) {
      Archive archive = new Archive(2);
      archive.publish(paper, 60);
      paper.clock().pass(Duration.ofDays(2));
      Counted counted = new Counted(paper, archive);
      AtomicBoolean done = new AtomicBoolean();
      MediaStore media = new MediaStore(folder.resolve("media"));
      Pictures pictures =
          new Pictures(new Renditions(media, folder.resolve("cache"), 1 << 20), new ShareCards(0));
      try (Stand stand =
              Stand.start(
                  paper.site(), paper.pageCache(), paper.assets(), pictures, "127.0.0.1", 0);
          HttpClient client = HttpClient.newHttpClient();
          ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
        List<Future<Integer>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          reading.add(readers.submit(reader(i, client, stand.port(), counted, done)));
        }
        for (int number = 1; number <= ACTS; number++) {
          counted.act(number);
        }
        done.set(true);
        for (Future<Integer> reader : reading) {
          assertThat(reader.get()).isPositive();
        }
      }
    }
  }

  private static Callable<Integer> reader(
      int seed, HttpClient client, int port, Counted counted, AtomicBoolean done) {
    return () -> {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> addresses = counted.addresses();
      int read = 0;
      while (!done.get()) {
        String address = addresses.get(random.nextInt(addresses.size()));
        URI uri = URI.create("http://127.0.0.1:" + port + new Address(address).encoded());
        int least = counted.acknowledged();
        HttpResponse<String> response =
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        Set<Integer> numbers = Counted.shown(response.body());
        assertThat(numbers).as(address).hasSize(1);
        assertThat(numbers.iterator().next()).as(address).isGreaterThanOrEqualTo(least);
        read++;
      }
      return read;
    };
  }
}
