package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.galley.desk.Describe;
import org.galley.desk.Publish;
import org.galley.desk.Retract;
import org.galley.journal.Entry;
import org.galley.stand.Stand;
import org.galley.store.DataDirectory;
import org.galley.story.Address;
import org.galley.story.Story;
import org.galley.trial.Archive;
import org.galley.trial.Pages;
import org.galley.trial.TrialPaper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One bit of a stopped paper is flipped and the paper is started: every answer is the right one or
/// a refusal, and whoever looks at the log is told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlteredBytesTest {

  private static final int STORIES = 230;
  private static final Logger LOG = Logger.getLogger("org.galley");

  /// An answer without its headers.
  private record Answer(int status, String body) {}

  private Path folder;
  private DataDirectory sound;
  private final Map<String, Answer> right = new LinkedHashMap<>();
  private final List<String> alarms = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getMessage().startsWith("ALARM")) {
            alarms.add(entry.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeAll
  void makePaper(@TempDir Path root) throws IOException, InterruptedException {
    folder = root;
    sound = new DataDirectory(folder.resolve("sound"));
    Archive archive = new Archive(2);
    try (House house = House.create(sound, TrialPaper.settings())) {
      Describe describe = new Describe(house.newsroom());
      archive.topics().forEach(topic -> describe.run(topic, Entry.Role.EDITOR));
      archive.authors().forEach(author -> describe.run(author, Entry.Role.EDITOR));
      archive.write(STORIES);
      for (Story story : archive.stories()) {
        house.media().put(Archive.svg(story.card().address().value().replaceFirst(".*/", "")));
      }
      new Publish(house.newsroom())
          .run(
              archive.stories().stream().map(house.newsroom()::prepare).toList(),
              Entry.Role.EDITOR);
      Story retracted = archive.stories().get(7);
      new Retract(house.newsroom())
          .run(
              retracted.id(),
              Entry.Cause.RETRACTED,
              TrialPaper.START,
              "It was wrong.",
              Entry.Role.EDITOR);
      Set<String> addresses = new HashSet<>(Pages.of(house.site()));
      addresses.removeIf(AlteredBytesTest::isOneOfMany);
      archive.stories().stream()
          .map(story -> story.card().picture())
          .filter(Objects::nonNull)
          .map(picture -> Objects.requireNonNull(picture.media()).address())
          .forEach(addresses::add);
      right.putAll(ask(house, addresses));
    }
    assertThat(right.values()).noneMatch(answer -> answer.status() == 503);
  }

  @BeforeEach
  void listen() {
    alarms.clear();
    LOG.setUseParentHandlers(false);
    LOG.addHandler(listener);
  }

  @AfterEach
  void unlisten() {
    LOG.removeHandler(listener);
    LOG.setUseParentHandlers(true);
  }

  @AfterAll
  void close() {
    client.close();
  }

  @Test
  void document_withABitFlipped_isNotServed() throws Exception {
    for (int seed = 0; seed < 4; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int story = random.nextInt(1, STORIES);
      alters(
          "document of story " + story,
          flip(
              "document",
              "packed",
              "position = (SELECT position FROM story WHERE number = %d)",
              story,
              random));
    }
  }

  @Test
  void entry_withABitFlipped_isNotServed() throws Exception {
    for (int seed = 0; seed < 4; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int story = random.nextInt(1, 200);
      alters(
          "entry of story " + story,
          flip(
              "entry",
              "bytes",
              "position = (SELECT position FROM story WHERE number = %d)",
              story,
              random));
    }
  }

  @Test
  void newEntry_withABitFlipped_isNotServed() throws Exception {
    alters(
        "the entry before the last",
        flip(
            "entry",
            "bytes",
            "position = (SELECT max(position) - 1 FROM entry)",
            0,
            new SplittableRandom(1)));
  }

  @Test
  void storyRow_withABitFlipped_isNotServed() throws Exception {
    alters("position", sql("UPDATE story SET position = position + 1 WHERE number = 20"));
    alters(
        "higher bit of position",
        sql("UPDATE story SET position = position + 16 WHERE number = 3"));
    alters("state to live", sql("UPDATE story SET state = 0 WHERE state = 1"));
    alters("state to retracted", sql("UPDATE story SET state = 1 WHERE number = 30"));
    alters("id", sql("UPDATE story SET id_low = id_low + 1 WHERE number = 30"));
  }

  @Test
  void listRow_withABitFlipped_isNotServed() throws Exception {
    String newest =
        " WHERE list = (SELECT min(list) FROM listing) AND at = (SELECT max(at) FROM listing WHERE list = (SELECT min(list) FROM listing))";
    alters("story of a row", sql("UPDATE listing SET story = story - 1" + newest));
    alters("time of a row", sql("UPDATE listing SET at = at + 1" + newest));
    alters("far time of a row", sql("UPDATE listing SET at = at + 1048576" + newest));
  }

  @Test
  void addressRow_withABitFlipped_isNotServed() throws Exception {
    alters("target", sql("UPDATE address SET target = target + 1 WHERE kind = 0 AND target = 40"));
    alters("kind", sql("UPDATE address SET kind = 1 WHERE kind = 0 AND target = 40"));
  }

  @Test
  void subjectRow_withABitFlipped_isNotServed() throws Exception {
    alters("position", sql("UPDATE subject SET position = position + 1 WHERE number = 2"));
  }

  @Test
  void mediaFile_withABitFlipped_isNotServed() throws Exception {
    alters(
        "picture",
        data -> {
          List<Path> files;
          try (Stream<Path> found = Files.walk(data.media())) {
            files = found.filter(Files::isRegularFile).sorted().toList();
          }
          for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
          }
        });
  }

  /// Two in three of the pages of which there are very many.
  private static boolean isOneOfMany(String address) {
    return Set.of("day", "feed", "list").contains(Pages.kind(address))
        && Math.floorMod(address.hashCode(), 3) != 0;
  }

  private interface Damage {
    void to(DataDirectory data) throws IOException, SQLException;
  }

  private static Damage sql(String statement) {
    return data -> SamplePapers.damage(data, statement);
  }

  /// Flips a random bit of the bytes in one row.
  private static Damage flip(
      String table, String column, String where, int number, SplittableRandom random) {
    return data -> {
      String row = where.formatted(number);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.database());
          PreparedStatement read =
              connection.prepareStatement(
                  "SELECT %s FROM %s WHERE %s".formatted(column, table, row));
          ResultSet found = read.executeQuery();
          PreparedStatement write =
              connection.prepareStatement(
                  "UPDATE %s SET %s = ? WHERE %s".formatted(table, column, row))) {
        assertThat(found.next()).isTrue();
        byte[] bytes = found.getBytes(1);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        write.setBytes(1, bytes);
        assertThat(write.executeUpdate()).isEqualTo(1);
      }
    };
  }

  /// Damages a copy of the paper and starts it.
  private void alters(String what, Damage damage) throws Exception {
    DataDirectory data = copy();
    damage.to(data);
    alarms.clear();
    try (House house = House.open(data)) {
      Map<String, Answer> answers = ask(house, right.keySet());
      List<String> wrong = new ArrayList<>();
      answers.forEach((address, answer) -> {
        if (answer.status() != 503 && !answer.equals(right.get(address))) {
          wrong.add(address + " " + answer.status());
        }
      });
      assertThat(wrong).as(what).isEmpty();
      assertThat(answers.values()).as(what).anyMatch(answer -> answer.status() == 503);
      assertThat(
              answers.values().stream()
                  .filter(answer -> answer.status() == 503)
                  .map(Answer::body)
                  .distinct())
          .as(what)
          .hasSize(1);
    }
    assertThat(alarms).as(what).isNotEmpty();
  }

  private DataDirectory copy() throws IOException {
    Path to = Files.createTempDirectory(folder, "copy");
    try (Stream<Path> files = Files.walk(sound.root())) {
      for (Path file : files.toList()) {
        Path there = to.resolve(sound.root().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
    return new DataDirectory(to);
  }

  private Map<String, Answer> ask(House house, Set<String> addresses)
      throws IOException, InterruptedException {
    Map<String, Answer> answers = new LinkedHashMap<>();
    try (Stand stand =
        Stand.start(
            house.site(), house.pageCache(), house.assets(), house.pictures(), "127.0.0.1", 0)) {
      for (String address : addresses) {
        URI uri = URI.create("http://127.0.0.1:" + stand.port() + new Address(address).encoded());
        HttpResponse<byte[]> response =
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
        String location = response.headers().firstValue("Location").orElse("");
        answers.put(
            address,
            new Answer(response.statusCode(), location + new String(response.body(), UTF_8)));
      }
    }
    return answers;
  }
}
