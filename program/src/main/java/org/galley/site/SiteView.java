package org.galley.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.JournalException;
import org.galley.journal.Snapshot;
import org.galley.journal.Verified;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Digest;
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

/// One state of the site, and a record of what was looked at. Whatever words it gives were decoded
/// from a document whose digest was checked; a row that says something else than the document is
/// passed over and reported. Used by one thread, within [Site#view].
public final class SiteView {

  private final Site site;
  private final Snapshot snapshot;
  private final SiteRows rows;
  private final Reads reads = new Reads();

  /// The settings, once they were looked at.
  private @Nullable Paper paper;

  SiteView(Site site, Snapshot snapshot) {
    this.site = site;
    this.snapshot = snapshot;
    this.rows = site.storage.rows(snapshot);
  }

  /// The same state, with a record of its own of what is looked at.
  public SiteView apart() {
    return new SiteView(site, snapshot);
  }

  /// How many entries this state has.
  public long size() {
    return snapshot.size();
  }

  /// When the newest entry of this state was made.
  public Instant modified() {
    return site.times.get(size() - 1, position -> EntryCodec.decode(snapshot.entry(position)).at());
  }

  /// What was looked at so far.
  public Reads reads() {
    return reads;
  }

  /// The settings in force. Of an edition, of the list of editions and of being a sample only those
  /// may be used that [#in], [#title], [#editions], [#section] and [#isSample] were asked for.
  ///
  /// @throws JournalException `MISSING` if the journal has none yet
  public Paper paper() {
    Paper known = paper;
    if (known == null) {
      reads.thing(Stamps.paper());
      known = content(rows.settings().orElseThrow(SiteView::noSettings), Paper.class);
      paper = known;
    }
    return known;
  }

  private static JournalException noSettings() {
    return new JournalException(
        JournalException.Code.MISSING,
        "the paper has no settings yet; import something, or use 'galley demo'");
  }

  /// Notes that everything which the settings say of an edition is looked at.
  public Edition in(Edition edition) {
    reads.thing(Stamps.edition(edition.number()));
    return edition;
  }

  /// Notes that an edition's title, language and zone are looked at.
  public Edition title(Edition edition) {
    reads.thing(Stamps.title(edition.number()));
    return edition;
  }

  /// The editions, of which only keys, numbers and languages may be used.
  public List<Edition> editions() {
    reads.thing(Stamps.editions());
    return paper().editions();
  }

  /// The edition with this key.
  public Optional<Edition> edition(String key) {
    reads.thing(Stamps.editionKey(key));
    return paper().edition(key);
  }

  /// The section with this key.
  public Optional<Section> section(Edition edition, String key) {
    reads.thing(Stamps.section(edition.number(), key));
    return edition.section(key);
  }

  /// Whether the paper is a sample.
  public boolean isSample() {
    reads.thing(Stamps.sample());
    return paper().sample();
  }

  /// Whether a published story shows this media file, or did.
  public boolean hasMedia(Digest media) {
    return rows.hasMedia(media);
  }

  /// What may stand at an address; whoever asks compares the whole address.
  public List<AddressRow> address(Address address) {
    reads.thing(Stamps.address(address.key()));
    return rows.address(address);
  }

  /// Refuses an address where a story once stood and where there is nothing now: one that moves
  /// leaves a redirect.
  public void requireNoStory(List<AddressRow> found) {
    for (AddressRow row : found) {
      if (row.kind() == AddressRow.Kind.STORY) {
        throw altered("the address of story", row.target());
      }
    }
  }

  /// Whether anything may stand at exactly this address.
  public boolean isKnown(Address address) {
    return !rows.address(address).isEmpty();
  }

  public Optional<StoryRow> story(long number) {
    return rows.story(number).map(SiteView::sound);
  }

  public Optional<StoryRow> story(Id id) {
    return rows.story(id).map(SiteView::sound);
  }

  private static StoryRow sound(StoryRow row) {
    if (row.isLive() != (row.notice() < 0)) {
      throw altered("story", row.number());
    }
    return row;
  }

  /// The whole of a story, whatever its state.
  public Told told(StoryRow row) {
    reads.thing(Stamps.body(row.number()));
    return read(row);
  }

