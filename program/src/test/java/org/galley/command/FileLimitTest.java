package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A user whose files may not become larger than three megabytes.
final class FileLimitTest {

  private static final int STORIES = 8_000;

  @TempDir Path folder;

  @Test
  void import_endsWithOneMessageAndAPaperThatIsSound() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path archive = Archives.stories(folder.resolve("a.jsonl"), STORIES);
    Path said = folder.resolve("said");
    assertThat(limited(said, "import", "--data", data, "--publish", archive))
        .isEqualTo(Faults.DISK);
    assertThat(said).content(UTF_8).hasLineCount(1).startsWith("galley: ").contains("ulimit -f");
    Ran fsck = Ran.galley("fsck", "--data", data);
    assertThat(fsck.out()).contains("all is well");
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).exit()).isZero();
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains("8,000 unchanged");
  }

  private static int limited(Path said, Object... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = Ran.process(said, List.of(arguments));
    builder.command().addAll(0, List.of("bash", "-c", "ulimit -f 3072; exec \"$@\"", "bash"));
    return builder.start().waitFor();
  }
}
