package org.galley.site;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.galley.journal.Appended;
import org.galley.journal.Document;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Entry;
import org.galley.journal.Projection;
import org.galley.journal.Verified;
import org.galley.journal.Writing;
import org.galley.site.Memberships.Place;
import org.galley.story.Address;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Notice;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// Folds the journal into the site's tables, entry by entry, and stamps whatever an entry touches
/// before and after it. What it does depends on nothing but the entries so far.
public final class SiteFold implements Projection {

  /// How long a story that was marked as focus may fill an empty place in News Focus.
  static final long FOCUS_MILLIS = 30L * 24 * 60 * 60 * 1000;

  private static final long NEWEST = Long.MAX_VALUE;

  /// Stands for the story of media that belong to none.
  private static final long NO_STORY = 0;

  private final SiteStorage storage;
  private final Stamps stamps;
  private final DocumentCodec codec = new DocumentCodec();

  /// By language. Used by the one writer.
  private final Map<String, Alphabet> alphabets = new HashMap<>();

  public SiteFold(SiteStorage storage, Stamps stamps) {
    this.storage = storage;
    this.stamps = stamps;
  }

  @Override
  public Following begin(Writing writing) {
    return new Fold(writing);
  }

  private final class Fold implements Following {

    private final Writing writing;
    private final SiteWriter rows;
    private final Stamps.Gathering touched = new Stamps.Gathering();

    /// The settings in force, once they were needed.
    private @Nullable Paper paper;

    Fold(Writing writing) {
      this.writing = writing;
      this.rows = storage.writer(writing.transaction());
    }

    @Override
    public void take(Appended appended) {
      long position = appended.position();
      touched.at(position);
      switch (appended.entry()) {
        case Entry.Opened _, Entry.Keyed _ -> {}
        case Entry.Settings _ -> settings(position, appended.content());
        case Entry.Described e -> described(position, e.subject(), appended.content());
        case Entry.Published e -> published(appended, e);
        case Entry.Retracted e -> ended(appended, e.story(), StoryRow.State.RETRACTED);
        case Entry.Removed e -> ended(appended, e.story(), StoryRow.State.REMOVED);
        case Entry.Redirected _ -> redirected(position, appended.content());
        case Entry.Arranged _ -> arranged(position, appended.content());
      }
    }

    @Override
    public void committed() {
      touched.applyTo(stamps);
    }

    private void settings(long position, @Nullable Content content) {
      Paper before = rows.settings().isPresent() ? paper() : null;
      rows.putSettings(position);
      paper = content instanceof Paper settings ? settings : null;
      if (paper != null) {
        paper.livery().media().forEach(media -> rows.putMedia(media.digest(), NO_STORY));
        SettingsTouches.of(before, paper).forEach(touched::thing);
      }
    }

    private void described(long position, Id id, @Nullable Content content) {
      if (content instanceof Advertisement advertisement) {
        rows.putMedia(advertisement.picture().digest(), NO_STORY);
      }
      Optional<SubjectRow> old = rows.subject(id);
      if (old.isEmpty()) {
        SubjectRow subject = rows.addSubject(id, position);
        touched.thing(Stamps.named(id));
        address(content).ifPresent(address -> put(address, subject));
        list(subject.number(), Set.of(), places(subject.number(), content));
        beside(subject.number(), null, content);
        return;
      }
      long number = old.get().number();
      Content before = content(old.get().position());
      rows.putSubject(new SubjectRow(number, id, position));
      if (!before.equals(content)) {
        touched.thing(Stamps.subject(number));
      }
      if (!name(before).equals(name(content))) {
        touched.thing(Stamps.subjectName(number));
      }
      if (!address(before).equals(address(content))) {
        touched.thing(Stamps.subjectPlace(number));
      }
      address(content).ifPresent(address -> put(address, old.get()));
      list(number, places(number, before), places(number, content));
      beside(number, before, content);
    }

