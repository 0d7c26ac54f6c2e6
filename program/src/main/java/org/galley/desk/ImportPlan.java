package org.galley.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.galley.desk.ImportResult.Outcome;
import org.galley.intake.Item;
import org.galley.intake.NoStory;
import org.galley.intake.Reading;
import org.galley.intake.Refusal;
import org.galley.journal.Packing;
import org.galley.journal.Snapshot;
import org.galley.site.AddressRow;
import org.galley.site.Addresses;
import org.galley.site.Origins;
import org.galley.site.SiteRows;
import org.galley.site.StoryRow;
import org.galley.story.Address;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Id;
import org.galley.story.Origin;
import org.galley.story.Section;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// Decides for each reading of an archive which story it becomes: the one that came from the same
/// source and key before, or a new one at an address that is free.
///
/// Used by one thread.
final class ImportPlan {

  /// A decision. The story is null if there is nothing to write.
  record Decision(ImportResult result, @Nullable Story story, long origin) {}

  /// What stands for one source and key so far.
  private record Known(Id id, Story story, boolean published) {

    /// When readers were told that it changed; null if they were not.
    @Nullable Instant updated() {
      return published ? story.card().updated() : null;
    }
  }

  /// No date of a story lies before: the first weekly newspapers were printed in 1605.
  private static final Instant FIRST_NEWSPAPERS = Instant.parse("1600-01-01T00:00:00Z");

  /// Headlines beyond this are taken over whole, with a remark.
  private static final int LONG_HEADLINE = 300;

  private final Newsroom newsroom;
  private final IntakeRows drafts;
  private final ImportNames names;
  private final InstantSource clock;
  private final String source;
  private final boolean publish;

  /// How many entries there were when the import began.
  private final long start;

  /// Addresses and keys of this batch, and of the one before it, which may not be written yet.
  private Batch batch = new Batch();

  private Batch before = new Batch();

  private static final class Batch {
    private final Map<Address, Id> given = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
  }

  ImportPlan(
      Newsroom newsroom,
      IntakeRows drafts,
      ImportNames names,
      InstantSource clock,
      String source,
      boolean publish) {
    this.newsroom = newsroom;
    this.clock = clock;
    this.drafts = drafts;
    this.names = names;
    this.source = source;
    this.publish = publish;
    this.start = newsroom.journal().size();
  }

  /// Starts a batch. By the next call but one, its stories stand in the tables.
  void nextBatch() {
    before = batch;
    batch = new Batch();
  }

  Decision decide(Snapshot snapshot, Reading reading) {
    return switch (reading) {
      case NoStory other -> new Decision(ImportResult.passed(other.key(), other.what()), null, 0);
      case Refusal refusal -> refused(refusal.key(), refusal.reason());
      case Item item -> decide(snapshot, item);
    };
  }

  private Decision decide(Snapshot snapshot, Item item) {
    Optional<String> fault = fault(item);
    if (fault.isPresent()) {
      return refused(item.key(), fault.get());
    }
    try {
      return decide(snapshot, item, known(snapshot, item));
    } catch (IllegalArgumentException e) {
      return refused(item.key(), String.valueOf(e.getMessage()));
    }
  }

