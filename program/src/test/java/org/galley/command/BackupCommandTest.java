package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.galley.desk.Publish;
import org.galley.journal.Entry;
import org.galley.media.Originals;
import org.galley.store.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupCommandTest {

  @TempDir Path folder;
  private DataDirectory data;
  private DataDirectory restored;
  private Path file;

  @BeforeEach
  void makePaper() {
    data = SamplePapers.make(folder.resolve("data"));
    restored = new DataDirectory(folder.resolve("restored"));
    file = folder.resolve("backup.zip");
  }

  @Test
  void runningPaper_isRestoredReadOnly() {
    try (House _ = House.open(data)) {
      assertThat(backup().err()).isEmpty();
    }
    assertThat(restore().exit()).isZero();
    assertThat(Ran.galley("fsck", "--data", restored.root()).out()).contains("all is well");
    assertThat(restored.keys()).doesNotExist();
    Originals originals = new Originals(data.originals());
    assertThat(originals.notes()).isNotEmpty();
    assertThat(new Originals(restored.originals()).notes()).isEqualTo(originals.notes());
    assertThat(new Originals(restored.originals()).files().all())
        .containsExactlyInAnyOrderElementsOf(originals.files().all());
    try (House house = House.open(restored)) {
      assertThat(house.journal().readOnly())
          .hasValueSatisfying(reason -> assertThat(reason).contains("restored from a backup"));
    }
  }

  @Test
  void fileThatIsThere_isLeftAlone() throws IOException {
    Files.writeString(file, "mine");
    Ran ran = backup();
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    assertThat(ran.err()).contains("is there already; name another FILE");
    assertThat(file).hasContent("mine");
  }

  @Test
  void promotedPaper_publishes() {
    backup("--with-key");
    restore();
    Ran ran = promote();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("must never run again");
    assertThat(restored.restored()).doesNotExist();
    try (House house = House.open(restored)) {
      assertThat(house.journal().readOnly()).isEmpty();
      var story = house.site().view(view -> view.told(view.story(1).orElseThrow()).story());
      assertThat(new Publish(house.newsroom()).run(story, Entry.Role.EDITOR).position())
          .isEqualTo(house.journal().size() - 1);
    }
    assertThat(Ran.galley("fsck", "--data", restored.root()).exit()).isZero();
  }

  @Test
  void promoteWithoutKey_isRefused() {
    backup();
    restore();
    Ran ran = promote();
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    assertThat(ran.err()).contains("log-ed25519.key is not there");
    assertThat(restored.restored()).exists();
  }

  @Test
  void promoteWithForeignKey_isRefused() throws IOException {
    backup();
    restore();
    DataDirectory other = SamplePapers.make(folder.resolve("other"));
    Files.move(other.keys(), restored.keys());
    Files.delete(restored.checkpoint());
    Ran ran = promote();
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(restored.restored()).exists();
  }

  @Test
  void promoteWithKeysThatSignedNothingHere_saysSo() throws IOException {
    backup();
    restore();
    Files.move(SamplePapers.make(folder.resolve("other")).keys(), restored.keys());
    Ran ran = promote();
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    assertThat(ran.err()).contains("put the paper's own keys and checkpoint back");
  }

  @Test
  void promoteOfPaperThatWasNotRestored_isRefused() {
    assertThat(Ran.galley("restore", "--promote", "--data", data.root()).exit())
        .isEqualTo(Faults.TAKEN);
  }

  @Test
  void restoredPaper_takesNoImport() throws IOException {
    backup("--with-key");
    restore();
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 2);
    Ran ran = Ran.galley("import", "--data", restored.root(), "--publish", archive);
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    assertThat(ran.err()).contains("restore --promote");
  }

  @Test
  void folderThatIsNotEmpty_isRefused() {
    backup();
    Ran ran = Ran.galley("restore", "--data", data.root(), file);
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
  }

  @Test
  void truncatedBackup_leavesNothing() throws IOException {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    for (int length : lengths(bytes)) {
      Files.write(file, Arrays.copyOf(bytes, length));
      Ran ran = restore();
      assertThat(ran.err()).contains("is no sound backup");
      assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
      assertThat(restored.root()).doesNotExist();
    }
  }

  /// Cuts anywhere, in the list at the end of the zip too.
  private static int[] lengths(byte[] zip) {
    int list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    int end = zip.length - 22;
    return new int[] {
      0,
      10,
      zip.length / 2,
      zip.length * 9 / 10,
      list - 1,
      list,
      (list + end) / 2,
      end,
      zip.length - 1
    };
  }

  @Test
  void backupWithDamagedList_leavesNothing() throws IOException {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    int list = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
    bytes[list] ^= 1;
    Files.write(file, bytes);
    Ran ran = restore();
    assertThat(ran.err()).contains("its end is missing or damaged").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(restored.root()).doesNotExist();
  }

  @Test
  void backupIntoNoFolder_isSaid() {
    Ran ran = Ran.galley("backup", "--data", data.root(), folder.resolve("none").resolve("b.zip"));
    assertThat(ran.err()).contains("none is no folder; make it").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Faults.DISK);
  }

  @Test
  void alteredBackup_leavesNothing() throws IOException {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(restore().exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(restored.root()).doesNotExist();
  }

  private Ran backup(String... more) {
    Ran ran =
        more.length == 0
            ? Ran.galley("backup", "--data", data.root(), file)
            : Ran.galley("backup", "--data", data.root(), file, more[0]);
    return ran;
  }

  private Ran restore() {
    return Ran.galley("restore", "--data", restored.root(), file);
  }

  private Ran promote() {
    return Ran.galley("restore", "--promote", "--data", restored.root());
  }
}