    /// Puts a special beside its translations, with its files.
    private void beside(long number, @Nullable Content before, @Nullable Content after) {
      if (after instanceof Special special) {
        StoryMedia.of(special).forEach(media -> rows.putMedia(media, NO_STORY));
      }
      Id was = before instanceof Special special ? special.original() : null;
      Id is = after instanceof Special special ? special.original() : null;
      if (is != null && !is.equals(was)) {
        rows.putTranslation(is, number);
        touched.thing(Stamps.translations(is.high()));
      }
      if (was != null && !was.equals(is)) {
        touched.thing(Stamps.translations(was.high()));
      }
    }

    /// The place of a subject in the alphabetical index of its kind.
    private Set<Place> indexPlace(Index.Entry entry) {
      return paper()
          .edition(entry.edition())
          .map(edition ->
              Set.of(
                  new Place(
                      ListKey.index(edition.number(), entry.index()),
                      alphabet(edition).place(entry.name()))))
          .orElse(Set.of());
    }

    private Alphabet alphabet(Edition edition) {
      return alphabets.computeIfAbsent(edition.language(), Alphabet::of);
    }

    private void put(Address address, SubjectRow subject) {
      put(address, new AddressRow(AddressRow.Kind.SUBJECT, subject.number()));
    }

    /// What pages show of a subject that are not its own.
    private static String name(@Nullable Content content) {
      return switch (content) {
        case Topic topic -> topic.name();
        case Author author -> author.name();
        case Special special -> special.title() + '\n' + special.standfirst();
        case null, default -> "";
      };
    }

    /// Moves a subject out of the lists that it leaves into those that it enters.
    private void list(long number, Set<Place> before, Set<Place> after) {
      for (Place place : before) {
        if (!after.contains(place)) {
          rows.remove(place.list(), new ListRow(place.at(), number));
          touched.row(place.list(), place.at());
        }
      }
      for (Place place : after) {
        if (!before.contains(place)) {
          rows.add(place.list(), new ListRow(place.at(), number));
          touched.row(place.list(), place.at());
        }
      }
    }

    /// The places of a subject in lists of its kind: specials stand in the order in which they were
    /// first described, advertisements in that of their starts.
    private Set<Place> places(long number, @Nullable Content content) {
      return switch (content) {
        case Special special ->
            paper()
                .edition(special.edition())
                .map(edition -> specialPlaces(edition, number, special))
                .orElse(Set.of());
        case Topic topic -> Index.entry(topic).map(this::indexPlace).orElse(Set.of());
        case Author author -> Index.entry(author).map(this::indexPlace).orElse(Set.of());
        case Advertisement advertisement ->
            paper()
                .edition(advertisement.edition())
                .map(edition -> places(edition.number(), advertisement))
                .orElse(Set.of());
        case null, default -> Set.of();
      };
    }

    private Set<Place> specialPlaces(Edition edition, long number, Special special) {
      Set<Place> places = new HashSet<>();
      places.add(new Place(ListKey.specials(edition.number()), number));
      Index.entry(special).map(this::indexPlace).ifPresent(places::addAll);
      return places;
    }

    private static Set<Place> places(int edition, Advertisement advertisement) {
      long at = advertisement.from().toEpochMilli();
      Place pending = new Place(ListKey.advertisements(edition), at);
      return switch (advertisement.state()) {
        case WAITING -> Set.of(pending);
        case RUNNING ->
            Set.of(pending, new Place(ListKey.advertisements(edition, advertisement.slot()), at));
        case ENDED -> Set.of();
      };
    }

    private Optional<Address> address(@Nullable Content content) {
      return switch (content) {
        case Topic topic -> Optional.of(Addresses.topic(paper(), topic));
        case Author author -> Optional.of(Addresses.author(paper(), author));
        case Special special -> Optional.of(Addresses.special(paper(), special));
        case null, default -> Optional.empty();
      };
    }

    private void redirected(long position, @Nullable Content content) {
      if (content instanceof Redirect redirect) {
        put(redirect.from(), new AddressRow(AddressRow.Kind.REDIRECT, position));
      }
    }