  private Decision decide(Snapshot snapshot, Item item, @Nullable Known known) {
    String onlyDraft = onlyDraft(item);
    boolean makePublic = publish && onlyDraft == null;
    boolean isPublic = known != null && known.published();
    if (publish && isPublic && !makePublic) {
      return refused(item.key(), onlyDraft + ", but here it is public; retract it if it is to go");
    }
    Story story = story(snapshot, item, known, known == null ? null : known.updated());
    boolean same = known != null && known.story().equals(story);
    if (makePublic && isPublic && !same) {
      // Readers are told that what they may have read is another text now.
      story = story(snapshot, item, known, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
    Outcome outcome = outcome(same, isPublic, makePublic);
    if (makePublic && outcome != Outcome.UNCHANGED) {
      names.need(story.card());
    }
    List<String> remarks = new ArrayList<>(item.remarks());
    if (item.headline().length() > LONG_HEADLINE) {
      remarks.add(
          "its headline has %d characters, which fronts have no room for: shorten it to %d"
              .formatted(item.headline().length(), LONG_HEADLINE));
    }
    if (publish && !makePublic) {
      remarks.add(onlyDraft + ", so it became a draft");
    }
    String address = story.card().address().value();
    ImportResult result = new ImportResult(item.key(), outcome, address, "", remarks);
    long origin = Origins.key(source, item.key());
    return new Decision(result, outcome == Outcome.UNCHANGED ? null : story, origin);
  }

  private static Outcome outcome(boolean same, boolean isPublic, boolean makePublic) {
    if (same && (isPublic || !makePublic)) {
      return Outcome.UNCHANGED;
    }
    if (!makePublic) {
      return Outcome.DRAFTED;
    }
    return isPublic ? Outcome.UPDATED : Outcome.IMPORTED;
  }

  /// Why an import cannot publish an item; null if it can.
  private @Nullable String onlyDraft(Item item) {
    Instant published = item.published();
    if (item.standing() == Item.Standing.UNPUBLISHED) {
      return "it was not published in the archive";
    }
    if (published == null) {
      return "it has no date of publication, which a published story must have";
    }
    return published.isAfter(clock.instant()) ? "its date of publication is in the future" : null;
  }

  private Optional<String> fault(Item item) {
    if (before.keys.contains(item.key()) || !batch.keys.add(item.key())) {
      return Optional.of(twice(item));
    }
    if (item.headline().isBlank()) {
      return Optional.of("it has no headline");
    }
    Instant published = item.published();
    if (published != null && published.isBefore(FIRST_NEWSPAPERS)) {
      return Optional.of(
          "it is dated %s, before there were newspapers: correct the date in the archive"
              .formatted(published.atOffset(ZoneOffset.UTC).toLocalDate()));
    }
    return Optional.empty();
  }

  private static String twice(Item item) {
    return "another item with the key '" + item.key() + "' stands before it in the archive";
  }

  private @Nullable Known known(Snapshot snapshot, Item item) {
    long key = Origins.key(source, item.key());
    Known published = published(snapshot, item, key);
    return published != null
        ? published
        : drafts
            .find(snapshot, key)
            .map(draft -> new Known(draft.id(), story(draft), false))
            .orElse(null);
  }

  private @Nullable Known published(Snapshot snapshot, Item item, long key) {
    SiteRows rows = newsroom.site().rows(snapshot);
    for (long number : rows.origin(key)) {
      StoryRow row = rows.story(number).orElseThrow();
      Story story =
          newsroom
              .codec()
              .decode(
                  newsroom.journal().verified(snapshot, row.position()).required(), Story.class);
      Origin origin = story.origin();
      if (origin != null && origin.source().equals(source) && origin.key().equals(item.key())) {
        if (row.position() >= start) {
          throw new IllegalArgumentException(twice(item));
        }
        return new Known(row.id(), story, true);
      }
    }
    return null;
  }

  private Story story(IntakeRows.Waiting draft) {
    return newsroom.codec().decode(Packing.unpack(draft.packed()), Story.class);
  }

  /// @param updated when it last changed, if the archive does not say
  private Story story(
      Snapshot snapshot, Item item, @Nullable Known known, @Nullable Instant updated) {
    Id id = known == null ? Id.random(newsroom.random()) : known.id();
    Edition edition = names.edition(item.language());
    Section section = names.section(edition, item.section());
    Edition extended = names.edition(edition.language());
    Instant published = item.published() == null ? Instant.EPOCH : item.published();
    // A story that is public keeps its address.
    Address address =
        known != null && known.published()
            ? known.story().card().address()
            : free(
                snapshot,
                id,
                names
                    .slugs(edition)
                    .of(item.slug().isBlank() ? item.headline() : item.slug(), "story"),
                slug ->
                    Addresses.story(
                        names.paper(), extended, section.key(), published.toEpochMilli(), slug));
    Card card =
        new Card(
            id,
            id,
            extended.key(),
            section.key(),
            address,
            item.form(),
            item.label(),
            Headline.of(item.headline()),
            item.standfirst(),
            names.byline(snapshot, extended, item.byline()),
            sourceLine(item),
            item.place(),
            published,
            item.updated() == null ? updated : item.updated(),
            item.picture(),
            names.topics(snapshot, extended, item.topics()),
            null,
            0);
    Origin origin = new Origin(source, item.key(), oldAddresses(snapshot, item, id, address));
    return new Story(card, List.of(), origin, item.body());
  }

  /// Every story has a byline or a source line.
  private String sourceLine(Item item) {
    boolean nobody = item.byline().stream().allMatch(String::isBlank);
    return nobody && item.source().isBlank() ? names.paper().name() : item.source();
  }

  /// The first address that is free, of those whose slugs start with `base`.
  private Address free(Snapshot snapshot, Id id, String base, Function<String, Address> addressOf) {
    for (int n = 1; ; n++) {
      Address address = addressOf.apply(n == 1 ? base : base + "-" + n);
      if (isFree(snapshot, address, id)) {
        batch.given.put(address, id);
        return address;
      }
    }
  }

  private List<Address> oldAddresses(Snapshot snapshot, Item item, Id id, Address own) {
    List<Address> old = new ArrayList<>();
    for (Address address : item.addresses()) {
      if (!address.equals(own)
          && !old.contains(address)
          && Addresses.mayLeadElsewhere(names.paper(), address)
          && isFree(snapshot, address, id)) {
        batch.given.put(address, id);
        old.add(address);
      }
    }
    return old;
  }

  private boolean isFree(Snapshot snapshot, Address address, Id id) {
    Id pending = batch.given.getOrDefault(address, before.given.get(address));
    if (pending != null) {
      return pending.equals(id);
    }
    SiteRows rows = newsroom.site().rows(snapshot);
    return rows.address(address).stream().allMatch(row -> belongsTo(rows, row, id));
  }

  private static boolean belongsTo(SiteRows rows, AddressRow row, Id id) {
    return switch (row.kind()) {
      case STORY, IMPORTED -> rows.story(row.target()).orElseThrow().id().equals(id);
      case SUBJECT, REDIRECT -> false;
    };
  }

  private static Decision refused(String key, String why) {
    return new Decision(ImportResult.refused(key, why), null, 0);
  }
}
