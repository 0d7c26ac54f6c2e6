package org.galley.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.journal.Appended;
import org.galley.journal.Entry;
import org.galley.journal.Prepared;
import org.galley.journal.Writing;
import org.galley.site.AddressRow;
import org.galley.site.SiteRows;
import org.galley.site.StoryRow;
import org.galley.story.Address;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Section;
import org.galley.story.Story;

/// Makes stories public: new ones, and new versions of those that already are. A batch becomes
/// public as a whole.
public final class Publish {

  private final Newsroom newsroom;

  public Publish(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /// Publishes one story.
  public Appended run(Story story, Entry.Role approvedBy) {
    return run(newsroom.prepare(story), approvedBy);
  }

  /// Publishes one story that was prepared before.
  public Appended run(Prepared prepared, Entry.Role approvedBy) {
    return newsroom.journal().write(writing -> append(writing, prepared, approvedBy));
  }

  /// Publishes all of `batch`, or nothing.
  public List<Appended> run(List<Prepared> batch, Entry.Role approvedBy) {
    return newsroom
        .journal()
        .write(writing ->
            batch.stream().map(prepared -> append(writing, prepared, approvedBy)).toList());
  }

  /// Checks and appends within the transaction of a larger act.
  Appended append(Writing writing, Prepared prepared, Entry.Role approvedBy) {
    Story story = (Story) prepared.content();
    Card card = story.card();
    SiteRows rows = newsroom.rows(writing);
    requireSection(newsroom.paper(writing), card);
    requireFree(writing, rows, card);
    requireDated(story);
    Optional<StoryRow> before = rows.story(card.id());
    Entry.Change change = before.map(row -> change(writing, row, story)).orElse(Entry.Change.NEW);
    before.ifPresent(row -> redirect(writing, row, card, approvedBy));
    return writing.append(
        prepared,
        at -> new Entry.Published(at, card.id(), change, prepared.document().digest(), approvedBy));
  }

  private Entry.Change change(Writing writing, StoryRow row, Story story) {
    Card before = card(writing, row);
    return story.corrections().size() > before.corrections()
        ? Entry.Change.CORRECTION
        : Entry.Change.UPDATE;
  }

  /// A story that moves leaves a redirect.
  private void redirect(Writing writing, StoryRow row, Card card, Entry.Role approvedBy) {
    Address before = card(writing, row).address();
    if (before.equals(card.address())) {
      return;
    }
    Prepared redirect = newsroom.prepare(new Redirect(before, card.address()));
    writing.append(
        redirect, at -> new Entry.Redirected(at, redirect.document().digest(), approvedBy));
  }

  private static void requireSection(Paper paper, Card card) {
    Optional<Edition> edition = paper.edition(card.edition());
    Optional<Section> section = edition.flatMap(e -> e.section(card.section()));
    if (section.isEmpty()) {
      throw new DeskException(
          DeskException.Code.NO_SUCH_SECTION,
          "the settings have no section '%s' in an edition '%s'; add it first"
              .formatted(card.section(), card.edition()));
    }
  }

  /// Feeds and sitemaps tell of a correction by the time of the story's last change.
  private static void requireDated(Story story) {
    Instant updated = story.card().updated();
    for (Correction correction : story.corrections()) {
      if (updated == null || updated.isBefore(correction.at())) {
        throw new DeskException(
            DeskException.Code.CORRECTION_UNDATED,
            "the story '%s' was corrected at %s, but says that it was last changed before; set that time to the correction's"
                .formatted(story.card().headline().page(), correction.at()));
      }
    }
  }

  private void requireFree(Writing writing, SiteRows rows, Card card) {
    for (AddressRow row : rows.address(card.address())) {
      if (isTaken(writing, rows, row, card)) {
        throw DeskException.addressTaken(card.address());
      }
    }
  }

  private boolean isTaken(Writing writing, SiteRows rows, AddressRow row, Card card) {
    return switch (row.kind()) {
      case STORY -> {
        StoryRow other = rows.story(row.target()).orElseThrow();
        yield !other.id().equals(card.id())
            && card(writing, other).address().equals(card.address());
      }
      case IMPORTED -> !rows.story(row.target()).orElseThrow().id().equals(card.id());
      case SUBJECT -> true;
      case REDIRECT ->
          newsroom
              .codec()
              .decode(writing.read(row.target()).required(), Redirect.class)
              .from()
              .equals(card.address());
    };
  }

  private Card card(Writing writing, StoryRow row) {
    return newsroom.codec().decodeCard(writing.read(row.position()).required());
  }
}