    private void arranged(long position, @Nullable Content content) {
      if (!(content instanceof Front front)) {
        return;
      }
      Optional<Edition> edition = paper().edition(front.edition());
      if (edition.isEmpty()) {
        return;
      }
      int number = edition.get().number();
      String key = front.section();
      int section = key == null ? 0 : edition.get().section(key).map(Section::number).orElse(-1);
      if (section < 0) {
        return;
      }
      OptionalLong old = rows.front(number, section);
      Front before =
          old.isPresent()
              ? (Front) content(old.getAsLong())
              : new Front(front.edition(), key, null, List.of());
      rows.putFront(number, section, position);
      if (!before.focus().equals(front.focus())) {
        touched.thing(Stamps.focus(number, section));
      }
      if (!Objects.equals(before.lead(), front.lead())) {
        touched.thing(Stamps.lead(number, section));
      }
    }

    private void published(Appended appended, Entry.Published entry) {
      if (!(appended.content() instanceof Story story)) {
        return;
      }
      Optional<StoryRow> old = rows.story(entry.story());
      if (old.isEmpty()) {
        first(appended.position(), story);
      } else {
        again(appended.position(), story, entry.approvedBy(), old.get());
      }
    }

    private void first(long position, Story story) {
      Card card = story.card();
      long number = rows.addStory(card.id(), position).number();
      touched.thing(Stamps.named(card.id()));
      Optional<Memberships> lists = Memberships.of(story, paper(), rows);
      move(number, Optional.empty(), lists);
      lists
          .map(found -> RelatedStories.find(found, number, rows))
          .filter(found -> !found.isEmpty())
          .ifPresent(found -> rows.putRelated(number, found));
      addresses(story, number);
      media(story, number);
      translations(card, number);
      Origin origin = story.origin();
      if (origin != null) {
        rows.putOrigin(Origins.key(origin), number);
      }
    }

    private void again(long position, Story story, Entry.Role role, StoryRow old) {
      long number = old.number();
      Verified before = writing.read(old.position());
      Story was = codec.decode(before.required(), Story.class);
      rows.putStory(new StoryRow(number, old.id(), position, StoryRow.State.LIVE, -1));
      touched.thing(Stamps.version(number));
      if (!old.isLive() || isImport(role) != isImport(before) || !OwnPage.same(was, story)) {
        touched.thing(Stamps.body(number));
      }
      oldAddresses(was.origin(), story.origin());
      looks(number, was.card(), story.card(), !old.isLive());
      if (!old.isLive() || !tellsSameCorrections(was, story)) {
        touched.thing(Stamps.corrections(number));
      }
      if (!was.corrections().equals(story.corrections())) {
        touched.thing(Stamps.corrected(number));
      }
      Optional<Memberships> lists = Memberships.of(story, paper(), rows);
      move(number, standing(old, was), lists);
      if (!was.card().topics().equals(story.card().topics())) {
        rows.putRelated(
            number, lists.map(l -> RelatedStories.find(l, number, rows)).orElse(List.of()));
      }
      addresses(story, number);
      media(story, number);
      translations(story.card(), number);
    }

    /// The lists in which a story stood as it was.
    private Optional<Memberships> standing(StoryRow row, Story story) {
      if (row.isLive()) {
        return Memberships.of(story, paper(), rows);
      }
      Verified end = writing.read(row.notice());
      Document notice = end.document();
      Instant at =
          endedAt(end.entry(), notice == null ? null : codec.decode(notice, Content.class));
      return Memberships.withdrawn(story.card(), at, paper(), rows);
    }

    /// Whether the list of corrections says the same of two versions of a story.
    private static boolean tellsSameCorrections(Story before, Story after) {
      return before.corrections().equals(after.corrections())
          && before.card().address().equals(after.card().address())
          && before.card().headline().page().equals(after.card().headline().page());
    }

