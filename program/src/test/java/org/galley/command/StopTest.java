package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.galley.store.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A paper that is told to stop.
final class StopTest {

  @TempDir Path folder;

  @Test
  void servedPaper_stopsWithoutAWord() throws IOException, InterruptedException {
    DataDirectory data = SamplePapers.make(folder.resolve("data"));
    Process serving =
        Ran.process(
                folder.resolve("said"),
                List.of("serve", "--data", data.root(), "--port", "0", "--desk-port", "0"))
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    try (BufferedReader said = serving.inputReader()) {
      assertThat(said.readLine()).startsWith("The paper is at http://127.0.0.1:");
      serving.toHandle().destroy();
      assertThat(said.readAllLines()).isEmpty();
      assertThat(serving.waitFor()).isEqualTo(143);
    } finally {
      serving.destroyForcibly();
    }
    assertThat(Ran.galley("fsck", "--data", data.root()).exit()).isZero();
  }
}
