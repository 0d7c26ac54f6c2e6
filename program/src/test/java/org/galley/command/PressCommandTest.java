package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galley.store.DataDirectory;
import org.galley.story.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PressCommandTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)\"");

  @TempDir Path folder;
  private DataDirectory data;
  private Path out;

  @BeforeEach
  void chooseFolders() {
    data = new DataDirectory(folder.resolve("data"));
    out = folder.resolve("out");
  }

  @Test
  void samplePaper_hasAFileForEveryLink() throws IOException {
    SamplePapers.make(data.root());
    Ran ran = Ran.galley("press", "--data", data.root(), "--out", out, "--cards");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(out.resolve("404.html")).exists();
    for (Path page : pages()) {
      for (String link : links(page)) {
        assertThat(file(link)).as("%s in %s", link, page).isRegularFile();
      }
    }
  }

  @Test
  void files_areThePagesThatTheStandServes() throws IOException {
    SamplePapers.make(data.root());
    try (House house = House.open(data)) {
      Ran.galley("press", "--data", data.root(), "--out", out);
      for (Path page : pages()) {
        String path = "/" + out.relativize(page);
        Address address = new Address(path.replaceFirst("index\\.html$", ""));
        var served = house.press().print(address, 0);
        if (served.status() == 404) {
          served = house.press().print(new Address(path.replaceFirst("/index\\.html$", "")), 0);
        }
        if (served.location() == null) {
          assertThat(Files.readAllBytes(page)).as(path).isEqualTo(served.bytes());
        }
      }
    }
  }

  @Test
  void oldAddress_leadsToStory() throws IOException {
    Path archive = Archives.stories(folder.resolve("a.jsonl"), 150);
    Ran.galley("import", "--data", data.root(), "--publish", archive);
    Ran ran = Ran.galley("press", "--data", data.root(), "--out", out, "--json");
    assertThat(ran.out()).contains("\"redirects\":152,\"redirectsLeftOut\":0");
    assertThat(out.resolve("archive/7.html"))
        .content()
        .contains("http-equiv=\"refresh\" content=\"0; url=/town/2024/02/28/ferry-number-7-");
    assertThat(out.resolve("harbour/latest/4/index.html")).exists();
    assertThat(out.resolve("topics/topic-2/feed.rss")).exists();
  }

  @Test
  void folderThatIsNotEmpty_isRefused() throws IOException {
    SamplePapers.make(data.root());
    Files.createDirectories(out.resolve("mine"));
    assertThat(Ran.galley("press", "--data", data.root(), "--out", out).exit())
        .isEqualTo(Faults.TAKEN);
    assertThat(out).isDirectoryContaining("glob:**/mine");
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(file -> file.toString().endsWith("index.html")).toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  private Path file(String link) {
    Path path = out.resolve(link.substring(1));
    return Files.isDirectory(path) ? path.resolve("index.html") : path;
  }
}
