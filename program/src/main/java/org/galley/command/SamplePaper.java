package org.galley.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.galley.desk.AddPicture;
import org.galley.intake.MarkdownStory;
import org.galley.media.MediaStore;
import org.galley.site.Addresses;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Footer;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Paper;
import org.galley.story.Publisher;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// The sample newspaper, read from the program's own files: settings, topics, authors, stories.
final class SamplePaper {

  private static final String FOLDER = "/demo";
  private static final int FOUNDED = 1871;

  private final Properties settings = new Properties();
  private final ZoneId zone;
  private final Paper paper;
  private final Map<String, Id> ids = new HashMap<>();
  private final Map<String, Media> pictures = new HashMap<>();
  private final RandomGenerator random;

  SamplePaper(String url, RandomGenerator random) {
    this.random = random;
    try (InputStream in = SamplePaper.class.getResourceAsStream(FOLDER + "/paper.properties")) {
      settings.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.zone = ZoneId.of(value("zone"));
    List<Edition> editions = new ArrayList<>();
    withFolder(folder -> {
      for (String key : values("editions")) {
        editions.add(
            edition(editions.size() + 1, key)
                .with(SampleStanding.read(folder.resolve(key), zone), Footer.EMPTY));
      }
    });
    this.paper =
        new Paper(value("name"), url, true, editions)
            .with(new Publisher("", value("place"), FOUNDED, "", List.of()));
  }

  Paper paper() {
    return paper;
  }

  /// The id of a story by its file, such as `en/old-light-relit`; of a topic as `en/topic/tides`;
  /// of an author as `en/author`.
  Id id(String name) {
    return ids.computeIfAbsent(name, _ -> Id.random(random));
  }

  List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    for (Edition edition : paper.editions()) {
      for (String slug : values("topics")) {
        String name = value(edition.key() + ".topic." + slug);
        topics.add(new Topic(topicId(edition, slug), edition.key(), slug, name, ""));
      }
    }
    return topics;
  }

  List<Author> authors() {
    return paper.editions().stream()
        .map(edition ->
            new Author(
                id(edition.key() + "/author"),
                edition.key(),
                value(edition.key() + ".author.slug"),
                value(edition.key() + ".author"),
                value(edition.key() + ".author.role"),
                ""))
        .toList();
  }

  /// All stories, oldest first, by their files. Pictures are put into the house.
  Map<String, Story> stories(AddPicture add) {
    List<Map.Entry<String, Story>> stories = new ArrayList<>();
    withFolder(folder -> {
      readPictures(folder.resolve("pictures"), add);
      for (Edition edition : paper.editions()) {
        for (Path file : files(folder.resolve(edition.key()), ".md")) {
          String name = edition.key() + "/" + stem(file);
          stories.add(Map.entry(name, story(edition, name, text(file))));
        }
      }
    });
    stories.sort(Comparator.comparing(entry -> entry.getValue().card().published()));
    Map<String, Story> byFile = new LinkedHashMap<>();
    stories.forEach(entry -> byFile.put(entry.getKey(), entry.getValue()));
    return byFile;
  }

  private Story story(Edition edition, String name, String text) {
    MarkdownStory read = MarkdownStory.read(name + ".md", text, zone);
    Instant published = read.time("published").atZone(zone).toInstant();
    String translates = read.value("translates");
    String section = read.value("section");
    Card card =
        new Card(
            id(name),
            id(translates.isEmpty() ? name : translates),
            edition.key(),
            section,
            Addresses.story(
                paper,
                edition,
                section,
                published.toEpochMilli(),
                name.substring(name.indexOf('/') + 1)),
            form(read),
            label(read),
            new Headline(read.value("headline"), read.value("front-headline"), ""),
            read.value("standfirst"),
            List.of(new Byline(read.value("byline"), id(edition.key() + "/author"))),
            "",
            read.value("place"),
            published,
            read.value("updated").isEmpty() ? null : read.time("updated").atZone(zone).toInstant(),
            mainPicture(read),
            topicIds(edition, read),
            read.value("focus").isEmpty() ? null : new Card.Focus(read.value("focus"), published),
            0);
    return new Story(card, List.of(), null, read.body().stream().map(this::withPictures).toList());
  }