  private Told read(StoryRow row) {
    Verified verified = site.journal.verified(snapshot, row.position());
    Story story = site.codec.decode(verified.required(), Story.class);
    if (!(verified.entry() instanceof Entry.Published entry) || !story.id().equals(row.id())) {
      throw altered("story", row.number());
    }
    site.cards.asMap().putIfAbsent(row.position(), story.card());
    return new Told(row, story, entry);
  }

  /// What readers are told in the place of a story that is not live.
  public Notice notice(StoryRow row) {
    reads.thing(Stamps.body(row.number()));
    Notice notice = content(row.notice(), Notice.class);
    if (!notice.story().equals(row.id())) {
      throw altered("story", row.number());
    }
    return notice;
  }

  /// The whole of a story if it stands at `address`.
  public Optional<Told> told(StoryRow row, Address address) {
    reads.thing(Stamps.card(row.number(), Look.PLACE));
    Told told = read(row);
    if (!told.story().card().address().equals(address)) {
      return Optional.empty();
    }
    reads.thing(Stamps.body(row.number()));
    return Optional.of(told);
  }

  /// Where an imported story stands, if it could be read at the old address `from` before; that
  /// [#address] was asked for.
  public Optional<Address> movedTo(StoryRow row, Address from) {
    reads.thing(Stamps.card(row.number(), Look.PLACE));
    Story story = read(row).story();
    Origin origin = story.origin();
    if (story.card().address().equals(from)) {
      throw altered("the address of story", row.number());
    }
    return origin != null && origin.addresses().contains(from)
        ? Optional.of(story.card().address())
        : Optional.empty();
  }

  private Card card(StoryRow row) {
    Card card = site.cards.get(row.position(), this::decodeCard);
    if (!card.id().equals(row.id())) {
      throw altered("story", row.number());
    }
    return card;
  }

  /// The card of a story if it is live, of which only what the look says may be used.
  public Optional<Listed> live(long number, Look look) {
    reads.thing(Stamps.card(number, look));
    return story(number).filter(StoryRow::isLive).map(row -> listed(row, card(row)));
  }

  /// The card of a story if it is live.
  public Optional<Listed> live(Id id, Look look) {
    Optional<StoryRow> row = story(id);
    if (row.isEmpty()) {
      reads.thing(Stamps.named(id));
    }
    return row.flatMap(found -> live(found.number(), look));
  }

  /// The newest stories of a list.
  public List<Listed> newest(ListKey list, int count, Look look) {
    return newest(list, count, Set.of(), look);
  }

  /// The newest stories of a list without those whose numbers are in `without`.
  public List<Listed> newest(ListKey list, int count, Set<Long> without, Look look) {
    List<ListRow> all = rows.newest(list, Long.MAX_VALUE, count + without.size());
    List<ListRow> found =
        all.stream().filter(row -> !without.contains(row.story())).limit(count).toList();
    reads.newest(list, found.size() < count ? Long.MIN_VALUE : lastAt(found, Long.MAX_VALUE));
    return cards(list, found, look);
  }

  /// The newest stories of a list since `from`, in milliseconds.
  public List<Listed> since(ListKey list, long from, int count, Look look) {
    List<ListRow> found =
        rows.newest(list, Long.MAX_VALUE, count).stream().filter(row -> row.at() >= from).toList();
    reads.newest(list, found.size() < count ? from : lastAt(found, from));
    return cards(list, found, look);
  }

  /// The stories of one day, oldest first, after the first `skip`.
  public List<Listed> ofDay(Edition edition, long day, long skip, int count, Look look) {
    Days days = Days.of(edition);
    return range(
        ListKey.day(edition.number(), day),
        edition,
        days.start(day),
        days.start(day + 1),
        skip,
        count,
        look);
  }

  /// The stories of one month, oldest first, after the first `skip`.
  public List<Listed> ofMonth(Edition edition, YearMonth month, long skip, int count, Look look) {
    Days days = Days.of(edition);
    return range(
        ListKey.month(edition.number(), Days.month(month)),
        edition,
        days.start(Days.day(month.atDay(1))),
        days.start(Days.day(month.plusMonths(1).atDay(1))),
        skip,
        count,
        look);
  }

