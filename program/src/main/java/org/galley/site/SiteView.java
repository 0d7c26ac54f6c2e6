package org.galley.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.galley.journal.Entry;
import org.galley.journal.EntryCodec;
import org.galley.journal.JournalException;
import org.galley.journal.Snapshot;
import org.galley.journal.Verified;
import org.galley.story.Address;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Layout;
import org.galley.story.Livery;
import org.galley.story.Notice;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Publisher;
import org.galley.story.Redirect;
import org.galley.story.Rights;
import org.galley.story.Section;
import org.galley.story.Standing;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// One state of the site, and a record of what was looked at. Whatever words it gives were decoded
/// from a document whose digest was checked; a row that says something else than the document is
/// passed over and reported. Used by one thread, within [Site#view].
public final class SiteView {

  private final Site site;
  final Snapshot snapshot;
  final SiteRows rows;
  final Reads reads = new Reads();

  /// The settings, once they were looked at.
  private @Nullable Paper paper;

  /// Settings that stand in the place of those in force.
  private final @Nullable Paper proposed;

  SiteView(Site site, Snapshot snapshot, @Nullable Paper proposed) {
    this.site = site;
    this.snapshot = snapshot;
    this.proposed = proposed;
    this.rows = site.storage.rows(snapshot);
  }

  /// The same state, with a record of its own of what is looked at.
  public SiteView apart() {
    return new SiteView(site, snapshot, proposed);
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

  /// The lists of this state.
  public Lists lists() {
    return new Lists(this);
  }

  public Fronts fronts() {
    return new Fronts(this);
  }

  public Subjects subjects() {
    return new Subjects(this);
  }

  public Calendar calendar() {
    return new Calendar(this);
  }

  Alphabet alphabet(String language) {
    return site.alphabets.computeIfAbsent(language, Alphabet::of);
  }

  /// The settings in force, of which name, address and default edition may be used; the rest only
  /// after its own method here was asked for it.
  ///
  /// @throws JournalException `MISSING` if the journal has none yet
  public Paper paper() {
    Paper known = paper;
    if (known == null) {
      reads.thing(Stamps.paper());
      known = proposed == null ? inForce() : proposed;
      paper = known;
    }
    return known;
  }

  private Paper inForce() {
    return content(rows.settings().orElseThrow(SiteView::noSettings), Paper.class);
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

  /// How the newsroom made the design its own.
  public Livery livery() {
    reads.thing(Stamps.livery());
    return paper().livery();
  }

  public Publisher publisher() {
    reads.thing(Stamps.publisher());
    return paper().publisher();
  }

  public Rights rights() {
    reads.thing(Stamps.rights());
    return paper().rights();
  }

  /// The address of the WebSub hub; may be empty.
  public String hub() {
    reads.thing(Stamps.hub());
    return paper().hub();
  }

  /// How the home page of an edition is laid out.
  public Layout layout(Edition edition) {
    reads.thing(Stamps.layout(edition.number()));
    return edition.layout();
  }

  /// The standing page with this slug; of those that other methods give only names may be used.
  public Optional<Standing> standing(Edition edition, String slug) {
    reads.thing(Stamps.standing(edition.number(), slug));
    return edition.standing(slug);
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

  /// The position of the entry by which a story was last published.
  public long version(StoryRow row) {
    reads.thing(Stamps.version(row.number()));
    return row.position();
  }

  Told read(StoryRow row) {
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
    return noticeOf(row);
  }

  Notice noticeOf(StoryRow row) {
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

  /// The redirects among the entries from `from` until before `to`.
  public List<Redirect> redirects(long from, long to) {
    return LongStream.range(from, to)
        .filter(position -> EntryCodec.decode(snapshot.entry(position)) instanceof Entry.Redirected)
        .mapToObj(this::redirect)
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

  /// The number of the newest story; those of all others go from 1 to it.
  public long lastStory() {
    return rows.lastStory();
  }

  private static Listed listed(StoryRow row, Card card) {
    return new Listed(row.number(), card.published().toEpochMilli(), card);
  }

  private Card decodeCard(long position) {
    return site.codec.decodeCard(site.journal.verified(snapshot, position).required());
  }

  /// What an entry's document says, which must be of the kind that the tables say it is.
  <T extends Content> T content(long position, Class<T> kind) {
    Content content = content(position);
    if (!kind.isInstance(content)) {
      throw altered("the entry at position", position);
    }
    return kind.cast(content);
  }

  Content content(long position) {
    return site.contents.get(
        position,
        p -> site.codec.decode(site.journal.verified(snapshot, p).required(), Content.class));
  }

  static JournalException altered(String what, long number) {
    return new JournalException(
        JournalException.Code.ALTERED,
        "the tables say of %s %d something else than its document; run 'galley fsck'"
            .formatted(what, number));
  }
}
