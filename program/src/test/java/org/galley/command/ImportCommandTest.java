package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.galley.store.DataDirectory;
import org.galley.story.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportCommandTest {

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void chooseFolder() {
    data = folder.resolve("data");
  }

  @Test
  void emptyFolder_becomesPaper() throws IOException {
    Files.createDirectory(data);
    Ran ran = Ran.galley("import", "--data", data, "--publish", archive(7));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("7 items in ").contains(": 7 imported.");
  }

  @Test
  void sameArchive_isUnchanged() throws IOException {
    Path archive = archive(7);
    Ran.galley("import", "--data", data, "--publish", archive);
    Ran again = Ran.galley("import", "--data", data, "--publish", "--json", archive);
    assertThat(again.exit()).isZero();
    assertThat(again.out())
        .startsWith("{\"items\":7,\"imported\":0,\"updated\":0,\"unchanged\":7,\"drafted\":0,");
  }

  @Test
  void withoutPublish_makesDrafts() throws IOException {
    Ran ran = Ran.galley("import", "--data", data, archive(3));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains(": 3 drafted.");
  }

  @Test
  void sameDraftsAgain_areUnchanged_thenPublished() throws IOException {
    Path archive = wordPress("publish", "2026-03-01 10:00:00");
    assertThat(Ran.galley("import", "--data", data, archive).out()).contains(": 1 drafted.");
    assertThat(Ran.galley("import", "--data", data, archive).out()).contains(": 1 unchanged.");
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains(": 1 imported.");
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains(": 1 unchanged.");
    assertThat(Ran.galley("fsck", "--data", data).exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"private, 2026-03-01 10:00:00", "publish, 0000-00-00 00:00:00"})
  void whatCannotBePublished_becomesADraftWhoseNamesAreNotPublic(String status, String date)
      throws IOException {
    Ran ran = Ran.galley("import", "--data", data, "--publish", wordPress(status, date));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains(": 1 drafted.");
    Ran.galley("press", "--data", data, "--out", folder.resolve("out"));
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.matches(".*(tide|quay|ann).*"));
    }
  }

  @Test
  void newPaper_hasTheNameAddressAndZoneThatItWasGiven() throws IOException {
    Path out = folder.resolve("out");
    Ran.galley(
        "import",
        "--data",
        data,
        "--publish",
        "--name",
        "The Quay",
        "--url",
        "https://quay.example",
        "--language",
        "en-GB",
        "--zone",
        "Asia/Tokyo",
        archive(1));
    Ran.galley("press", "--data", data, "--out", out);
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("The Quay")
        .contains("https://quay.example/")
        .contains("Japan Time")
        .contains("lang=\"en-GB\"");
  }

  @Test
  void editionMadeByAnImport_hasTheZoneOfThePaper() throws IOException {
    Path archive = archive(2);
    List<String> lines = new ArrayList<>(Files.readAllLines(archive));
    lines.set(1, lines.get(1).replaceFirst("\\{", "{\"lang\": \"ru\", "));
    Files.write(archive, lines);
    Ran.galley(
        "import", "--data", data, "--publish", "--language", "en", "--zone", "Asia/Tokyo", archive);
    try (House house = House.open(new DataDirectory(data))) {
      List<Edition> editions = house.site().view(view -> view.paper().editions());
      assertThat(editions)
          .extracting(Edition::language, Edition::zone)
          .containsExactly(tuple("en", "Asia/Tokyo"), tuple("ru", "Asia/Tokyo"));
    }
  }

  @Test
  void dateBeforeNewspapers_isRefusedAndALongHeadlineRemarkedOn() throws IOException {
    Path archive = archive(2);
    List<String> lines = new ArrayList<>(Files.readAllLines(archive));
    lines.set(0, lines.get(0).replaceFirst("(\"publishedAt\": *\")[0-9]{4}", "$10001"));
    lines.set(
        1, lines.get(1).replaceFirst("(\"headline\": *\")", "$1" + "A long headline ".repeat(30)));
    Files.write(archive, lines);
    Path report = folder.resolve("report.jsonl");
    Ran ran = Ran.galley("import", "--data", data, "--publish", "--report", report, archive);
    assertThat(ran.out()).contains("before there were newspapers", "1 imported, 1 refused");
    assertThat(Files.readString(report)).contains("shorten it to 300");
  }

  @Test
  void whatIsNoStory_isPassedOver() throws IOException {
    Path archive = wordPress("publish", "2026-03-01 10:00:00");
    String export = Files.readString(archive);
    String item = export.substring(export.indexOf("<item>"), export.indexOf("</channel>"));
    String menu = item.replace(">post<", ">nav_menu_item<").replace(">7<", ">8<");
    Files.writeString(archive, export.replace(item, item + menu));
    Ran ran = Ran.galley("import", "--data", data, "--publish", archive);
    assertThat(ran.out()).contains(": 1 imported, 1 passed.");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void newPaper_isInTheLanguageThatTheArchiveStates() throws IOException {
    Path archive = archive(2);
    Files.writeString(
        archive,
        Files.readString(archive)
            .replace("\"section\": \"Harbour\", ", "")
            .replace("{\"id\"", "{\"lang\": \"ar\", \"id\""));
    Ran.galley("import", "--data", data, "--publish", archive);
    Path out = folder.resolve("out");
    Ran.galley("press", "--data", data, "--out", out);
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("27 فبراير 2024");
    assertThat(out.resolve("أخبار/index.html")).exists();
    assertThat(Files.readString(out.resolve("sitemap-fronts.xml")))
        .contains("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/")
        .doesNotContain("أخبار");
  }

  @Test
  void newPaper_isInTheLanguageThatItsOwnerNamed_whateverTheArchiveStates() throws IOException {
    Path archive = archive(1);
    Files.writeString(
        archive, Files.readString(archive).replace("{\"id\"", "{\"lang\": \"en-US\", \"id\""));
    Ran.galley("import", "--data", data, "--publish", "--language", "en-GB", archive);
    Path out = folder.resolve("out");
    Ran.galley("press", "--data", data, "--out", out);
    assertThat(Files.readString(out.resolve("index.html"))).contains("27 February 2024");
  }

  @Test
  void newPaper_isItsOwnersAlone() throws IOException {
    Ran.galley("import", "--data", data, archive(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @CsvSource({"--url, quay.example", "--zone, Quay", "--language, e!", "--name, ''"})
  void newPaper_thatCannotBe_isRefused(String option, String value) throws IOException {
    Ran ran = Ran.galley("import", "--data", data, option, value, archive(1));
    assertThat(ran.exit()).isEqualTo(Usage.EXIT);
    assertThat(data).doesNotExist();
  }

  @Test
  void nameOfNewPaper_whenThereIsOne_isRefused() throws IOException {
    Ran.galley("import", "--data", data, archive(1));
    Ran ran = Ran.galley("import", "--data", data, "--name", "Other", archive(1));
    assertThat(ran.exit()).isEqualTo(Usage.EXIT);
    assertThat(ran.err()).contains("are for a new paper");
  }

  @Test
  void changedStory_saysThatItWasUpdated_onceOnly() throws IOException {
    Path archive = archive(1);
    Ran.galley("import", "--data", data, "--publish", archive);
    Files.writeString(archive, Files.readString(archive).replace("Ferry", "Changed ferry"));
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains(": 1 updated.");
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains(": 1 unchanged.");
    Path out = folder.resolve("out");
    Ran.galley("press", "--data", data, "--out", out);
    try (Stream<Path> files = Files.walk(out.resolve("harbour"))) {
      assertThat(files.filter(Files::isRegularFile).map(ImportCommandTest::text))
          .anyMatch(page -> page.contains("Changed ferry") && page.contains("Updated"));
    }
  }

  @Test
  void storyOfTheFuture_isADraft() throws IOException {
    Path archive = archive(1);
    Files.writeString(archive, Files.readString(archive).replaceAll("\"20[0-9]{2}-", "\"2990-"));
    assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
        .contains(": 1 drafted.");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An export of one post in the section Quay, by Ann, on the topic Tide.
  private Path wordPress(String status, String date) throws IOException {
    String export =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Old paper</title><link>https://old.example</link>
        <wp:wxr_version>1.2</wp:wxr_version>
        <item><title>The gate opens</title><link>https://old.example/gate</link>
        <dc:creator>Ann</dc:creator><content:encoded>It opens at six.</content:encoded>
        <wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type>
        <wp:post_date_gmt>%2$s</wp:post_date_gmt><wp:status>%1$s</wp:status>
        <category domain="category" nicename="quay">Quay</category>
        <category domain="post_tag" nicename="tide">Tide</category></item>
        </channel></rss>
        """
            .formatted(status, date);
    return Files.writeString(folder.resolve("export.xml"), export);
  }

  @Test
  void refusedItem_isNamedAndTheRestStands() throws IOException {
    Path archive = archive(2);
    Files.writeString(archive, Files.readString(archive) + "\n{\"id\": \"x\"}\n");
    Path report = folder.resolve("report.jsonl");
    Ran ran = Ran.galley("import", "--data", data, "--publish", "--report", report, archive);
    assertThat(ran.exit()).isEqualTo(Faults.FOUND_WRONG);
    assertThat(ran.out()).contains("2 imported, 1 refused.").contains("  refused: line 3: ");
    assertThat(Files.readAllLines(report))
        .hasSize(3)
        .satisfies(lines ->
            assertThat(lines.getFirst())
                .startsWith("{\"key\":\"s0\",\"outcome\":\"imported\",\"address\":\"/harbour/"))
        .satisfies(lines ->
            assertThat(lines.getLast()).contains("\"outcome\":\"refused\",\"address\":\"\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no format at all",
        "WARC/1.0\r\n",
        "<html><p>page</p></html>",
        "{\"db\": []}",
        "{\"id\": 1, \"headline\": \"cut in the mid"
      })
  void archiveThatCannotBeRead_leavesNothing(String content) throws IOException {
    Path archive = Files.writeString(folder.resolve("archive"), content);
    assertNothingDone(Ran.galley("import", "--data", data, "--publish", archive));
  }

  @Test
  void packedArchive_leavesNothing() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"id\": 1}".getBytes(UTF_8));
    }
    Path archive = Files.write(folder.resolve("a.jsonl.gz"), packed.toByteArray());
    Ran ran = Ran.galley("import", "--data", data, archive);
    assertNothingDone(ran);
    assertThat(ran.err()).contains("unpack it first");
  }

  @Test
  void secondArchiveOfTwoUnreadable_leavesNothing() throws IOException {
    assertNothingDone(
        Ran.galley("import", "--data", data, "--publish", archive(2), folder.resolve("none")));
  }

  @Test
  void folderOfSomethingElse_isRefused() throws IOException {
    Files.createDirectory(data);
    Files.writeString(data.resolve("letter.txt"), "dear editor");
    Ran ran = Ran.galley("import", "--data", data, archive(1));
    assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    assertThat(ran.err()).contains("holds something, but no paper");
    assertThat(data).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
  }

  @Test
  void file_isNoDataDirectory() throws IOException {
    Files.writeString(data, "a file");
    Ran ran = Ran.galley("import", "--data", data, archive(1));
    assertThat(ran.exit()).isEqualTo(Faults.DISK);
    assertThat(ran.err()).contains("is no folder");
  }

  @Test
  void runningPaper_doesTheWork() throws IOException {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    try (House house = House.open(new DataDirectory(data));
        ControlSocket _ = ControlSocket.open(house)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
          .isEqualTo("rw-------");
      Ran ran = Ran.galley("import", "--data", data, "--publish", archive(9));
      assertThat(ran.err()).isEmpty();
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).contains("7 imported").contains("2 unchanged");
      assertThat(house.site().<Long>view(view -> view.lastStory())).isEqualTo(9);
    }
    assertThat(socket()).doesNotExist();
  }

  @Test
  void runningPaper_refusesInItsOwnWords() throws IOException {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    try (House house = House.open(new DataDirectory(data));
        ControlSocket _ = ControlSocket.open(house)) {
      Ran ran = Ran.galley("import", "--data", data, folder.resolve("none"));
      assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
      assertThat(ran.err()).contains("there is no such file");
    }
  }

  @Test
  void socketOfPaperThatWasKilled_isReplaced() throws IOException {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    Files.createFile(socket());
    assertThat(Ran.galley("import", "--data", data, archive(2)).exit()).isZero();
    try (House house = House.open(new DataDirectory(data));
        ControlSocket _ = ControlSocket.open(house)) {
      assertThat(Ran.galley("import", "--data", data, archive(2)).exit()).isZero();
    }
  }

  @Test
  void twoImportsAtOnce_loseNothingAndDoNothingTwice() throws Exception {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    Path archive = archive(400);
    try (House house = House.open(new DataDirectory(data));
        ControlSocket _ = ControlSocket.open(house);
        ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Ran> run = () -> Ran.galley("import", "--data", data, "--publish", archive);
      for (Future<Ran> one : two.invokeAll(List.of(run, run))) {
        assertDoneOrRefused(one.get());
      }
      assertThat(Ran.galley("import", "--data", data, "--publish", archive).out())
          .contains("400 unchanged");
      assertThat(house.site().<Long>view(view -> view.lastStory())).isEqualTo(400);
    }
    assertThat(Ran.galley("fsck", "--data", data).exit()).isZero();
  }

  @Test
  void importDuringAnother_isRefused() throws Exception {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (House house = House.open(new DataDirectory(data));
        ControlSocket _ = ControlSocket.open(house);
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Ran> first = other.submit(() -> Ran.galley("import", "--data", data, pipe));
      // Opening a pipe waits until somebody reads it: now the first import does.
      try (OutputStream _ = Files.newOutputStream(pipe)) {
        Ran second = Ran.galley("import", "--data", data, "--publish", archive(9));
        assertThat(second.err()).contains("is doing something else just now").hasLineCount(1);
        assertThat(second.exit()).isEqualTo(Faults.TAKEN);
      }
      assertThat(first.get().err()).contains("pipe is empty");
      assertThat(house.site().<Long>view(view -> view.lastStory())).isEqualTo(2);
    }
  }

  @Test
  void twoImportsIntoAnEmptyFolder_makeOnePaper() throws Exception {
    Path archive = archive(50);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Ran> run = () -> Ran.galley("import", "--data", data, "--publish", archive);
      List<Future<Ran>> both = two.invokeAll(List.of(run, run));
      for (Future<Ran> one : both) {
        assertDoneOrRefused(one.get());
      }
    }
    Ran again = Ran.galley("import", "--data", data, "--publish", archive);
    assertThat(again.out()).contains("50 unchanged");
    assertThat(Ran.galley("fsck", "--data", data).exit()).isZero();
  }

  @Test
  void paperThatIsStarting_isWaitedFor() throws Exception {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    try (ExecutorService other = Executors.newSingleThreadExecutor();
        House house = House.open(new DataDirectory(data))) {
      Future<Ran> ran =
          other.submit(() -> Ran.galley("import", "--data", data, "--publish", archive(9)));
      try (ControlSocket _ = ControlSocket.open(house)) {
        assertThat(ran.get().err()).isEmpty();
      }
      assertThat(house.site().<Long>view(view -> view.lastStory())).isEqualTo(9);
    }
  }

  @Test
  void writerThatTakesNoWork_isNamed() throws IOException {
    Ran.galley("import", "--data", data, "--publish", archive(2));
    try (House _ = House.open(new DataDirectory(data))) {
      Ran ran = Ran.galley("import", "--data", data, "--publish", archive(9));
      assertThat(ran.err()).contains("wait until it is done, or stop it").hasLineCount(1);
      assertThat(ran.exit()).isEqualTo(Faults.TAKEN);
    }
  }

  @Test
  void reportOverTheArchive_isRefused() throws IOException {
    Path archive = archive(2);
    String before = Files.readString(archive);
    Ran ran = Ran.galley("import", "--data", data, "--report", archive, archive);
    assertThat(ran.exit()).isEqualTo(Usage.EXIT);
    assertThat(archive).hasContent(before);
  }

  private static void assertDoneOrRefused(Ran ran) {
    assertThat(ran.exit()).isIn(0, Faults.TAKEN);
    assertThat(ran.err()).hasLineCount(ran.exit() == 0 ? 0 : 1);
  }

  private Path socket() {
    return new DataDirectory(data).controlSocket();
  }

  private Path archive(int stories) throws IOException {
    return Archives.stories(folder.resolve("archive.jsonl"), stories);
  }

  private void assertNothingDone(Ran ran) {
    assertThat(ran.exit()).isEqualTo(Faults.BAD_DATA);
    assertThat(ran.err()).startsWith("galley: ").hasLineCount(1);
    assertThat(data).doesNotExist();
  }
}
