package org.galley.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.galley.journal.Packing;
import org.galley.journal.Prepared;
import org.galley.journal.Snapshot;
import org.galley.site.AddressRow;
import org.galley.site.Addresses;
import org.galley.site.Origins;
import org.galley.site.SiteRows;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Finds the editions, sections, topics and authors that an archive names, and makes those that are
/// missing. What is made is handed out once, to be appended before the public stories that need it;
/// what only drafts name is not.
///
/// Used by one thread.
final class ImportNames {

  private static final int LONGEST = 200;

  /// Where topics and authors come from that wait among the drafts.
  private static final String DRAFTS = "galley:drafts";

  private final Newsroom newsroom;
  private final IntakeRows drafts;
  private final Map<String, Id> subjects = new HashMap<>();

  /// By editions.
  private final Map<String, Slugs> slugs = new HashMap<>();

  private final Map<Address, String> given = new HashMap<>();

  /// Topics and authors that no public story needed yet.
  private final Map<Id, Made> made = new HashMap<>();

  private final Map<Long, Prepared> needed = new LinkedHashMap<>();
  private final Map<Long, Prepared> waiting = new LinkedHashMap<>();

  /// The settings with all editions and sections that were asked for.
  private Paper paper;

  /// The settings with those of them that public stories need.
  private Paper neededPaper;

  private boolean settingsChanged;

  /// What a batch of stories needs, in the order in which it must be written.
  ///
  /// @param settings null if they stay
  /// @param made topics and authors of public stories, by origin
  /// @param drafts topics and authors that only drafts name, by origin
  record Names(@Nullable Prepared settings, Map<Long, Prepared> made, Map<Long, Prepared> drafts) {}

  private record Made(long origin, Prepared prepared) {}

  ImportNames(Newsroom newsroom, IntakeRows drafts, Paper paper) {
    this.newsroom = newsroom;
    this.drafts = drafts;
    this.paper = paper;
    this.neededPaper = paper;
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

  /// What makes the edition's slugs.
  Slugs slugs(Edition edition) {
    return slugs.computeIfAbsent(edition.key(), _ -> new Slugs(edition));
  }

  /// The section of an edition with this name or key, made if there is none.
  Section section(Edition edition, String name) {
    String wanted = name.isBlank() ? NewsSection.name(edition.language()) : name.strip();
    String key = key(edition, wanted);
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

  /// Notes that what the card of a story names must be public.
  void need(Card card) {
    Edition edition = paper.edition(card.edition()).orElseThrow();
    Edition known = neededPaper.edition(card.edition()).orElseGet(() -> bare(edition));
    if (known.section(card.section()).isEmpty()) {
      neededPaper = neededPaper.with(known.with(edition.section(card.section()).orElseThrow()));
      settingsChanged = true;
    }
    card.topics().forEach(this::need);
    card.byline().stream().map(Byline::author).filter(Objects::nonNull).forEach(this::need);
  }

  private static Edition bare(Edition edition) {
    return edition.with(List.<Section>of());
  }

  private void need(Id subject) {
    Made found = made.remove(subject);
    if (found != null) {
      waiting.remove(found.origin());
      needed.put(found.origin(), found.prepared());
    }
  }

  /// What was made since the last call.
  Names take() {
    Prepared settings = settingsChanged ? newsroom.prepare(neededPaper) : null;
    settingsChanged = false;
    Names names = new Names(settings, new LinkedHashMap<>(needed), new LinkedHashMap<>(waiting));
    needed.clear();
    waiting.clear();
    return names;
  }

  private Id topic(Snapshot snapshot, Edition edition, String name) {
    return subjects.computeIfAbsent(
        "topic " + edition.key() + ' ' + name,
        named ->
            find(
                snapshot,
                new Wanted(named, name, slugs(edition).of(name, "name")),
                slug -> new Topic(newId(), edition.key(), slug, name, ""),
                topic -> Addresses.topic(paper, (Topic) topic)));
  }

  private Id author(Snapshot snapshot, Edition edition, String name) {
    return subjects.computeIfAbsent(
        "author " + edition.key() + ' ' + name,
        named ->
            find(
                snapshot,
                new Wanted(named, name, slugs(edition).of(name, "name")),
                slug -> new Author(newId(), edition.key(), slug, name, "", ""),
                author -> Addresses.author(paper, (Author) author)));
  }

  /// A topic or author by its name.
  ///
  /// @param named with its kind and edition
  private record Wanted(String named, String name, String slug) {}

  /// The one with this name among those whose slugs start alike, the one that waits among the
  /// drafts, or a new one with the next free slug.
  private Id find(
      Snapshot snapshot,
      Wanted wanted,
      Function<String, Content> make,
      Function<Content, Address> addressOf) {
    long origin = Origins.key(DRAFTS, wanted.named());
    String base = wanted.slug();
    for (int n = 1; ; n++) {
      Content candidate = make.apply(n == 1 ? base : base + "-" + n);
      Address address = addressOf.apply(candidate);
      String taken = given.get(address);
      Optional<Content> there = taken == null ? standing(snapshot, address) : Optional.empty();
      if (taken == null && there.isEmpty()) {
        given.put(address, wanted.name());
        return draft(snapshot, origin)
            .filter(draft -> addressOf.apply(draft).equals(address))
            .map(draft -> keep(origin, draft))
            .orElseGet(() -> add(origin, candidate));
      }
      if (there.isPresent() && name(there.get()).equals(wanted.name())) {
        return id(there.get());
      }
    }
  }

  private Id add(long origin, Content content) {
    Id id = keep(origin, content);
    waiting.put(origin, Objects.requireNonNull(made.get(id)).prepared());
    return id;
  }

  private Id keep(long origin, Content content) {
    Id id = id(content);
    made.put(id, new Made(origin, newsroom.prepare(content)));
    return id;
  }

  private Optional<Content> draft(Snapshot snapshot, long origin) {
    return drafts
        .find(snapshot, origin)
        .map(draft -> newsroom.codec().decode(Packing.unpack(draft.packed()), Content.class));
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

  /// The id of what an import makes.
  static Id id(Content content) {
    return switch (content) {
      case Story story -> story.card().id();
      case Topic topic -> topic.id();
      case Author author -> author.id();
      default -> throw new IllegalArgumentException("nothing that an import makes: " + content);
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
    Edition edition =
        new Edition(
                number,
                language,
                language,
                paper.name(),
                "",
                paper.defaultEdition().zone(),
                List.of())
            .inOwnScript(Slugs.areBetterInOwnScript(language));
    paper = paper.with(edition);
    return edition;
  }

  private Section addSection(Edition edition, String key, String name) {
    int number = edition.sections().stream().mapToInt(Section::number).max().orElse(0) + 1;
    Section section = new Section(number, key, shortened(name));
    paper = paper.with(edition.with(section));
    return section;
  }

  private String key(Edition edition, String name) {
    String key = slugs(edition).of(name, "news");
    return Addresses.isFree(key) && paper.edition(key).isEmpty() ? key : key + "-news";
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