    /// Touches the old addresses that begin or cease to lead to a story.
    private void oldAddresses(@Nullable Origin before, @Nullable Origin after) {
      Set<Address> was = before == null ? Set.of() : new HashSet<>(before.addresses());
      Set<Address> is = after == null ? Set.of() : new HashSet<>(after.addresses());
      Stream.concat(was.stream(), is.stream())
          .filter(address -> was.contains(address) != is.contains(address))
          .forEach(address -> touched.thing(Stamps.address(address.key())));
    }

    private static boolean isImport(Verified before) {
      return before.entry() instanceof Entry.Published entry && isImport(entry.approvedBy());
    }

    private static boolean isImport(Entry.Role role) {
      return role == Entry.Role.IMPORT;
    }

    /// Touches what other pages show of a story.
    ///
    /// @param turned whether it went out of the live stories or came back to them
    private void looks(long number, Card before, Card after, boolean turned) {
      for (Look look : Look.values()) {
        if ((turned && look != Look.PLACE) || !look.same(before, after)) {
          touched.thing(Stamps.card(number, look));
        }
      }
    }

    private void ended(Appended appended, Id id, StoryRow.State state) {
      Optional<StoryRow> found = rows.story(id);
      if (found.isEmpty()) {
        return;
      }
      StoryRow old = found.get();
      Story story = codec.decode(writing.read(old.position()).required(), Story.class);
      Card card = story.card();
      rows.putStory(new StoryRow(old.number(), id, old.position(), state, appended.position()));
      touched.thing(Stamps.body(old.number()));
      touched.thing(Stamps.corrections(old.number()));
      if (old.isLive()) {
        looks(old.number(), card, card, true);
      }
      move(
          old.number(),
          standing(old, story),
          Memberships.withdrawn(
              card, endedAt(appended.entry(), appended.content()), paper(), rows));
    }

    /// When readers were told; if that was erased, when it was done.
    private static Instant endedAt(Entry entry, @Nullable Content notice) {
      return notice instanceof Notice told ? told.at() : entry.at();
    }

    /// Takes a story out of the lists that it leaves and puts it into those that it enters; where
    /// it stays, nothing is touched.
    private void move(long number, Optional<Memberships> from, Optional<Memberships> to) {
      Set<Place> before = from.<Set<Place>>map(Memberships::places).orElse(Set.of());
      Set<Place> after = to.<Set<Place>>map(Memberships::places).orElse(Set.of());
      int edition = from.or(() -> to).map(Memberships::edition).orElse(0);
      int other = to.map(Memberships::edition).orElse(edition);
      long newest = newest(edition);
      long newestOther = newest(other);
      before.stream().filter(place -> !after.contains(place)).forEach(p -> step(p, number, -1));
      after.stream().filter(place -> !before.contains(place)).forEach(p -> step(p, number, 1));
      focusWindow(edition, newest);
      if (other != edition) {
        focusWindow(other, newestOther);
      }
    }

    /// Puts a story into one list, or takes it out.
    private void step(Place place, long number, int difference) {
      ListRow row = new ListRow(place.at(), number);
      touched.row(place.list(), place.at());
      if (place.isCounted()) {
        touched.thing(Stamps.count(place.list()));
      }
      if (place.isCountedOnly()) {
        rows.count(place.list(), difference);
        counted(place.list(), difference);
        return;
      }
      if (difference > 0) {
        rows.add(place.list(), row);
      } else {
        rows.remove(place.list(), row);
      }
      if (place.isPaged()) {
        pages(place.list(), difference, Paging.LIST);
      }
    }

    private void counted(ListKey list, int difference) {
      if (list.kind() == ListKey.Kind.MONTH) {
        if (pages(list, difference, Paging.SITEMAP)) {
          touched.thing(Stamps.months(list.first()));
        }
      } else if (rows.count(list) == (difference > 0 ? 1 : 0)) {
        day(list);
      }
    }

