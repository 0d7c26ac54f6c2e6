package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.galley.store.DataDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of four megabytes, which only the superuser can have.
@Tag("slow")
final class FullDiskTest {

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mountDisk() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0);
  }

  @AfterEach
  void unmountDisk() throws IOException, InterruptedException {
    run("umount", disk.toString());
  }

  @Test
  void import_endsWithOneMessageAndAPaperThatIsSound() throws IOException {
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 5_000);
    Ran ran = Ran.galley("import", "--data", disk.resolve("data"), "--publish", archive);
    assertThat(ran.err()).hasLineCount(1).contains("the disk is full");
    assertThat(ran.exit()).isEqualTo(Faults.DISK);
    assertThat(Ran.galley("serve", "--data", disk.resolve("none")).exit())
        .isEqualTo(Faults.BAD_DATA);
  }

  @Test
  void runningPaper_goesOnWhenThereIsSpace() throws IOException {
    Path data = disk.resolve("data");
    Ran.galley("import", "--data", data, "--publish", Archives.stories(archive(), 20));
    Path more = Archives.stories(archive(), 300);
    try (House house = House.open(new DataDirectory(data));
        ControlSocket _ = ControlSocket.open(house)) {
      fill();
      Ran ran = Ran.galley("import", "--data", data, "--publish", more);
      assertThat(ran.err()).hasLineCount(1).startsWith("galley: the disk is full: nothing was");
      assertThat(ran.exit()).isEqualTo(Faults.DISK);
      assertThat(house.journal().readOnly()).isEmpty();
      Files.delete(disk.resolve("full"));
      assertThat(Ran.galley("import", "--data", data, "--publish", more).out())
          .contains("280 imported, 20 unchanged");
    }
    assertThat(Ran.galley("fsck", "--data", data).out()).contains("all is well");
  }

  @Test
  void paperThatCouldNotBeMade_isMadeWhenThereIsSpace() throws IOException {
    Path data = disk.resolve("data");
    Path archive = Archives.stories(archive(), 20);
    for (int left : new int[] {4, 20, 60, 150}) {
      fill();
      try (FileChannel full = FileChannel.open(disk.resolve("full"), StandardOpenOption.WRITE)) {
        full.truncate(full.size() - left * 1_024L);
      }
      Ran ran = Ran.galley("import", "--data", data, "--publish", archive);
      assertThat(ran.err()).hasLineCount(1).contains("the disk is full");
      assertThat(ran.exit()).isEqualTo(Faults.DISK);
      Files.delete(disk.resolve("full"));
    }
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains("20 imported");
    assertThat(Ran.galley("fsck", "--data", data).out()).contains("all is well");
  }

  private Path archive() {
    return folder.resolve("a.jsonl");
  }

  @Test
  void backup_leavesNoFile() throws IOException {
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 50);
    Path data = disk.resolve("data");
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).exit()).isZero();
    fill();
    Ran ran = Ran.galley("backup", "--data", data, disk.resolve("backup.zip"));
    assertThat(ran.err()).hasLineCount(1).contains("the disk is full");
    assertThat(ran.exit()).isEqualTo(Faults.DISK);
    assertThat(disk).isDirectoryNotContaining("glob:**/backup*");
    Files.delete(disk.resolve("full"));
    assertThat(Ran.galley("fsck", "--data", data).out()).contains("all is well");
  }

  private void fill() throws IOException {
    try (var out = Files.newOutputStream(disk.resolve("full"))) {
      byte[] some = new byte[4_096];
      while (true) {
        out.write(some);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor();
  }
}
