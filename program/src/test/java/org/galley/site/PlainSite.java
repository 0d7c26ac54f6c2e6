package org.galley.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.galley.journal.Appended;
import org.galley.journal.Entry;
import org.galley.story.Address;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// The site worked out in the plainest way: everything is kept in memory, and every list is made
/// anew from all live stories when somebody asks.
final class PlainSite {

  /// A story with its place in the journal.
  record Known(long number, Story story, long position, StoryRow.State state, long notice) {}

  private final Map<Id, Known> stories = new LinkedHashMap<>();
  private final Map<Id, SubjectRow> subjects = new LinkedHashMap<>();
  private final Map<Id, Content> described = new HashMap<>();
  private final Map<List<Integer>, Long> fronts = new HashMap<>();
  private final Map<Address, Set<AddressRow>> addresses = new HashMap<>();
  private final Map<Id, Set<Long>> groups = new HashMap<>();
  private final Map<Origin, Long> origins = new HashMap<>();
  private final Set<Digest> media = new HashSet<>();
  private Paper paper;
  private long settings;

  PlainSite(Paper paper) {
    this.paper = paper;
  }

  void take(Appended appended) {
    long position = appended.position();
    switch (appended.entry()) {
      case Entry.Opened _, Entry.Keyed _ -> {}
      case Entry.Settings _ -> {
        paper = (Paper) content(appended);
        settings = position;
      }
      case Entry.Described e -> described(e.subject(), content(appended), position);
      case Entry.Published _ -> published((Story) content(appended), position);
      case Entry.Retracted e -> ended(e.story(), position, StoryRow.State.RETRACTED);
      case Entry.Removed e -> ended(e.story(), position, StoryRow.State.REMOVED);
      case Entry.Redirected _ -> {
        Redirect redirect = (Redirect) content(appended);
        put(redirect.from(), AddressRow.Kind.REDIRECT, position);
      }
      case Entry.Arranged _ -> arranged((Front) content(appended), position);
    }
  }

  private static Content content(Appended appended) {
    return Objects.requireNonNull(appended.content());
  }

  private void described(Id id, Content content, long position) {
    SubjectRow old = subjects.get(id);
    long number = old == null ? subjects.size() + 1 : old.number();
    subjects.put(id, new SubjectRow(number, id, position));
    described.put(id, content);
    @Nullable Address address =
        switch (content) {
          case Topic topic -> Addresses.topic(paper, topic);
          case Author author -> Addresses.author(paper, author);
          case Special special -> Addresses.special(paper, special);
          case Advertisement _ -> null;
          default -> throw new IllegalArgumentException("no subject: " + content);
        };
    if (address != null) {
      put(address, AddressRow.Kind.SUBJECT, number);
    }
    if (content instanceof Advertisement advertisement) {
      media.add(advertisement.picture().digest());
    }
  }

  private void published(Story story, long position) {
    Card card = story.card();
    Known old = stories.get(card.id());
    long number = old == null ? stories.size() + 1 : old.number();
    stories.put(card.id(), new Known(number, story, position, StoryRow.State.LIVE, -1));
    put(card.address(), AddressRow.Kind.STORY, number);
    Origin origin = story.origin();
    if (origin != null) {
      origin.addresses().forEach(address -> put(address, AddressRow.Kind.IMPORTED, number));
      if (old == null) {
        origins.put(origin, number);
      }
    }
    media.addAll(StoryMedia.of(story));
    groups.computeIfAbsent(card.original(), _ -> new TreeSet<>()).add(number);
    Known original = stories.get(card.original());
    if (original != null) {
      groups.get(card.original()).add(original.number());
    }
  }

  private void ended(Id id, long position, StoryRow.State state) {
    Known old = Objects.requireNonNull(stories.get(id));
    stories.put(id, new Known(old.number(), old.story(), old.position(), state, position));
  }

  private void arranged(Front front, long position) {
    Edition edition = paper.edition(front.edition()).orElseThrow();
    String key = front.section();
    int section = key == null ? 0 : edition.section(key).orElseThrow().number();
    fronts.put(List.of(edition.number(), section), position);
  }

  private void put(Address address, AddressRow.Kind kind, long target) {
    addresses.computeIfAbsent(address, _ -> new HashSet<>()).add(new AddressRow(kind, target));
  }

  Paper paper() {
    return paper;
  }

  long settings() {
    return settings;
  }

  List<StoryRow> stories() {
    return stories.values().stream()
        .map(known ->
            new StoryRow(
                known.number(),
                known.story().id(),
                known.position(),
                known.state(),
                known.notice()))
        .sorted(Comparator.comparingLong(StoryRow::number))
        .toList();
  }

  List<SubjectRow> subjects() {
    return subjects.values().stream().sorted(Comparator.comparingLong(SubjectRow::number)).toList();
  }

  Map<List<Integer>, Long> fronts() {
    return fronts;
  }