    /// Touches the pages of a list if their number changed.
    private boolean pages(ListKey list, int difference, int size) {
      long after = rows.count(list);
      long pages = Paging.pages(after, size);
      long pagesBefore = Paging.pages(after - difference, size);
      if (pages == pagesBefore) {
        return false;
      }
      touched.thing(Stamps.pages(list));
      touched.thing(Stamps.page(list, Math.max(pages, pagesBefore)));
      return true;
    }

    /// A day came into being or went away, which the days beside it tell.
    private void day(ListKey day) {
      int edition = day.first();
      touched.thing(Stamps.day(edition, day.second()));
      touched.thing(Stamps.days(edition, Days.monthOf(day.second())));
      rows.counted(ListKey.day(edition, day.second() - 1), ListKey.day(edition, 0), 1)
          .forEach(before -> touched.thing(Stamps.day(edition, before.list().second())));
      Optional<ListKey> after = rows.countedAfter(day, ListKey.day(edition, Days.MOST));
      after.ifPresent(found -> touched.thing(Stamps.day(edition, found.second())));
      if (after.isEmpty()) {
        touched.thing(Stamps.lastDay(edition));
      }
    }

    /// The window of focus ends at the edition's newest story; when that changes, the stories that
    /// fall out of the window are touched. Those that come back into it stood below all that was
    /// read, so for them the end of the list is touched, which everybody read.
    private void focusWindow(int edition, long newestBefore) {
      long newestAfter = newest(edition);
      if (newestAfter == newestBefore) {
        return;
      }
      boolean back = newestAfter < newestBefore;
      long from = Math.min(newestBefore, newestAfter) - FOCUS_MILLIS;
      long to = Math.max(newestBefore, newestAfter) - FOCUS_MILLIS;
      for (ListRow row : rows.range(ListKey.focus(edition, 0), from, to, 0, 1_000)) {
        rows.story(row.story())
            .map(this::card)
            .flatMap(card -> Memberships.of(card, paper(), rows))
            .ifPresent(lists ->
                lists.places().stream()
                    .filter(Place::isFocus)
                    .forEach(place -> touched.row(place.list(), back ? NEWEST : place.at())));
      }
    }

    private long newest(int edition) {
      List<ListRow> newest = rows.newest(ListKey.edition(edition), Long.MAX_VALUE, 1);
      return newest.isEmpty() ? 0 : newest.getFirst().at();
    }

    private void media(Story story, long number) {
      StoryMedia.of(story).forEach(media -> rows.putMedia(media, number));
    }

    private void addresses(Story story, long number) {
      put(story.card().address(), new AddressRow(AddressRow.Kind.STORY, number));
      Origin origin = story.origin();
      if (origin != null) {
        AddressRow imported = new AddressRow(AddressRow.Kind.IMPORTED, number);
        origin.addresses().forEach(address -> put(address, imported));
      }
    }

    private void put(Address address, AddressRow row) {
      if (rows.putAddress(address, row)) {
        touched.thing(Stamps.address(address.key()));
      }
    }

    /// A story that nobody translated stands in no group; an original joins its group with its
    /// first translation, or when it is published after that.
    private void translations(Card card, long number) {
      Id original = card.original();
      List<Long> group = rows.translations(original);
      boolean alone = original.equals(card.id()) && group.isEmpty();
      if (alone || group.contains(number)) {
        return;
      }
      rows.story(original).ifPresent(row -> rows.putTranslation(original, row.number()));
      rows.putTranslation(original, number);
      touched.thing(Stamps.translations(original.high()));
    }

    private Card card(StoryRow story) {
      return codec.decodeCard(writing.read(story.position()).required());
    }

    private Content content(long position) {
      return codec.decode(writing.read(position).required(), Content.class);
    }

    private Paper paper() {
      Paper known = paper;
      if (known == null) {
        OptionalLong position = rows.settings();
        known = codec.decode(writing.read(position.orElseThrow()).required(), Paper.class);
        paper = known;
      }
      return known;
    }
  }
}
