package org.galley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The reference picture of the IPTC, in which every field says its own name.
@Tag("corpus")
class MetadataCorpusTest {

  private static final Path FILE =
      Path.of(System.getProperty("galley.root", ".."))
          .resolve("../shared/data/images/IPTC-PhotometadataRef-Std2017.1.jpg");

  @Test
  void referencePicture_saysItsWords() throws IOException, Upload.Broken {
    assumeTrue(Files.exists(FILE), "the test data are not here");
    Developed.Master master = (Developed.Master) new Darkroom().develop(Files.readAllBytes(FILE));
    PictureWords words = master.words();
    assertThat(words.caption()).startsWith("The description aka caption");
    assertThat(words.credit()).contains("Creator1", "Credit Line");
    assertThat(words.place()).contains("City", "Country");
    assertThat(words.taken()).isNotNull();
    assertThat(new MetadataReader(Upload.of(FileKind.JPEG, master.bytes())).words())
        .isEqualTo(PictureWords.NONE);
  }
}
