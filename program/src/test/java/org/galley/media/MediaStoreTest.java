package org.galley.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.galley.story.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {

  private static final byte[] BYTES = "a picture".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void put_ofNewFile_isFoundByItsDigest() {
    MediaStore media = new MediaStore(folder.resolve("media"));
    Digest digest = media.put(BYTES);
    assertThat(digest).isEqualTo(Digest.of(BYTES));
    assertThat(media.get(digest)).contains(BYTES);
    assertThat(media.all()).containsExactly(digest);
  }

  @Test
  void put_ofSameBytesAgain_leavesTheFileAsItIs() throws IOException {
    MediaStore media = new MediaStore(folder);
    Path file = fileOf(media.put(BYTES));
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    media.put(BYTES);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
  }

  @Test
  void all_withFileThatACrashLeft_passesOverIt() throws IOException {
    MediaStore media = new MediaStore(folder);
    Digest digest = media.put(BYTES);
    Files.writeString(fileOf(digest).resolveSibling("new123"), "half");
    assertThat(media.all()).containsExactly(digest);
  }

  @Test
  void all_withoutFolder_isEmpty() {
    assertThat(new MediaStore(folder.resolve("media")).all()).isEmpty();
  }

  @Test
  void get_ofUnknownDigest_isNothing() {
    assertThat(new MediaStore(folder).get(Digest.of(BYTES))).isEmpty();
  }

  @Test
  void get_ofAlteredFile_isRefused() throws IOException {
    MediaStore media = new MediaStore(folder);
    Digest digest = media.put(BYTES);
    Files.writeString(fileOf(digest), "another picture");
    assertThatExceptionOfType(MediaException.class)
        .isThrownBy(() -> media.get(digest))
        .withMessageContaining("restore it")
        .extracting(MediaException::code)
        .isEqualTo(MediaException.Code.ALTERED);
  }

  @Test
  void put_whereNoFolderCanBe_saysWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("media"), "in the way");
    assertThatExceptionOfType(MediaException.class)
        .isThrownBy(() -> new MediaStore(file).put(BYTES))
        .withMessageContaining("check the disk")
        .extracting(MediaException::code)
        .isEqualTo(MediaException.Code.STORAGE);
  }

  private Path fileOf(Digest digest) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(digest.toString())).findFirst().orElseThrow();
    }
  }
}
