package org.galley.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.galley.journal.Entry;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;

/// The stories, topics and authors with which a trial starts, all a function of a seed: some
/// translated, some imported, some marked as focus, over some four hundred days.
public final class Archive {

  private static final int DAYS = 400;
  private static final int BATCH = 500;
  private static final int TOPICS = 8;
  private static final int AUTHORS = 4;

  private final SplittableRandom random;
  private final Paper paper = TrialPaper.settings();
  private final List<Topic> topics = new ArrayList<>();
  private final List<Author> authors = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();

  public Archive(long seed) {
    random = new SplittableRandom(seed);
    for (Edition edition : paper.editions()) {
      for (int i = 0; i < TOPICS; i++) {
        topics.add(new Topic(id(), edition.key(), "topic-" + i, "Topic " + i, "About " + i));
      }
      for (int i = 0; i < AUTHORS; i++) {
        authors.add(new Author(id(), edition.key(), "author-" + i, "Author " + i, "Writer", ""));
      }
    }
  }

  /// Puts topics, authors and `count` stories into an open paper, oldest first.
  public void publish(TrialPaper into, int count) {
    topics.forEach(into::describe);
    authors.forEach(into::describe);
    List<Story> edited = new ArrayList<>();
    List<Story> imported = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Story story = story(i, count);
      stories.add(story);
      (story.origin() == null ? edited : imported).add(story);
      if (edited.size() + imported.size() == BATCH || i == count - 1) {
        into.publish(edited, Entry.Role.EDITOR);
        into.publish(imported, Entry.Role.IMPORT);
        edited.clear();
        imported.clear();
      }
    }
  }

  public List<Topic> topics() {
    return topics;
  }

  public List<Author> authors() {
    return authors;
  }

  /// The stories as they were first published, oldest first.
  public List<Story> stories() {
    return stories;
  }

  public Id id() {
    return Id.random(random);
  }

  private Story story(int number, int of) {
    Duration age =
        Duration.ofDays(DAYS).multipliedBy(of - number).dividedBy(of).plusSeconds(number % 60);
    Edition edition = edition(random.nextInt(10));
    Section section = edition.sections().get(random.nextInt(edition.sections().size()));
    return draft(edition, section.key(), "story-" + number, TrialPaper.START.minus(age)).story();
  }

  private Edition edition(int choice) {
    return paper.editions().get(choice < 6 ? 0 : choice < 8 ? 1 : 2);
  }

  /// A new story with topics and an author of its edition; sometimes a translation, from an
  /// archive, marked or with a picture.
  public Draft draft(Edition edition, String section, String slug, Instant at) {
    Draft draft =
        plain(edition, section, slug, at)
            .topics(topicsOf(edition, random.nextInt(4)))
            .standfirst("Under " + slug);
    if (random.nextInt(4) == 0) {
      draft.picture(picture(slug));
    }
    if (random.nextInt(8) == 0) {
      draft.focus(new Card.Focus("Read " + slug, at.plusSeconds(60)));
    }
    if (random.nextInt(8) == 0) {
      draft.origin(
          new Origin(
              "jsonl:old",
              slug,
              List.of(new Address("/old/" + slug), new Address("/page.php?slug=" + slug))));
    }
    if (random.nextInt(8) == 0 && !stories.isEmpty()) {
      draft.original(stories.get(random.nextInt(stories.size())).card().original());
    }
    return draft;
  }

  /// A new story with an author and nothing else that is special.
  public Draft plain(Edition edition, String section, String slug, Instant at) {
    Author author = authorOf(edition);
    return Draft.of(id(), paper, edition, section, slug, at)
        .headline("What happened in " + slug)
        .byline(author.name(), author.id())
        .body("First of " + slug + ".", "Last of " + slug + ".");
  }

  public Author authorOf(Edition edition) {
    List<Author> own =
        authors.stream().filter(author -> author.edition().equals(edition.key())).toList();
    return own.get(random.nextInt(own.size()));
  }

  public List<Id> topicsOf(Edition edition, int count) {
    List<Topic> own =
        topics.stream().filter(topic -> topic.edition().equals(edition.key())).toList();
    return random.ints(count, 0, own.size()).distinct().mapToObj(own::get).map(Topic::id).toList();
  }

  public static Block.Picture picture(String of) {
    byte[] bytes = svg(of);
    return new Block.Picture(
        new Media(Digest.of(bytes), Media.Format.SVG, 1200, 800, bytes.length),
        "Drawing of " + of,
        Inline.plain("This is " + of),
        "Drawn here",
        "");
  }

  /// The bytes of the picture of something.
  public static byte[] svg(String of) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + of + "</title></svg>")
        .getBytes(UTF_8);
  }
}