  Map<Address, Set<AddressRow>> addresses() {
    return addresses;
  }

  Map<Origin, Long> origins() {
    return origins;
  }

  Set<Digest> media() {
    return media;
  }

  /// The numbers of the stories of each original that has several.
  Map<Id, List<Long>> groups() {
    Map<Id, List<Long>> several = new HashMap<>();
    groups.forEach((original, numbers) -> {
      Known story = stories.get(original);
      boolean alone = numbers.size() == 1 && story != null && numbers.contains(story.number());
      several.put(original, alone ? List.of() : List.copyOf(numbers));
    });
    return several;
  }

  /// All lists that are printed, each with its rows from the oldest.
  Map<ListKey, List<ListRow>> lists() {
    Map<ListKey, List<ListRow>> lists = new LinkedHashMap<>();
    for (Edition edition : paper.editions()) {
      lists.put(ListKey.edition(edition.number()), rows(in(edition)));
      lists.put(ListKey.focus(edition.number(), 0), focus(in(edition)));
      edition
          .sections()
          .forEach(section -> {
            Predicate<Card> within = in(edition).and(card -> card.section().equals(section.key()));
            lists.put(ListKey.section(edition.number(), section.number()), rows(within));
            lists.put(ListKey.focus(edition.number(), section.number()), focus(within));
          });
      lists.put(ListKey.specials(edition.number()), specials(edition));
      lists.put(
          ListKey.advertisements(edition.number()),
          advertisements(edition, one -> one.state() != Advertisement.State.ENDED));
      for (Advertisement.Slot slot : Advertisement.Slot.values()) {
        lists.put(
            ListKey.advertisements(edition.number(), slot),
            advertisements(edition, one -> one.isRunning() && one.slot() == slot));
      }
    }
    subjects.forEach((id, row) -> {
      if (described.get(id) instanceof Topic) {
        lists.put(ListKey.topic(row.number()), rows(card -> card.topics().contains(id)));
      }
      if (described.get(id) instanceof Author) {
        lists.put(
            ListKey.author(row.number()),
            rows(card -> card.byline().stream().anyMatch(name -> id.equals(name.author()))));
      }
    });
    return lists;
  }

  private List<ListRow> specials(Edition edition) {
    return subjects.values().stream()
        .filter(row ->
            described.get(row.id()) instanceof Special special
                && special.edition().equals(edition.key()))
        .map(row -> new ListRow(row.number(), row.number()))
        .sorted(Comparator.comparingLong(ListRow::at))
        .toList();
  }

  private List<ListRow> advertisements(Edition edition, Predicate<Advertisement> which) {
    List<ListRow> found = new ArrayList<>();
    for (SubjectRow row : subjects.values()) {
      if (described.get(row.id()) instanceof Advertisement one
          && one.edition().equals(edition.key())
          && which.test(one)) {
        found.add(new ListRow(one.from().toEpochMilli(), row.number()));
      }
    }
    found.sort(Comparator.comparingLong(ListRow::at));
    return found;
  }

  /// How many stories each day of an edition has.
  Map<Long, Long> days(Edition edition) {
    Map<Long, Long> days = new TreeMap<>();
    times(edition).forEach(at -> days.merge(Days.day(at.toLocalDate()), 1L, Long::sum));
    return days;
  }

  Map<Long, Long> months(Edition edition) {
    Map<Long, Long> months = new TreeMap<>();
    times(edition)
        .forEach(at -> months.merge(at.getYear() * 12L + at.getMonthValue() - 1, 1L, Long::sum));
    return months;
  }

  private Stream<ZonedDateTime> times(Edition edition) {
    return live(in(edition))
        .map(known -> known.story().card().published().atZone(ZoneId.of(edition.zone())));
  }

  private static Predicate<Card> in(Edition edition) {
    return card -> card.edition().equals(edition.key());
  }

  private Stream<Known> live(Predicate<Card> which) {
    return stories.values().stream()
        .filter(known -> known.state() == StoryRow.State.LIVE)
        .filter(known -> which.test(known.story().card()));
  }

  private List<ListRow> rows(Predicate<Card> which) {
    List<ListRow> rows = new ArrayList<>();
    live(which).forEach(known -> rows.add(row(known.story().card().published(), known)));
    return sorted(rows);
  }

  private List<ListRow> focus(Predicate<Card> which) {
    List<ListRow> rows = new ArrayList<>();
    live(which)
        .forEach(known -> {
          Card.Focus focus = known.story().card().focus();
          if (focus != null) {
            rows.add(row(focus.since(), known));
          }
        });
    return sorted(rows);
  }

  private static ListRow row(Instant at, Known known) {
    return new ListRow(at.toEpochMilli(), known.number());
  }

  private static List<ListRow> sorted(List<ListRow> rows) {
    rows.sort(Comparator.comparingLong(ListRow::at).thenComparingLong(ListRow::story));
    return rows;
  }
}
