package org.galley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.galley.search.Search;
import org.galley.trial.Archive;
import org.galley.trial.TrialPaper;

/// How long after a publication was acknowledged its story can be found.
public final class Following {

  private static final int BEFORE = 2_000;
  private static final int WARM_UP = 50;

  private Following() {}

  /// Takes a folder for a paper of its own and the number of publications.
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "following");
    int publications = Integer.parseInt(arguments[1]);
    Archive archive = new Archive(1);
    try (TrialPaper paper = TrialPaper.create(folder, 1);
        Search search = new Search(paper.journal(), paper.site(), folder.resolve("search"))) {
      archive.publish(paper, BEFORE);
      search.start();
      search.await();
      Figures times = new Figures();
      for (int i = 0; i < WARM_UP + publications; i++) {
        publish(paper, search, archive, i, times);
      }
      System.out.println(times.count() + "\t" + times.row());
    }
  }

  private static void publish(
      TrialPaper paper, Search search, Archive archive, int number, Figures times)
      throws InterruptedException {
    var edition = TrialPaper.settings().editions().getFirst();
    String slug = "following-" + number;
    paper.publish(archive.plain(edition, "culture", slug, TrialPaper.START).story());
    long acknowledged = System.nanoTime();
    search.await();
    long found = System.nanoTime();
    if (number >= WARM_UP) {
      times.add(found - acknowledged);
    }
  }
}
