package org.galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.galley.story.Edition;
import org.galley.story.Story;
import org.galley.trial.Archive;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a publication asks of the database does not depend on the size of the archive.
class SqlMeterTest {

  @TempDir Path folder;

  private record Cost(long statements, long rows) {}

  @Test
  void publish_intoASmallAndALargeArchive_costsTheSame() {
    assertThat(cost(1_000)).isEqualTo(cost(20_000));
  }

  /// The cost of a publication like the one before it.
  private Cost cost(int stories) {
    Path own = folder.resolve("of-" + stories);
    own.toFile().mkdirs();
    try (TrialPaper paper = TrialPaper.create(own, 1)) {
      Archive archive = new Archive(2);
      archive.publish(paper, stories);
      paper.publish(story(archive, paper, "warming"));
      Meter meter = paper.storage().meter();
      long statements = meter.statements();
      long rows = meter.rows();
      paper.publish(story(archive, paper, "measured"));
      return new Cost(meter.statements() - statements, meter.rows() - rows);
    }
  }

  private static Story story(Archive archive, TrialPaper paper, String slug) {
    Edition edition = TrialPaper.settings().defaultEdition();
    return archive
        .plain(edition, "harbour", slug, paper.clock().instant())
        .topics(archive.topics().subList(0, 2).stream().map(topic -> topic.id()).toList())
        .story();
  }
}
