package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.galley.media.Originals;
import org.galley.store.DataDirectory;
import org.galley.story.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FsckCommandTest {

  @TempDir Path folder;
  private DataDirectory data;

  @BeforeEach
  void makePaper() {
    data = SamplePapers.make(folder.resolve("data"));
  }

  @Test
  void soundPaper_isWell() {
    Ran ran = fsck();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("all is well");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void runningPaper_isCheckedBesideIt() {
    try (House _ = House.open(data)) {
      assertThat(fsck().exit()).isZero();
    }
    assertThat(data.root()).isDirectoryNotContaining("glob:**/aside-*");
  }

  @Test
  void missingPaper_isSaid() {
    Ran ran = Ran.galley("fsck", "--data", folder.resolve("nowhere"));
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(ran.err()).contains("holds no paper");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void alteredEntry_isFound() throws SQLException {
    damage(
        "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'T', 't') AS BLOB)"
            + " WHERE position = 5");
    assertFound("entry: the entr");
  }

  @Test
  void missingEntry_isFound() throws SQLException {
    damage("DELETE FROM entry WHERE position = 5");
    assertFound("entry: the entries from position 5 to 5 are missing");
  }

  @Test
  void alteredDocument_isFound() throws SQLException {
    damage(
        "UPDATE document SET packed = (SELECT packed FROM document WHERE position = 6)"
            + " WHERE position = 5");
    assertFound("document: the document of position 5 is not the one that was approved");
  }

  @Test
  void missingDocument_isFound() throws SQLException {
    damage("DELETE FROM document WHERE position = 5");
    assertFound("document: the document of position 5 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE story SET position = position + 1 WHERE number = 3",
        "DELETE FROM listing WHERE (list, at, story) IN"
            + " (SELECT list, at, story FROM listing LIMIT 1)",
        "INSERT INTO address VALUES (12345, 0, 1)",
        "UPDATE list_count SET stories = stories + 1 WHERE list = (SELECT min(list) FROM list_count)",
        "DELETE FROM settings",
        "UPDATE subject SET id_low = id_low + 1 WHERE number = 1"
      })
  void damagedRow_isFound(String sql) throws SQLException {
    damage(sql);
    assertFound("table: table ");
  }

  @Test
  void alteredCheckpoint_isFound() throws IOException {
    String note = Files.readString(data.checkpoint());
    Files.writeString(data.checkpoint(), note.replaceFirst("\n([0-9]+)\n", "\n1\n"));
    assertFound("checkpoint: ");
  }

  @Test
  void alteredTile_isNamed() throws IOException, SQLException {
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 600);
    assertThat(Ran.galley("import", "--data", data.root(), "--publish", archive).exit()).isZero();
    SamplePapers.flipBitOfTile(data, 0, 1);
    assertFound("tile: the tile tile/0/001 does not follow from the entries");
    assertThat(fsck().out()).doesNotContain("tile/0/000").contains(": 1 finding.");
  }

  @Test
  void missingTile_isNamed() throws IOException, SQLException {
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 600);
    assertThat(Ran.galley("import", "--data", data.root(), "--publish", archive).exit()).isZero();
    damage("DELETE FROM tile WHERE level = 0 AND number = 0");
    assertFound("tile: the tile tile/0/000 does not follow from the entries");
  }

  @Test
  void pictureAsItWasUploaded_isMissedOrFoundAltered() throws IOException {
    Originals originals = new Originals(data.originals());
    List<Digest> uploads = originals.notes().values().stream().distinct().toList();
    Path altered = file(data.originals(), uploads.getFirst());
    Files.write(altered, new byte[] {1}, StandardOpenOption.APPEND);
    assertFound("media: ");
    Files.delete(altered);
    assertFound("media: the picture " + uploads.getFirst() + ", as it was uploaded, is missing");
  }

  @Test
  void olderTables_areNotChanged() throws IOException, SQLException {
    damage("UPDATE flyway_schema_history SET version = '0' WHERE version = '4'");
    byte[] before = Files.readAllBytes(data.database());
    Ran ran = fsck();
    assertThat(ran.err()).contains("start the paper once").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(Files.readAllBytes(data.database())).isEqualTo(before);
  }

  @Test
  void databaseOfSomethingElse_isNotChanged() throws IOException, SQLException {
    Files.delete(data.database());
    SamplePapers.execute(data, "CREATE TABLE recipe (name TEXT)");
    byte[] before = Files.readAllBytes(data.database());
    Ran ran = fsck();
    assertThat(ran.err()).contains("something else than a paper").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(Files.readAllBytes(data.database())).isEqualTo(before);
  }

  @Test
  void file_isNoPaper() throws IOException {
    Ran ran = Ran.galley("fsck", "--data", Files.createFile(folder.resolve("file")));
    assertThat(ran.err()).contains("is no folder").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Faults.DISK);
  }

  @Test
  void shorterJournalThanSigned_isFound() throws SQLException {
    damage("DELETE FROM entry WHERE position = (SELECT max(position) FROM entry)");
    assertFound("were signed, but there are only");
  }

  @Test
  void alteredPicture_isFound() throws IOException {
    Path picture = picture();
    byte[] bytes = Files.readAllBytes(picture);
    bytes[bytes.length / 2] ^= 1;
    Files.write(picture, bytes);
    assertFound("media: ");
  }

  @Test
  void missingPicture_isFound() throws IOException {
    Files.delete(picture());
    assertFound("media: ");
  }

  private Path picture() throws IOException {
    try (Stream<Path> files = Files.walk(data.media())) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private void damage(String sql) throws SQLException {
    SamplePapers.damage(data, sql);
  }

  private void assertFound(String words) {
    Ran ran = fsck();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains(words);
    assertThat(ran.exit()).isEqualTo(Faults.FOUND_WRONG);
  }

  private Ran fsck() {
    return Ran.galley("fsck", "--data", data.root());
  }

  private static Path file(Path under, Digest digest) throws IOException {
    try (Stream<Path> files = Files.walk(under)) {
      return files.filter(file -> file.endsWith(digest.toString())).findFirst().orElseThrow();
    }
  }
}