  private List<Listed> range(
      ListKey counted, Edition edition, long from, long to, long skip, int count, Look look) {
    ListKey list = ListKey.edition(edition.number());
    List<ListRow> found = rows.range(list, from, to, skip, count);
    reads.oldest(counted, found.size() < count ? Long.MAX_VALUE : lastAt(found, Long.MAX_VALUE));
    return cards(list, found, look);
  }

  private static long lastAt(List<ListRow> found, long otherwise) {
    return found.isEmpty() ? otherwise : found.getLast().at();
  }

  /// A numbered page of a list, newest first; page 1 has the oldest stories. Empty if there is no
  /// such page.
  public NumberedPage page(ListKey list, long number) {
    List<ListRow> found = rows.ordinal(list, (number - 1) * Paging.LIST, Paging.LIST + 1);
    if (found.isEmpty()) {
      reads.thing(Stamps.page(list, number));
      return new NumberedPage(number, List.of(), false);
    }
    boolean newer = found.size() > Paging.LIST;
    List<ListRow> shown = newer ? found.subList(0, Paging.LIST) : found;
    reads.thing(Stamps.page(list, number + 1));
    reads.oldest(list, newer ? shown.getLast().at() : Long.MAX_VALUE);
    return new NumberedPage(number, cards(list, shown, Look.ROW).reversed(), newer);
  }

  /// A numbered page of a list.
  ///
  /// @param newer whether there is a page after it
  public record NumberedPage(long number, List<Listed> stories, boolean newer) {}

  /// How many numbered pages a list has.
  public long pages(ListKey list) {
    reads.thing(Stamps.pages(list));
    return pages(list, Paging.LIST);
  }

  /// How many parts of `size` stories a list has, for whoever goes through the whole site.
  public long pages(ListKey list, int size) {
    return Paging.pages(rows.count(list), size);
  }

  /// The redirects among the entries from `from` until before `to`.
  public List<Redirect> redirects(long from, long to) {
    return LongStream.range(from, to)
        .filter(position -> EntryCodec.decode(snapshot.entry(position)) instanceof Entry.Redirected)
        .mapToObj(this::redirect)
        .toList();
  }

  /// The News Focus of a front: what editors arranged, then the newest stories that they marked in
  /// the 30 days before the edition's newest story.
  ///
  /// @param section null for the edition's home page
  /// @param without numbers of stories to leave out
  public List<Focused> focus(
      Edition edition, @Nullable Section section, int count, Set<Long> without) {
    int number = section == null ? 0 : section.number();
    Map<Long, Focused> focus = new LinkedHashMap<>();
    reads.thing(Stamps.focus(edition.number(), number));
    for (Front.Slot slot : front(edition, number).map(Front::focus).orElse(List.of())) {
      live(slot.story(), Look.FOCUS)
          .filter(story -> !without.contains(story.number()))
          .ifPresent(story -> focus.put(story.number(), new Focused(story, slot.reason())));
    }
    for (ListRow row : marked(edition, number, count + without.size())) {
      if (focus.size() < count
          && !without.contains(row.story())
          && !focus.containsKey(row.story())) {
        Listed story =
            live(row.story(), Look.FOCUS)
                .filter(listed -> since(listed) == row.at())
                .orElseThrow(() -> altered("the list of focus, story", row.story()));
        focus.put(row.story(), new Focused(story, ""));
      }
    }
    return focus.values().stream().limit(count).toList();
  }

  /// The newest rows of a list of focus that are young enough.
  private List<ListRow> marked(Edition edition, int section, int count) {
    ListKey list = ListKey.focus(edition.number(), section);
    List<ListRow> newest = rows.newest(ListKey.edition(edition.number()), Long.MAX_VALUE, 1);
    long since = newest.isEmpty() ? 0 : newest.getFirst().at() - SiteFold.FOCUS_MILLIS;
    List<ListRow> marked = rows.newest(list, Long.MAX_VALUE, count);
    reads.newest(list, marked.size() < count ? since : Math.max(since, lastAt(marked, since)));
    return marked.stream().filter(row -> row.at() >= since).toList();
  }

