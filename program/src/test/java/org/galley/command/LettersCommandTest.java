package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.galley.store.DataDirectory;
import org.galley.story.Letter;
import org.galley.story.Paper;
import org.galley.story.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters are listed, are in backups, and are nowhere else.
final class LettersCommandTest {

  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir Path folder;

  private Path data;

  @BeforeEach
  void write() {
    data = folder.resolve("paper");
    Paper paper = Stories.paper();
    try (House house = House.create(new DataDirectory(data), paper)) {
      KeptLetters letters = new KeptLetters(house);
      letters.put(new Letter(AT, Letter.Kind.ERROR, "/quay", "Unprintable\nsecret", "Ann"));
      letters.put(new Letter(AT.plusSeconds(1), Letter.Kind.TIP, "", "Look \"there\"", ""));
    }
  }

  @Test
  void letters_areListedNewestFirst() {
    Ran ran = Ran.galley("letters", "--data", data);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            2  2026-11-24T08:00:01Z  tip
                Look "there"
            1  2026-11-24T08:00:00Z  error  /quay
                Unprintable
                secret
                -- Ann
            """);
    assertThat(Ran.galley("letters", "--data", data, "--json", "--most", "1").out())
        .isEqualTo(
            "{\"number\":2,\"at\":\"2026-11-24T08:00:01Z\",\"kind\":\"tip\",\"about\":\"\",\"words\":\"Look \\\"there\\\"\",\"from\":\"\"}\n");
  }

  @Test
  void backup_keepsLetters() {
    Path file = folder.resolve("backup.zip");
    assertThat(Ran.galley("backup", "--data", data, file).exit()).isZero();
    Path restored = folder.resolve("restored");
    assertThat(Ran.galley("restore", "--data", restored, file).exit()).isZero();
    assertThat(Ran.galley("letters", "--data", restored).out()).contains("secret");
  }

  @Test
  void folderWithoutPaper_isRefused() {
    assertThat(Ran.galley("letters", "--data", folder.resolve("none")).exit())
        .isEqualTo(Faults.BAD_DATA);
  }
}
