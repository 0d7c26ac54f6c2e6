package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.galley.store.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each bad situation gets one clear message and its exit code, and changes nothing.
final class BadSituationsTest {

  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void choosePaper() {
    data = new DataDirectory(folder.resolve("data"));
  }

  @Test
  void portInUse_isSaid() throws IOException {
    SamplePapers.make(data.root());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = Ran.galley("serve", "--data", data.root(), "--port", taken.getLocalPort());
      assertRefused(ran, Faults.TAKEN, "" + taken.getLocalPort());
    }
    assertThat(data.controlSocket()).doesNotExist();
  }

  @Test
  void secondServe_isRefused() {
    SamplePapers.make(data.root());
    try (House _ = House.open(data)) {
      assertRefused(serve(), Faults.TAKEN, "another Galley already writes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "fsck", "rebuild", "press", "import"})
  void newerVersion_isRefused(String command) throws IOException, SQLException {
    SamplePapers.make(data.root());
    SamplePapers.damage(
        data, "UPDATE flyway_schema_history SET version = '99' WHERE version IS NOT NULL");
    byte[] before = Files.readAllBytes(data.database());
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 1);
    Ran ran =
        switch (command) {
          case "press" -> Ran.galley("press", "--data", data.root(), "--out", folder.resolve("o"));
          case "import" -> Ran.galley("import", "--data", data.root(), archive);
          case "serve" -> serve();
          default -> Ran.galley(command, "--data", data.root());
        };
    assertRefused(ran, Faults.BAD_DATA, "newer Galley");
    assertThat(Files.readAllBytes(data.database())).isEqualTo(before);
  }

  @Test
  void file_isNoDataDirectory() throws IOException {
    Files.writeString(data.root(), "a file");
    assertRefused(serve(), Faults.DISK, "is a file, not a folder");
  }

  @Test
  void missingDatabase_isSaid() throws IOException {
    Files.createDirectory(data.root());
    assertRefused(serve(), Faults.BAD_DATA, "holds no paper");
    assertThat(data.root()).isEmptyDirectory();
  }

  @Test
  void databaseOfSomethingElse_isRefused() throws IOException {
    Files.createDirectory(data.root());
    Files.writeString(data.database(), "this is no database at all, but some text. ".repeat(50));
    byte[] before = Files.readAllBytes(data.database());
    assertRefused(serve(), Faults.BAD_DATA, "the database file is damaged");
    assertThat(Files.readAllBytes(data.database())).isEqualTo(before);
  }

  @Test
  void missingKey_makesThePaperReadOnly() throws IOException {
    SamplePapers.make(data.root());
    Folders.delete(data.keys());
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 1);
    Ran ran = Ran.galley("import", "--data", data.root(), "--publish", archive);
    assertRefused(ran, Faults.TAKEN, "the log key log-ed25519.key is not there");
  }

  private Ran serve() {
    return Ran.galley("serve", "--data", data.root(), "--port", "0");
  }

  private static void assertRefused(Ran ran, int exit, String words) {
    assertThat(ran.err()).startsWith("galley: ").contains(words).hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(exit);
  }
}