  /// A story in News Focus.
  ///
  /// @param slotReason what the arrangement says of it; may be empty
  public record Focused(Listed story, String slotReason) {

    /// Why to read it, in one line; may be empty.
    public String reason() {
      Card.Focus focus = story.card().focus();
      return slotReason.isEmpty() && focus != null ? focus.reason() : slotReason;
    }
  }

  /// The story that editors put at the top of a front; section 0 means the edition's home page.
  public Optional<Id> lead(Edition edition, int section) {
    reads.thing(Stamps.lead(edition.number(), section));
    return front(edition, section).map(Front::lead);
  }

  private Optional<Front> front(Edition edition, int section) {
    OptionalLong position = rows.front(edition.number(), section);
    if (position.isEmpty()) {
      return Optional.empty();
    }
    Front front = content(position.getAsLong(), Front.class);
    String key = front.section();
    int arranged = key == null ? 0 : edition.section(key).map(Section::number).orElse(-1);
    if (!front.edition().equals(edition.key()) || arranged != section) {
      throw altered("the front of section", section);
    }
    return Optional.of(front);
  }

  /// A topic, author or special.
  public Optional<Content> subject(long number) {
    reads.thing(Stamps.subject(number));
    return rows.subject(number).map(this::subject);
  }

  /// A topic, author or special, of which only the address may be used.
  public Optional<Content> subjectPlace(long number) {
    reads.thing(Stamps.subjectPlace(number));
    return rows.subject(number).map(this::subject);
  }

  /// As by its number.
  public Optional<Content> subjectPlace(Id id) {
    Optional<SubjectRow> row = subjectRow(id);
    row.ifPresent(found -> reads.thing(Stamps.subjectPlace(found.number())));
    return row.map(this::subject);
  }

  /// A topic, author or special, of which only name and address may be used.
  public Optional<Content> subjectName(long number) {
    reads.thing(Stamps.subjectName(number));
    return subjectPlace(number);
  }

  /// As by its number.
  public Optional<Content> subjectName(Id id) {
    Optional<SubjectRow> row = subjectRow(id);
    row.ifPresent(found -> reads.thing(Stamps.subjectName(found.number())));
    row.ifPresent(found -> reads.thing(Stamps.subjectPlace(found.number())));
    return row.map(this::subject);
  }

  private Content subject(SubjectRow row) {
    Content content = content(row.position());
    if (!row.id().equals(id(content))) {
      throw altered("subject", row.number());
    }
    return content;
  }

  private Optional<SubjectRow> subjectRow(Id id) {
    Optional<SubjectRow> row = rows.subject(id);
    if (row.isEmpty()) {
      reads.thing(Stamps.named(id));
    }
    return row;
  }

  private static @Nullable Id id(Content content) {
    return switch (content) {
      case Topic topic -> topic.id();
      case Author author -> author.id();
      case Special special -> special.id();
      case Story _, Paper _, Front _, Notice _, Redirect _ -> null;
    };
  }

