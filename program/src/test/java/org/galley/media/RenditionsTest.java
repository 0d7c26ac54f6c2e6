package org.galley.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.galley.story.Digest;
import org.galley.story.Media;
import org.galley.story.Media.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenditionsTest {

  @TempDir private Path folder;
  private MediaStore masters;
  private Renditions renditions;

  @BeforeEach
  void open() {
    masters = new MediaStore(folder.resolve("media"));
    renditions = new Renditions(masters, folder.resolve("cache"), 1 << 20);
  }

  @Test
  void get_ofAllThatIsOffered_isOfThatWidthAndFormat() throws Upload.Broken {
    Digest master = masters.put(Specimen.jpeg(1_300, 650));
    for (int width : Media.widths(1_300)) {
      for (Format format : Media.OFFERED) {
        Renditions.File file = renditions.get(master, width, format).orElseThrow();
        assertThat(file.format()).isEqualTo(format);
        Upload parts = Upload.of(FileKind.valueOf(format.name()), file.bytes());
        assertThat(parts.width()).isEqualTo(width);
        assertThat(parts.height()).isEqualTo(width / 2);
      }
    }
  }

  @Test
  void get_ofItsOwnWidthAndFormat_isTheMasterItself() {
    byte[] jpeg = Specimen.jpeg(500, 250);
    assertThat(renditions.get(masters.put(jpeg), 500, Format.JPEG).orElseThrow().bytes())
        .isEqualTo(jpeg);
  }

  @Test
  void get_ofWhatIsNotOffered_isNothing() {
    Digest master = masters.put(Specimen.jpeg(500, 250));
    assertThat(renditions.get(master, 361, Format.WEBP)).isEmpty();
    assertThat(renditions.get(master, 640, Format.WEBP)).isEmpty();
    assertThat(renditions.get(master, 0, Format.JPEG)).isEmpty();
    assertThat(renditions.get(master, 360, Format.PNG)).isEmpty();
    assertThat(renditions.get(master, 360, Format.SVG)).isEmpty();
    assertThat(renditions.get(Digest.of(new byte[1]), 360, Format.JPEG)).isEmpty();
  }

  @Test
  void get_ofDrawing_isItselfInItsOwnFormatAlone() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
    Digest master = masters.put(svg);
    assertThat(renditions.get(master, 1_200, Format.SVG).orElseThrow().bytes()).isEqualTo(svg);
    assertThat(renditions.get(master, 360, Format.JPEG)).isEmpty();
  }

  @Test
  void get_again_isWhatWasMadeBefore() throws IOException {
    Digest master = masters.put(Specimen.jpeg(500, 250));
    assertThat(renditions.kept(master, 360, Format.WEBP)).isEmpty();
    byte[] made = renditions.get(master, 360, Format.WEBP).orElseThrow().bytes();
    assertThat(renditions.kept(master, 360, Format.WEBP).orElseThrow().bytes()).isEqualTo(made);
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void get_byManyAtOnce_isTheSameForAll() throws Exception {
    Digest master = masters.put(Specimen.jpeg(1_300, 650));
    try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
      List<Future<Optional<Renditions.File>>> asked = new ArrayList<>();
      Callable<Optional<Renditions.File>> ask = () -> renditions.get(master, 640, Format.WEBP);
      for (int i = 0; i < 32; i++) {
        asked.add(readers.submit(ask));
      }
      byte[] first = asked.getFirst().get().orElseThrow().bytes();
      for (Future<Optional<Renditions.File>> one : asked) {
        assertThat(one.get().orElseThrow().bytes()).isEqualTo(first);
      }
    }
  }

  @Test
  void cache_staysWithinItsBound() throws IOException {
    Renditions tight = new Renditions(masters, folder.resolve("tight"), 40_000);
    for (int i = 0; i < 12; i++) {
      Digest master = masters.put(Specimen.jpeg(700 + i, 500));
      assertThat(tight.get(master, 640, Format.JPEG)).isPresent();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("tight"))) {
      long bytes =
          files
              .map(Path::toFile)
              .filter(java.io.File::isFile)
              .mapToLong(java.io.File::length)
              .sum();
      assertThat(bytes).isBetween(1L, 40_000L);
    }
  }

  @Test
  void cacheThatCannotBe_costsOnlyTime() throws IOException {
    Path file = Files.writeString(folder.resolve("in-the-way"), "");
    Renditions homeless = new Renditions(masters, file.resolve("cache"), 40_000);
    Digest master = masters.put(Specimen.jpeg(700, 500));
    assertThat(homeless.get(master, 640, Format.JPEG)).isPresent();
  }

  @Test
  void masterThatIsDamaged_isRefusedWithWhatToDo() {
    byte[] half = java.util.Arrays.copyOf(Specimen.jpeg(700, 500), 2_000);
    Digest master = masters.put(half);
    assertThatExceptionOfType(MediaException.class)
        .isThrownBy(() -> renditions.get(master, 640, Format.JPEG))
        .withMessageContaining("publish its stories again")
        .extracting(MediaException::code)
        .isEqualTo(MediaException.Code.UNREADABLE);
  }

  @Test
  void transparentMaster_isOnPaperInJpeg() {
    BufferedImage clear = new BufferedImage(700, 500, BufferedImage.TYPE_INT_ARGB);
    Digest master = masters.put(Encoding.png(clear));
    byte[] jpeg = renditions.get(master, 640, Format.JPEG).orElseThrow().bytes();
    Developed developed = new Darkroom(1 << 26, Duration.ofSeconds(10)).develop(jpeg);
    assertThat(((Developed.Master) developed).media().colour()).isEqualTo("ffffff");
  }
}
