package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.galley.store.DataDirectory;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The making of a paper may stop anywhere; the next one begins anew.
final class UnfinishedPaperTest {

  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void choosePaper() {
    data = new DataDirectory(folder.resolve("data"));
  }

  @Test
  void makingThatFailed_isDoneAnew() throws IOException {
    fail();
    assertThat(data.exists()).isFalse();
    assertIsDoneAnew();
  }

  @ParameterizedTest
  @ValueSource(strings = {"galley.db", "checkpoint", "keys/log-ml-dsa-44.key", "media"})
  void whateverIsMissing_isDoneAnew(String part) throws IOException {
    fail();
    Files.delete(data.root().resolve(part));
    assertIsDoneAnew();
  }

  @Test
  void folderWithTheLockAlone_isFree() throws IOException {
    Files.createDirectory(data.root());
    Files.createFile(data.root().resolve("lock"));
    assertIsDoneAnew();
  }

  @Test
  void keysWithoutDatabase_areNeverReplaced() throws IOException {
    SamplePapers.make(data.root());
    Files.delete(data.database());
    byte[] key = Files.readAllBytes(data.keys().resolve("log-ed25519.key"));
    Ran ran = importOne();
    assertThat(ran.err()).contains("holds something, but no paper").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    assertThat(data.keys().resolve("log-ed25519.key")).hasBinaryContent(key);
  }

  @Test
  void unfinishedPaper_isNotServedNorLookedAt() {
    fail();
    for (String command : List.of("serve", "fsck", "rebuild")) {
      Ran ran = Ran.galley(command, "--data", data.root());
      assertThat(ran.err()).contains("was not made to its end").hasLineCount(1);
      assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    }
  }

  @Test
  void finishedPaper_hasNoMark() {
    House.create(data, TrialPaper.settings()).close();
    assertThat(data.unfinished()).doesNotExist();
    assertThat(data.exists()).isTrue();
  }

  private void assertIsDoneAnew() throws IOException {
    Ran ran = importOne();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("1 imported");
    assertThat(Ran.galley("fsck", "--data", data.root()).out())
        .contains("0 media files checked: all is well");
  }

  private Ran importOne() throws IOException {
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 1);
    return Ran.galley("import", "--data", data.root(), "--publish", archive);
  }

  /// Makes most of a paper.
  private void fail() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            House.create(
                data,
                TrialPaper.settings(),
                _ -> {
                  throw new IllegalStateException("here the power went");
                }));
  }
}
