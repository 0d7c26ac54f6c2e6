package org.galley.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.galley.story.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

  private static final Digest MASTER = Digest.of("master".getBytes(UTF_8));

  @TempDir private Path folder;

  @Test
  void upload_isFoundByItsMaster() {
    Originals originals = new Originals(folder.resolve("originals"));
    byte[] upload = "an upload".getBytes(UTF_8);
    Digest digest = originals.put(upload, MASTER);
    assertThat(originals.of(MASTER)).contains(upload);
    assertThat(originals.notes()).isEqualTo(Map.of(MASTER, digest));
    assertThat(originals.files().all()).containsExactly(digest);
  }

  @Test
  void secondUpload_ofTheSameMaster_leavesTheFirstThere() {
    Originals originals = new Originals(folder);
    Digest first = originals.put(new byte[] {1}, MASTER);
    Digest second = originals.put(new byte[] {2}, MASTER);
    assertThat(originals.of(MASTER)).contains(new byte[] {2});
    assertThat(originals.files().all()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void folderThatIsNotThere_holdsNothing() {
    Originals originals = new Originals(folder.resolve("none"));
    assertThat(originals.of(MASTER)).isEmpty();
    assertThat(originals.notes()).isEmpty();
  }
}
