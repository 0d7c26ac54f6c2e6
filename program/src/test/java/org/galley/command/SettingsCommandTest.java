package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.galley.site.SiteView;
import org.galley.store.DataDirectory;
import org.galley.story.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `galley settings`: what it prints can be changed and put into force.
class SettingsCommandTest {

  @TempDir Path folder;
  private DataDirectory data;
  private Path file;

  @BeforeEach
  void makePaper() throws IOException {
    data = SamplePapers.make(folder.resolve("data"));
    file = folder.resolve("settings.json");
    Ran shown = Ran.galley("settings", "show", "--data", data.root());
    assertThat(shown.exit()).isZero();
    Files.writeString(file, shown.out());
  }

  @Test
  void shownSettings_applied_changeNothing() {
    Paper before = settings();
    assertThat(apply().exit()).isZero();
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void members_inAnyOrderAndEmpty_areTaken() throws IOException {
    String text = Files.readString(file);
    Files.writeString(
        file,
        "{\"rights\": {\"answers\": true, \"hidden\": false}, \"hub\": \"\"," + text.substring(1));
    assertThat(apply().exit()).isZero();
    assertThat(settings().rights().answers()).isTrue();
  }

  @Test
  void unknownMember_isNamed() throws IOException {
    Files.writeString(file, "{\"colour\": 1," + Files.readString(file).substring(1));
    Ran ran = apply();
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(ran.err()).contains("'colour'", "docs/operators/settings.md").hasLineCount(1);
  }

  @Test
  void folderInPlaceOfAFile_isSaid() {
    Ran ran = Ran.galley("settings", "apply", "--data", data.root(), data.root());
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(ran.err()).contains("is a folder; name the file").hasLineCount(1);
  }

  @Test
  void unknownOption_isToldWithTheWholeCommand() {
    assertThat(Ran.galley("settings", "apply", "--host", "x").err())
        .contains("Try 'galley settings apply --help'.");
  }

  @Test
  void textThatIsNoJson_isToldByLine() throws IOException {
    Files.writeString(file, "{\n\"name\": x}");
    Ran ran = apply();
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(ran.err()).contains("line 2").hasLineCount(1);
  }

  @Test
  void faintColour_changesNothing() throws IOException {
    Paper before = settings();
    Files.writeString(
        file,
        "{\"livery\": {\"light\": {\"link\": \"#cccccc\"}}," + Files.readString(file).substring(1));
    Ran ran = apply();
    assertThat(ran.exit()).isEqualTo(Faults.FOUND_WRONG);
    assertThat(ran.err()).contains("#cccccc").hasLineCount(1);
    assertThat(settings()).isEqualTo(before);
  }

  private Ran apply() {
    return Ran.galley("settings", "apply", "--data", data.root(), file);
  }

  private Paper settings() {
    try (StillPaper paper = StillPaper.open(data)) {
      return paper.house().site().view(SiteView::paper);
    }
  }
}
