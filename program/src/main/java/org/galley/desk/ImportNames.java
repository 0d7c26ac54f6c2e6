package org.galley.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.galley.journal.Prepared;
import org.galley.journal.Snapshot;
import org.galley.site.AddressRow;
import org.galley.site.Addresses;
import org.galley.site.SiteRows;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Byline;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Topic;

/// Finds the editions, sections, topics and authors that an archive names, and makes those that are
/// missing. What is made is handed out once, to be appended before the stories that need it.
///
/// Used by one thread.
final class ImportNames {

  private static final int LONGEST = 200;

  private final Newsroom newsroom;
  private final Map<String, Id> subjects = new HashMap<>();
  private final Map<Address, String> given = new HashMap<>();
  private final List<Prepared> made = new ArrayList<>();
  private Paper paper;
  private boolean settingsChanged;

  ImportNames(Newsroom newsroom, Paper paper) {
    this.newsroom = newsroom;
    this.paper = paper;
  }

  Paper paper() {
    return paper;
  }

  /// The edition for a language, made if there is none.
  Edition edition(String language) {
    if (language.isEmpty()) {
      return paper.defaultEdition();
    }
    Optional<Edition> same =
        paper.editions().stream()
            .filter(edition -> edition.language().equalsIgnoreCase(language))
            .findFirst();
    return same.or(() -> related(language)).orElseGet(() -> addEdition(language));
  }

  /// The section of an edition with this name or key, made if there is none.
  Section section(Edition edition, String name) {
    String wanted = name.isBlank() ? "News" : name.strip();
    String key = key(wanted);
    return edition.sections().stream()
        .filter(section -> section.name().equalsIgnoreCase(wanted) || section.key().equals(key))
        .findFirst()
        .orElseGet(() -> addSection(edition, key, wanted));
  }

  List<Id> topics(Snapshot snapshot, Edition edition, List<String> names) {
    return names.stream()
        .filter(name -> !name.isBlank())
        .map(name -> topic(snapshot, edition, name.strip()))
        .distinct()
        .toList();
  }

  List<Byline> byline(Snapshot snapshot, Edition edition, List<String> names) {
    return names.stream()
        .filter(name -> !name.isBlank())
        .map(name -> new Byline(name.strip(), author(snapshot, edition, name.strip())))
        .toList();
  }

  /// What was made since the last call, in the order in which it must be appended.
  List<Prepared> take() {
    List<Prepared> taken = new ArrayList<>();
    if (settingsChanged) {
      taken.add(newsroom.prepare(paper));
      settingsChanged = false;
    }
    taken.addAll(made);
    made.clear();
    return taken;
  }

  private Id topic(Snapshot snapshot, Edition edition, String name) {
    return subjects.computeIfAbsent(
        "topic " + edition.key() + ' ' + name,
        _ ->
            find(
                snapshot,
                name,
                slug -> new Topic(newId(), edition.key(), slug, name, ""),
                topic -> Addresses.topic(paper, (Topic) topic)));
  }

  private Id author(Snapshot snapshot, Edition edition, String name) {
    return subjects.computeIfAbsent(
        "author " + edition.key() + ' ' + name,
        _ ->
            find(
                snapshot,
                name,
                slug -> new Author(newId(), edition.key(), slug, name, "", ""),
                author -> Addresses.author(paper, (Author) author)));
  }

  /// The one with this name among those whose slugs start alike, or a new one with the next free
  /// slug.
  private Id find(
      Snapshot snapshot,
      String name,
      Function<String, Content> make,
      Function<Content, Address> addressOf) {
    String base = Slugs.of(name, "name");
    for (int n = 1; ; n++) {
      Content candidate = make.apply(n == 1 ? base : base + "-" + n);
      Address address = addressOf.apply(candidate);
      String taken = given.get(address);
      Optional<Content> there = taken == null ? standing(snapshot, address) : Optional.empty();
      if (taken == null && there.isEmpty()) {
        given.put(address, name);
        made.add(newsroom.prepare(candidate));
        return id(candidate);
      }
      if (there.isPresent() && name(there.get()).equals(name)) {
        return id(there.get());
      }
    }
  }

  private Optional<Content> standing(Snapshot snapshot, Address address) {
    SiteRows rows = newsroom.site().rows(snapshot);
    return rows.address(address).stream()
        .filter(row -> row.kind() == AddressRow.Kind.SUBJECT)
        .map(row -> rows.subject(row.target()).orElseThrow())
        .map(row ->
            newsroom
                .codec()
                .decode(
                    newsroom.journal().verified(snapshot, row.position()).required(),
                    Content.class))
        .findFirst();
  }

  private static Id id(Content content) {
    return switch (content) {
      case Topic topic -> topic.id();
      case Author author -> author.id();
      default -> throw new IllegalArgumentException("neither topic nor author: " + content);
    };
  }

  private static String name(Content content) {
    return switch (content) {
      case Topic topic -> topic.name();
      case Author author -> author.name();
      default -> "";
    };
  }

  private Id newId() {
    return Id.random(newsroom.random());
  }

  /// An edition in another variety of the language.
  private Optional<Edition> related(String language) {
    String plain = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return paper.editions().stream()
        .filter(edition -> edition.language().split("-", 2)[0].equals(plain))
        .findFirst();
  }

  private Edition addEdition(String language) {
    int number = paper.editions().stream().mapToInt(Edition::number).max().orElse(0) + 1;
    Edition edition = new Edition(number, language, language, paper.name(), "", "UTC", List.of());
    paper = paper.with(edition);
    settingsChanged = true;
    return edition;
  }

  private Section addSection(Edition edition, String key, String name) {
    int number = edition.sections().stream().mapToInt(Section::number).max().orElse(0) + 1;
    Section section = new Section(number, key, shortened(name));
    paper = paper.with(edition.with(section));
    settingsChanged = true;
    return section;
  }

  private String key(String name) {
    String key = Slugs.of(name, "news");
    return Addresses.isFree(key) && paper.edition(key).isEmpty() ? key : key + "-news";
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
