package org.galley.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.galley.journal.DocumentCodec;
import org.galley.manuscript.Manuscript;
import org.galley.manuscript.Manuscript.Filing;
import org.galley.manuscript.Manuscript.Heads;
import org.galley.manuscript.Manuscript.Timing;
import org.galley.manuscript.Passage;
import org.galley.site.Addresses;
import org.galley.story.Address;
import org.galley.story.Card;
import org.galley.story.Correction;
import org.galley.story.Digest;
import org.galley.story.Edition;
import org.galley.story.Headline;
import org.galley.story.Paper;
import org.galley.story.Story;
import org.jspecify.annotations.Nullable;

/// Sets manuscripts as stories: gives them their address and their times.
///
/// A story's times are those of the clock at its publication, and nobody approves the clock: what
/// is approved is the story with its times left open, which is what [#digest] names.
final class Compositor {

  /// What makes an approval's digest: no secret, as it never leaves the desk.
  private static final String NO_SALT = "0".repeat(32);

  private final Paper paper;
  private final DocumentCodec codec;

  Compositor(Paper paper, DocumentCodec codec) {
    this.paper = paper;
    this.codec = codec;
  }

  /// The story as it is published at `now`.
  ///
  /// @param live its card as readers see it; null if it is not public
  /// @throws IllegalArgumentException if it lacks something that a story must have
  Story story(Manuscript manuscript, @Nullable Card live, Instant now) {
    Timing timing = manuscript.timing();
    Instant published = published(timing, live, now);
    List<Correction> corrections =
        manuscript.corrections().stream().map(correction -> dated(correction, now)).toList();
    boolean corrected = corrections.stream().anyMatch(correction -> correction.at().equals(now));
    Instant updated =
        live != null && (timing.material() || corrected)
            ? (@Nullable Instant) now
            : timing.updated();
    Card card =
        card(
            manuscript,
            address(manuscript, live, published),
            new Times(published, updated, focus(manuscript.filing(), live, now)),
            corrections.size());
    return new Story(
        card,
        corrections,
        manuscript.origin(),
        manuscript.body().stream().map(Passage::block).toList());
  }

  /// Names what is approved: the story with its times left open.
  Digest digest(Manuscript manuscript, @Nullable Card live) {
    return Digest.of(codec.encode(story(manuscript, live, Manuscript.UNDATED), NO_SALT));
  }

  private static Instant published(Timing timing, @Nullable Card live, Instant now) {
    if (live != null) {
      return live.published();
    }
    return timing.published().equals(Manuscript.UNDATED) ? now : timing.published();
  }

  private static Correction dated(Correction correction, Instant now) {
    return correction.at().equals(Manuscript.UNDATED)
        ? new Correction(now, correction.wrong(), correction.right(), correction.material())
        : correction;
  }

  /// What the clock says of a card.
  private record Times(Instant published, @Nullable Instant updated, Card.@Nullable Focus focus) {}

  private static Card card(Manuscript manuscript, Address address, Times times, int corrections) {
    Heads heads = manuscript.heads();
    Filing filing = manuscript.filing();
    return new Card(
        manuscript.story(),
        manuscript.original(),
        manuscript.edition(),
        manuscript.section(),
        address,
        heads.form(),
        heads.label(),
        new Headline(heads.titles().headline(), heads.titles().front(), heads.titles().search()),
        heads.titles().standfirst(),
        heads.credits().byline(),
        heads.credits().source(),
        heads.credits().place(),
        times.published(),
        times.updated(),
        heads.picture(),
        filing.topics(),
        times.focus(),
        corrections);
  }

  /// A story that stays in focus keeps its place there.
  private static Card.@Nullable Focus focus(Filing filing, @Nullable Card live, Instant now) {
    String reason = filing.focus();
    if (reason == null) {
      return null;
    }
    Card.@Nullable Focus before = live == null ? null : live.focus();
    return new Card.Focus(reason, before == null ? now : before.since());
  }

  /// A public story keeps its address unless somebody gave it another section or slug.
  private Address address(Manuscript manuscript, @Nullable Card live, Instant published) {
    String slug = manuscript.filing().slug();
    String before = live == null ? "" : slug(live.address());
    boolean stays = slug.isEmpty() || slug.equals(before);
    if (live != null && stays && live.section().equals(manuscript.section())) {
      return live.address();
    }
    Edition edition = edition(manuscript);
    String last = slug.isEmpty() ? before : slug;
    return Addresses.story(
        paper,
        edition,
        manuscript.section(),
        published.toEpochMilli(),
        last.isEmpty()
            ? new Slugs(edition).of(manuscript.heads().titles().headline(), "story")
            : last);
  }

  private static String slug(Address address) {
    return address.value().substring(address.value().lastIndexOf('/') + 1);
  }

  private Edition edition(Manuscript manuscript) {
    Optional<Edition> edition = paper.edition(manuscript.edition());
    return edition.orElseThrow(() ->
        new DeskException(
            DeskException.Code.NO_SUCH_SECTION,
            "the settings have no edition '%s' any more; add it again, or move the story"
                .formatted(manuscript.edition())));
  }
}
