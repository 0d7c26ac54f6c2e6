package org.galley.desk;

import java.time.Instant;
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
  private record Known(Id id, Story story, boolean published) {}

  private final Newsroom newsroom;
  private final DraftRows drafts;
  private final ImportNames names;
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
      Newsroom newsroom, DraftRows drafts, ImportNames names, String source, boolean publish) {
    this.newsroom = newsroom;
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
      Known known = known(snapshot, item);
      return decide(item, story(snapshot, item, known), known);
    } catch (IllegalArgumentException e) {
      return refused(item.key(), String.valueOf(e.getMessage()));
    }
  }

  private Decision decide(Item item, Story story, @Nullable Known known) {
    String address = story.card().address().value();
    boolean same = known != null && known.story().equals(story);
    boolean done = known != null && (known.published() || !publish);
    Outcome outcome;
    if (same && done) {
      outcome = Outcome.UNCHANGED;
    } else if (!publish) {
      outcome = Outcome.DRAFTED;
    } else {
      outcome = done ? Outcome.UPDATED : Outcome.IMPORTED;
    }
    ImportResult result = new ImportResult(item.key(), outcome, address, "", item.remarks());
    long origin = Origins.key(source, item.key());
    return new Decision(result, outcome == Outcome.UNCHANGED ? null : story, origin);
  }

  private Optional<String> fault(Item item) {
    if (before.keys.contains(item.key()) || !batch.keys.add(item.key())) {
      return Optional.of(twice(item));
    }
    if (publish && item.standing() == Item.Standing.UNPUBLISHED) {
      return Optional.of(
          "it was not published in the archive; import without --publish to get it as a draft");
    }
    if (publish && item.published() == null) {
      return Optional.of("it has no date of publication, which a published story must have");
    }
    if (item.headline().isBlank()) {
      return Optional.of("it has no headline");
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

  private Story story(DraftRows.Draft draft) {
    return newsroom.codec().decode(Packing.unpack(draft.packed()), Story.class);
  }

  private Story story(Snapshot snapshot, Item item, @Nullable Known known) {
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
                item.slug().isBlank() ? item.headline() : item.slug(),
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
            item.updated(),
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

  /// The first address that is free, of those whose slugs are made from `words`.
  private Address free(
      Snapshot snapshot, Id id, String words, Function<String, Address> addressOf) {
    String base = Slugs.of(words, "story");
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
