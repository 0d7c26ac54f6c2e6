package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.galley.media.Specimen;
import org.galley.store.DataDirectory;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives whose stories name picture files.
final class ImportPicturesTest {

  @TempDir Path folder;

  @Test
  void pictureBesideTheArchive_becomesTheStorysPicture() throws IOException {
    Files.createDirectories(folder.resolve("in/pictures"));
    Files.write(folder.resolve("in/pictures/quay.jpg"), Specimen.jpeg(900, 600));
    Path report = folder.resolve("report.jsonl");
    Path archive =
        archive(
            "\"picture\": \"pictures/quay.jpg\", \"pictureAlt\": \"Nets\", \"pictureCaption\": \"Dawn\"");
    Ran ran = run(archive, report);
    assertThat(ran.exit()).isZero();
    try (House house = House.open(data())) {
      Story story = house.site().view(view -> view.told(view.story(1).orElseThrow()).story());
      Block.Picture picture = Objects.requireNonNull(story.card().picture());
      Media media = Objects.requireNonNull(picture.media());
      assertThat(media.width()).isEqualTo(900);
      assertThat(picture.alt()).isEqualTo("Nets");
      assertThat(Inline.words(picture.caption())).isEqualTo("Dawn");
      assertThat(house.media().get(media.digest())).isPresent();
      assertThat(house.originals().of(media.digest())).contains(Specimen.jpeg(900, 600));
    }
    assertThat(run(archive, report).out()).contains("1 unchanged");
  }

  @Test
  void pictureThatIsMissing_isARemark_andTheStoryComes() throws IOException {
    List<String> said = report(archive("\"picture\": \"gone.jpg\""));
    assertThat(said.getFirst()).contains("imported", "'gone.jpg' is not beside the archive");
  }

  @Test
  void pictureThatIsNone_isARemark_andTheStoryComes() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/quay.jpg"), "<svg/>");
    List<String> said = report(archive("\"picture\": \"quay.jpg\""));
    assertThat(said.getFirst()).contains("imported", "'quay.jpg' was left out", "export it as PNG");
  }

  @Test
  void pictureOutsideOfTheFolder_isNotLookedAt() throws IOException {
    Files.write(folder.resolve("secret.jpg"), Specimen.jpeg(900, 600));
    List<String> said = report(archive("\"picture\": \"../secret.jpg\""));
    assertThat(said.getFirst()).contains("is not beside the archive");
    try (House house = House.open(data())) {
      assertThat(house.media().all()).isEmpty();
    }
  }

  private List<String> report(Path archive) throws IOException {
    Path report = folder.resolve("report.jsonl");
    assertThat(run(archive, report).exit()).isZero();
    return Files.readAllLines(report);
  }

  private Ran run(Path archive, Path report) {
    return Ran.galley("import", "--data", data().root(), "--publish", "--report", report, archive);
  }

  private DataDirectory data() {
    return new DataDirectory(folder.resolve("data"));
  }

  private Path archive(String members) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    return Files.writeString(
        folder.resolve("in/archive.jsonl"),
        """
        {"id": "1", "headline": "The quay", "bodyHtml": "<p>Words.</p>", \
        "publishedAt": "2026-10-03T21:40:00Z", "lang": "en", %s}
        """
            .formatted(members));
  }
}