  /// The number of a topic, author or special.
  public OptionalLong subjectNumber(Id id) {
    return subjectRow(id)
        .map(SubjectRow::number)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /// The newest specials of an edition, of which only address, title and standfirst may be used.
  public List<Special> specials(Edition edition, int count) {
    ListKey list = ListKey.specials(edition.number());
    List<ListRow> found = rows.newest(list, Long.MAX_VALUE, count);
    reads.newest(list, found.size() < count ? Long.MIN_VALUE : found.getLast().at());
    return found.stream()
        .map(row -> subjectName(row.story()))
        .flatMap(Optional::stream)
        .filter(Special.class::isInstance)
        .map(Special.class::cast)
        .toList();
  }

  public Redirect redirect(long position) {
    return content(position, Redirect.class);
  }

  /// The live translations of a story, itself left out.
  public List<Listed> translations(Card card) {
    reads.thing(Stamps.translations(card.original().high()));
    List<Listed> others = new ArrayList<>();
    for (long number : rows.translations(card.original())) {
      live(number, Look.LINK)
          .filter(other -> !other.card().id().equals(card.id()))
          .filter(other -> other.card().original().equals(card.original()))
          .ifPresent(others::add);
    }
    return others;
  }

  /// The last day that has stories.
  public Optional<LocalDate> lastDay(Edition edition) {
    reads.thing(Stamps.lastDay(edition.number()));
    return dayBefore(edition, Days.MOST);
  }

  /// The last day before `day`, which has stories, that has some.
  public Optional<LocalDate> dayBefore(Edition edition, LocalDate day) {
    reads.thing(Stamps.day(edition.number(), Days.day(day)));
    return dayBefore(edition, Days.day(day));
  }

  private Optional<LocalDate> dayBefore(Edition edition, long number) {
    return rows
        .counted(ListKey.day(edition.number(), number - 1), ListKey.day(edition.number(), 0), 1)
        .stream()
        .findFirst()
        .map(counted -> Days.date(counted.list().second()));
  }

  /// The next day after `day`, which has stories, that has some.
  public Optional<LocalDate> dayAfter(Edition edition, LocalDate day) {
    reads.thing(Stamps.day(edition.number(), Days.day(day)));
    return rows.countedAfter(
            ListKey.day(edition.number(), Days.day(day)), ListKey.day(edition.number(), Days.MOST))
        .map(list -> Days.date(list.second()));
  }

  /// The months of an edition that have stories, newest first, with how many parts their sitemaps
  /// have.
  public List<MonthParts> months(Edition edition) {
    reads.thing(Stamps.months(edition.number()));
    return rows
        .counted(
            ListKey.month(edition.number(), 120_000), ListKey.month(edition.number(), 0), 10_000)
        .stream()
        .map(counted ->
            new MonthParts(
                counted.list().second(), Paging.pages(counted.stories(), Paging.SITEMAP)))
        .toList();
  }

  /// How many parts the sitemap of a month has.
  public long parts(Edition edition, YearMonth month) {
    ListKey list = ListKey.month(edition.number(), Days.month(month));
    reads.thing(Stamps.pages(list));
    return Paging.pages(rows.count(list), Paging.SITEMAP);
  }

  /// A month since the year 0 and how many parts its sitemap has.
  public record MonthParts(long month, long parts) {}

  /// The number of the newest story; those of all others go from 1 to it.
  public long lastStory() {
    return rows.lastStory();
  }

  /// The number of the newest subject; those of all others go from 1 to it.
  public long lastSubject() {
    return rows.lastSubject();
  }

  /// All days of an edition that have stories, newest first.
  public List<LocalDate> allDays(Edition edition) {
    return rows
        .counted(
            ListKey.day(edition.number(), Days.MOST), ListKey.day(edition.number(), 0), 4_000_000)
        .stream()
        .map(counted -> Days.date(counted.list().second()))
        .toList();
  }

  /// The cards of the rows of a list, each of which must be where its document says.
  private List<Listed> cards(ListKey list, List<ListRow> found, Look look) {
    List<Listed> cards = new ArrayList<>(found.size());
    for (ListRow row : found) {
      cards.add(
          live(row.story(), look)
              .filter(listed -> listed.at() == row.at())
              .orElseThrow(() -> altered("list " + list.code() + ", story", row.story())));
    }
    return cards;
  }

  private static long since(Listed listed) {
    Card.Focus focus = listed.card().focus();
    return focus == null ? Long.MIN_VALUE : focus.since().toEpochMilli();
  }

  private static Listed listed(StoryRow row, Card card) {
    return new Listed(row.number(), card.published().toEpochMilli(), card);
  }

  private Card decodeCard(long position) {
    return site.codec.decodeCard(site.journal.verified(snapshot, position).required());
  }

  /// What an entry's document says, which must be of the kind that the tables say it is.
  private <T extends Content> T content(long position, Class<T> kind) {
    Content content = content(position);
    if (!kind.isInstance(content)) {
      throw altered("the entry at position", position);
    }
    return kind.cast(content);
  }

  private Content content(long position) {
    return site.contents.get(
        position,
        p -> site.codec.decode(site.journal.verified(snapshot, p).required(), Content.class));
  }

  private static JournalException altered(String what, long number) {
    return new JournalException(
        JournalException.Code.ALTERED,
        "the tables say of %s %d something else than its document; run 'galley fsck'"
            .formatted(what, number));
  }
}
