package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.galley.store.DataDirectory;
import org.galley.store.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        data,
        "UPDATE flyway_schema_history SET version = '99' WHERE installed_rank ="
            + " (SELECT max(installed_rank) FROM flyway_schema_history)");
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
    assertRefused(serve(), Faults.DISK, "is no folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo", "fsck", "import", "restore"})
  void folderBelowFile_isNoDataDirectory(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a file");
    Path below = file.resolve("deep").resolve("data");
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 1);
    Ran ran =
        switch (command) {
          case "import", "restore" -> Ran.galley(command, "--data", below, archive);
          default -> Ran.galley(command, "--data", below);
        };
    assertRefused(ran, Faults.DISK, file + " is no folder; name the data directory");
  }

  @Test
  void brokenLink_isNoDataDirectory() throws IOException {
    Files.createSymbolicLink(data.root(), folder.resolve("nowhere"));
    assertRefused(serve(), Faults.DISK, "is no folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void portThatIsNone_isWrongUsage(String port) {
    assertWrongUsage(Ran.galley("demo", "--data", data.root(), "--port", port), "is no port");
    assertThat(data.root()).doesNotExist();
  }

  @Test
  void hostThatIsNotKnown_isSaid() {
    SamplePapers.make(data.root());
    Ran ran =
        Ran.galley("serve", "--data", data.root(), "--port", 0, "--host", "no-such-host.invalid");
    assertRefused(ran, Faults.TAKEN, "the host no-such-host.invalid is not known");
  }

  @Test
  void emptyPath_isWrongUsage() {
    assertWrongUsage(Ran.galley("serve", "--data", ""), "it is empty; name a path");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "nosuch | there is no command 'nosuch'",
        "serve --data d more | 'more' is one argument too many",
        "import --data d --format word a | the format 'word' is not known",
        "serve --data d --nosuch | Unknown option: '--nosuch'",
        "serve | Missing required option: '--data=DIR'"
      })
  void wrongUsage_isSaid(String line, String words) {
    assertWrongUsage(Ran.galley((Object[]) line.split(" ", -1)), words);
  }

  @Test
  void noCommand_isWrongUsage() {
    assertWrongUsage(Ran.galley(), "Missing required subcommand");
  }

  @Test
  void pressOntoFile_isRefused() throws IOException {
    SamplePapers.make(data.root());
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Ran ran = Ran.galley("press", "--data", data.root(), "--out", file);
    assertRefused(ran, Faults.TAKEN, "is no folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void databaseOfAnotherProgram_isRefused() throws IOException, SQLException {
    Files.createDirectory(data.root());
    SamplePapers.execute(data, "CREATE TABLE recipe (name TEXT)");
    assertRefused(serve(), Faults.BAD_DATA, "something else than a paper");
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
    return Ran.galley("serve", "--data", data.root(), "--port", "0", "--desk-port", "0");
  }

  private static void assertWrongUsage(Ran ran, String words) {
    assertThat(ran.err()).startsWith("galley: ").contains(words, "--help").hasLineCount(2);
    assertThat(ran.exit()).isEqualTo(Usage.EXIT);
  }

  private static void assertRefused(Ran ran, int exit, String words) {
    assertThat(ran.err()).startsWith("galley: ").contains(words).hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(exit);
  }
}