  private List<Id> topicIds(Edition edition, MarkdownStory read) {
    return Stream.of(read.value("topics").split(",", -1))
        .map(String::strip)
        .filter(slug -> !slug.isEmpty())
        .map(slug -> topicId(edition, slug))
        .toList();
  }

  private Id topicId(Edition edition, String slug) {
    return id(edition.key() + "/topic/" + slug);
  }

  private static Card.Form form(MarkdownStory read) {
    String form = read.value("format");
    return form.isEmpty() ? Card.Form.STANDARD : Card.Form.valueOf(form.toUpperCase(Locale.ROOT));
  }

  private static Card.@Nullable Label label(MarkdownStory read) {
    String label = read.value("label");
    return label.isEmpty() ? null : Card.Label.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private Block.@Nullable Picture mainPicture(MarkdownStory read) {
    String file = read.value("picture");
    return file.isEmpty()
        ? null
        : new Block.Picture(
            picture(file),
            read.value("alt"),
            Inline.plain(read.value("caption")),
            read.value("credit"),
            "");
  }

  private Block withPictures(Block block) {
    return switch (block) {
      case Block.Picture b -> found(b);
      case Block.Gallery b ->
          new Block.Gallery(b.title(), b.pictures().stream().map(this::found).toList());
      case Block.FactBox b ->
          new Block.FactBox(b.title(), b.blocks().stream().map(this::withPictures).toList());
      case Block.LiveUpdate b ->
          new Block.LiveUpdate(
              b.at(), b.headline(), b.blocks().stream().map(this::withPictures).toList());
      default -> block;
    };
  }

  private Block.Picture found(Block.Picture picture) {
    return new Block.Picture(
        picture(picture.found()), picture.alt(), picture.caption(), picture.credit(), "");
  }

  private Media picture(String file) {
    Media media = pictures.get(file);
    if (media == null) {
      throw new IllegalStateException("the sample newspaper lacks its picture " + file);
    }
    return media;
  }

  /// The house advertisement, whose picture is put into `media`.
  Advertisement advertisement(MediaStore media) {
    byte[][] bytes = new byte[1][];
    withFolder(folder ->
        bytes[0] = text(folder.resolve("advertisements/tide-tables.svg")).getBytes(UTF_8));
    Advertisement.Slot slot = Advertisement.Slot.FRONT;
    Digest digest = media.put(bytes[0]);
    return new Advertisement(
        id("en/advertisement"),
        "en",
        slot,
        new Media(digest, Media.Format.SVG, slot.width(), slot.height(), bytes[0].length),
        "Tide tables 2027: high and low water for every day of the year",
        "Quay Books",
        paper.url() + "/about/",
        Instant.parse("2026-11-01T00:00:00Z"),
        Instant.parse("2036-12-31T00:00:00Z"),
        Advertisement.State.WAITING);
  }

  private void readPictures(Path folder, AddPicture add) {
    for (Path file : files(folder, ".png")) {
      String name = file.getFileName().toString();
      switch (add.run(bytes(file))) {
        case AddPicture.Added added -> pictures.put(name, added.media());
        case AddPicture.Unfit unfit ->
            throw new IllegalStateException("the picture " + name + ": " + unfit.reason());
      }
    }
  }

  private Edition edition(int number, String key) {
    List<Section> sections = new ArrayList<>();
    for (String section : values("sections")) {
      sections.add(new Section(sections.size() + 1, section, value(key + ".section." + section)));
    }
    return new Edition(
        number,
        key,
        value(key + ".language"),
        value(key + ".title"),
        value(key + ".tagline"),
        value("zone"),
        sections);
  }

  private String value(String key) {
    String value = settings.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the sample newspaper's settings lack '" + key + "'");
    }
    return value;
  }

  private List<String> values(String key) {
    return List.of(value(key).split(",", -1));
  }

  private interface Folder {
    void read(Path folder);
  }

  /// The folder may stand in a jar.
  private static void withFolder(Folder work) {
    try {
      var uri = Objects.requireNonNull(SamplePaper.class.getResource(FOLDER)).toURI();
      if (!uri.getScheme().equals("jar")) {
        work.read(Path.of(uri));
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        work.read(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static String text(Path file) {
    return new String(bytes(file), UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
