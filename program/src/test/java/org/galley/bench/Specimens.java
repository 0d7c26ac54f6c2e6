package org.galley.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.galley.site.Addresses;
import org.galley.site.ListKey;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;

/// Takes specimens from a big paper: stories at random, and pages of its lists.
final class Specimens {

  /// Entries whose hashes lie in one tile.
  private static final int TILE = 256;

  private final Site site;
  private final Random random;

  Specimens(Site site, long seed) {
    this.site = site;
    this.random = new Random(seed);
  }

  /// Addresses of different stories, evenly from the whole archive.
  List<String> stories(int count) {
    return site.view(view -> {
      Set<Long> numbers = new HashSet<>();
      List<String> addresses = new ArrayList<>();
      long last = view.lastStory();
      while (addresses.size() < Math.min(count, last)) {
        long number = 1 + random.nextLong(last);
        if (numbers.add(number)) {
          addresses.add(address(view, view.story(number).orElseThrow()));
        }
      }
      return addresses;
    });
  }

  /// Addresses of stories of which no two have their entries in one tile, in random order.
  List<String> apart(int count) {
    return site.view(view -> {
      List<String> addresses = new ArrayList<>();
      Set<Long> tiles = new HashSet<>();
      long last = view.lastStory();
      for (long tries = 0; tries < 20L * count && addresses.size() < count; tries++) {
        StoryRow row = view.story(1 + random.nextLong(last)).orElseThrow();
        if (tiles.add(row.position() / TILE)) {
          addresses.add(address(view, row));
        }
      }
      return addresses;
    });
  }

  List<String> sections() {
    return site.view(view -> {
      Paper paper = view.paper();
      Edition edition = paper.defaultEdition();
      return edition.sections().stream()
          .map(section -> Addresses.section(paper, edition, section))
          .toList();
    });
  }

  /// Numbered pages of the edition and its sections, evenly from the whole archive.
  List<String> deep(int count) {
    return site.view(view -> {
      Paper paper = view.paper();
      Edition edition = paper.defaultEdition();
      List<Numbered> lists = new ArrayList<>();
      lists.add(
          new Numbered(paper.home(edition), view.lists().pages(ListKey.edition(edition.number()))));
      for (Section section : edition.sections()) {
        lists.add(
            new Numbered(
                Addresses.section(paper, edition, section),
                view.lists().pages(ListKey.section(edition.number(), section.number()))));
      }
      return numbered(lists, count);
    });
  }

  /// Fronts of all topics and authors, and numbered pages of theirs.
  List<String> subjects(int count) {
    return site.view(view -> {
      List<Numbered> lists = new ArrayList<>();
      List<String> fronts = new ArrayList<>();
      for (long number = 1; number <= view.subjects().last(); number++) {
        String base = base(view, number);
        ListKey list = base.contains("/topics/") ? ListKey.topic(number) : ListKey.author(number);
        lists.add(new Numbered(base, view.lists().pages(list)));
        fronts.add(base);
      }
      Set<String> addresses = new HashSet<>(fronts);
      addresses.addAll(numbered(lists, Math.max(0, count - fronts.size())));
      return shuffled(addresses);
    });
  }

  /// A story to be published now, and the address of an old one of the same section.
  record Fresh(Story story, String old) {}

  /// A new story with the body, byline and topics of a random one.
  Fresh fresh(long number) {
    return site.view(view -> {
      long model = 1 + random.nextLong(view.lastStory());
      Story story = view.told(view.story(model).orElseThrow()).story();
      return new Fresh(anew(view.paper(), story, number, random), story.card().address().value());
    });
  }

  private static Story anew(Paper paper, Story model, long number, RandomGenerator random) {
    Card old = model.card();
    Id id = Id.random(random);
    Instant now = Instant.now();
    Edition edition = paper.edition(old.edition()).orElseThrow();
    String slug = "act-" + number + "-" + Long.toHexString(id.high());
    Card card =
        new Card(
            id,
            id,
            old.edition(),
            old.section(),
            Addresses.story(paper, edition, old.section(), now.toEpochMilli(), slug),
            old.form(),
            old.label(),
            Headline.of("Act number " + number + " is " + Long.toHexString(id.high())),
            old.standfirst(),
            old.byline(),
            old.source(),
            old.place(),
            now,
            null,
            old.picture(),
            old.topics(),
            null,
            0);
    return new Story(card, List.of(), null, model.body());
  }

  private record Numbered(String base, long pages) {}

  private List<String> numbered(List<Numbered> lists, int count) {
    long all = lists.stream().mapToLong(Numbered::pages).sum();
    Set<String> addresses = new HashSet<>();
    while (addresses.size() < Math.min(count, all)) {
      Numbered list = lists.get(random.nextInt(lists.size()));
      if (list.pages() > 0) {
        addresses.add(list.base() + "latest/" + (1 + random.nextLong(list.pages())));
      }
    }
    return shuffled(addresses);
  }

  private List<String> shuffled(Set<String> addresses) {
    List<String> list = new ArrayList<>(addresses);
    Collections.sort(list);
    Collections.shuffle(list, random);
    return list;
  }

  private static String base(SiteView view, long number) {
    Paper paper = view.paper();
    return switch (view.subjects().of(number).orElseThrow()) {
      case Topic topic -> Addresses.topic(paper, topic).value();
      case Author author -> Addresses.author(paper, author).value();
      default -> throw new IllegalStateException("subject " + number + " is a special");
    };
  }

  private static String address(SiteView view, StoryRow row) {
    Address address = view.told(row).story().card().address();
    return address.value();
  }
}
