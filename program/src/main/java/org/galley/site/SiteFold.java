package org.galley.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.galley.journal.Appended;
import org.galley.journal.DocumentCodec;
import org.galley.journal.Entry;
import org.galley.journal.Projection;
import org.galley.journal.Writing;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
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

/// Folds the journal into the site's tables, entry by entry, and stamps whatever an entry touches
/// before and after it. What it does depends on nothing but the entries so far.
public final class SiteFold implements Projection {

  /// How long a story that was marked as focus may fill an empty place in News Focus.
  static final long FOCUS_MILLIS = 30L * 24 * 60 * 60 * 1000;

  private final SiteStorage storage;
  private final Stamps stamps;
  private final DocumentCodec codec = new DocumentCodec();

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
        case Entry.Published e -> published(position, e.story(), appended.content());
        case Entry.Retracted e -> ended(position, e.story(), StoryRow.State.RETRACTED);
        case Entry.Removed e -> ended(position, e.story(), StoryRow.State.REMOVED);
        case Entry.Redirected _ -> redirected(position, appended.content());
        case Entry.Arranged _ -> arranged(position, appended.content());
      }
    }

    @Override
    public void committed() {
      touched.applyTo(stamps);
    }

    private void settings(long position, @Nullable Content content) {
      rows.putSettings(position);
      touched.thing(Stamps.settings());
      paper = content instanceof Paper settings ? settings : null;
    }

    private void described(long position, Id id, @Nullable Content content) {
      Optional<SubjectRow> old = rows.subject(id);
      SubjectRow subject =
          old.map(row -> new SubjectRow(row.number(), id, position))
              .orElseGet(() -> rows.addSubject(id, position));
      if (old.isPresent()) {
        rows.putSubject(subject);
      }
      touched.thing(Stamps.subject(subject.number()));
      address(content)
          .ifPresent(
              address -> put(address, new AddressRow(AddressRow.Kind.SUBJECT, subject.number())));
      Optional<ListKey> left = old.flatMap(row -> specials(content(row)));
      Optional<ListKey> entered = specials(content);
      if (!left.equals(entered)) {
        ListRow place = new ListRow(subject.number(), subject.number());
        left.ifPresent(list -> rows.remove(list, place));
        entered.ifPresent(list -> rows.add(list, place));
        left.ifPresent(list -> touched.row(list, place.at()));
        entered.ifPresent(list -> touched.row(list, place.at()));
      }
    }

    /// The list to which a subject belongs, if it is a special.
    private Optional<ListKey> specials(@Nullable Content content) {
      return content instanceof Special special
          ? paper().edition(special.edition()).map(edition -> ListKey.specials(edition.number()))
          : Optional.empty();
    }

    private Content content(SubjectRow subject) {
      return codec.decode(writing.read(subject.position()).required(), Content.class);
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
      String key = front.section();
      int section =
          key == null ? 0 : edition.get().section(key).map(found -> found.number()).orElse(0);
      rows.putFront(edition.get().number(), section, position);
      touched.thing(Stamps.front(edition.get().number(), section));
    }

    private void published(long position, Id id, @Nullable Content content) {
      if (!(content instanceof Story story)) {
        return;
      }
      Optional<StoryRow> old = rows.story(id);
      if (old.isEmpty()) {
        first(position, story);
      } else {
        again(position, story, old.get());
      }
    }

    private void first(long position, Story story) {
      Card card = story.card();
      StoryRow row = rows.addStory(card.id(), position);
      long number = row.number();
      Optional<Memberships> lists = Memberships.of(card, paper(), rows);
      lists.ifPresent(found -> enter(found, number));
      addresses(story, number);
      media(story, number);
      translations(card, number);
      Origin origin = story.origin();
      if (origin != null) {
        rows.putOrigin(Origins.key(origin), number);
      }
    }

    private void again(long position, Story story, StoryRow old) {
      long number = old.number();
      Card card = story.card();
      Card before = card(old);
      rows.putStory(new StoryRow(number, old.id(), position, StoryRow.State.LIVE, -1));
      touched.thing(Stamps.body(number));
      if (!before.equals(card) || !old.isLive()) {
        touched.thing(Stamps.card(number));
      }
      Optional<Memberships> left =
          old.isLive() ? Memberships.of(before, paper(), rows) : Optional.empty();
      Optional<Memberships> entered = Memberships.of(card, paper(), rows);
      if (!left.equals(entered)) {
        left.ifPresent(lists -> leave(lists, number));
        entered.ifPresent(lists -> enter(lists, number));
      }
      addresses(story, number);
      media(story, number);
      translations(card, number);
    }

    private void ended(long position, Id id, StoryRow.State state) {
      Optional<StoryRow> found = rows.story(id);
      if (found.isEmpty()) {
        return;
      }
      StoryRow old = found.get();
      rows.putStory(new StoryRow(old.number(), id, old.position(), state, position));
      touched.thing(Stamps.body(old.number()));
      touched.thing(Stamps.card(old.number()));
      if (old.isLive()) {
        Card card = card(old);
        Memberships.of(card, paper(), rows).ifPresent(lists -> leave(lists, old.number()));
      }
    }

    private void enter(Memberships lists, long number) {
      long newest = newest(lists.edition());
      ListRow row = new ListRow(lists.at(), number);
      for (ListKey list : lists.lists()) {
        rows.add(list, row);
        moved(list, row, 1);
      }
      for (ListKey list : lists.focus()) {
        rows.add(list, new ListRow(lists.focusAt(), number));
        touched.row(list, lists.focusAt());
      }
      counted(lists, 1);
      focusWindow(lists.edition(), newest);
    }

    private void leave(Memberships lists, long number) {
      long newest = newest(lists.edition());
      ListRow row = new ListRow(lists.at(), number);
      for (ListKey list : lists.lists()) {
        rows.remove(list, row);
        moved(list, row, -1);
      }
      for (ListKey list : lists.focus()) {
        rows.remove(list, new ListRow(lists.focusAt(), number));
        touched.row(list, lists.focusAt());
      }
      counted(lists, -1);
      focusWindow(lists.edition(), newest);
    }

    private void moved(ListKey list, ListRow row, int difference) {
      touched.row(list, row.at());
      long after = rows.count(list);
      if (Paging.pages(after, Paging.LIST) != Paging.pages(after - difference, Paging.LIST)) {
        touched.thing(Stamps.pages(list));
      }
    }

    private void counted(Memberships lists, int difference) {
      rows.count(lists.day(), difference);
      rows.count(lists.month(), difference);
      if (rows.count(lists.day()) == (difference > 0 ? 1 : 0)) {
        touched.thing(Stamps.days(lists.edition()));
      }
      long month = rows.count(lists.month());
      if (Paging.pages(month, Paging.SITEMAP) != Paging.pages(month - difference, Paging.SITEMAP)) {
        touched.thing(Stamps.months(lists.edition()));
      }
    }

    /// The window of focus ends at the edition's newest story; when that changes, the stories that
    /// fall out of the window or come back into it are touched.
    private void focusWindow(int edition, long newestBefore) {
      long newestAfter = newest(edition);
      if (newestAfter == newestBefore) {
        return;
      }
      long from = Math.min(newestBefore, newestAfter) - FOCUS_MILLIS;
      long to = Math.max(newestBefore, newestAfter) - FOCUS_MILLIS;
      for (ListRow row : rows.range(ListKey.focus(edition, 0), from, to, 0, 1_000)) {
        rows.story(row.story())
            .map(this::card)
            .flatMap(card -> Memberships.of(card, paper(), rows))
            .ifPresent(lists -> lists.focus().forEach(list -> touched.row(list, row.at())));
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
      rows.putAddress(address, row);
      touched.thing(Stamps.address(address.key()));
    }

    private void translations(Card card, long number) {
      if (card.original().equals(card.id())) {
        return;
      }
      Consumer<Long> put = other -> rows.putTranslation(card.original(), other);
      if (rows.translations(card.original()).contains(number)) {
        return;
      }
      rows.story(card.original()).ifPresent(original -> put.accept(original.number()));
      put.accept(number);
      touched.thing(Stamps.translations(card.original().high()));
    }

    private Card card(StoryRow story) {
      return codec.decodeCard(writing.read(story.position()).required());
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
