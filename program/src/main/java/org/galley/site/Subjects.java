package org.galley.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Front;
import org.galley.story.Id;
import org.galley.story.Notice;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// The topics, authors and specials of one state of the site.
public final class Subjects {

  private final SiteView view;
  private final SiteRows rows;
  private final Reads reads;

  Subjects(SiteView view) {
    this.view = view;
    this.rows = view.rows;
    this.reads = view.reads;
  }

  /// A topic, author or special.
  public Optional<Content> of(long number) {
    reads.thing(Stamps.subject(number));
    return rows.subject(number).map(this::subject);
  }

  /// A topic, author or special, of which only the address may be used.
  public Optional<Content> placeOf(long number) {
    reads.thing(Stamps.subjectPlace(number));
    return rows.subject(number).map(this::subject);
  }

  /// As by its number.
  public Optional<Content> placeOf(Id id) {
    Optional<SubjectRow> row = subjectRow(id);
    row.ifPresent(found -> reads.thing(Stamps.subjectPlace(found.number())));
    return row.map(this::subject);
  }

  /// A topic, author or special, of which only name and address may be used.
  public Optional<Content> nameOf(long number) {
    reads.thing(Stamps.subjectName(number));
    return placeOf(number);
  }

  /// As by its number.
  public Optional<Content> nameOf(Id id) {
    Optional<SubjectRow> row = subjectRow(id);
    row.ifPresent(found -> reads.thing(Stamps.subjectName(found.number())));
    row.ifPresent(found -> reads.thing(Stamps.subjectPlace(found.number())));
    return row.map(this::subject);
  }

  private Content subject(SubjectRow row) {
    Content content = view.content(row.position());
    if (!row.id().equals(id(content))) {
      throw SiteView.altered("subject", row.number());
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
      case Advertisement advertisement -> advertisement.id();
      case Story _, Paper _, Front _, Notice _, Redirect _ -> null;
    };
  }

  /// The number of a topic, author or special.
  public OptionalLong number(Id id) {
    return subjectRow(id)
        .map(SubjectRow::number)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /// The translations of a special, itself left out, of which only address, title and edition may
  /// be used.
  public List<Special> translations(Special special) {
    reads.thing(Stamps.translations(special.original().high()));
    return rows.translations(special.original()).stream()
        .map(this::nameOf)
        .flatMap(Optional::stream)
        .filter(Special.class::isInstance)
        .map(Special.class::cast)
        .filter(other -> other.original().equals(special.original()))
        .filter(other -> !other.id().equals(special.id()))
        .toList();
  }

  /// The newest specials of an edition, of which only address, title and standfirst may be used.
  public List<Special> specials(Edition edition, int count) {
    return specials(edition, count, this::nameOf);
  }

  /// The newest specials of an edition, of which only the address may be used.
  public List<Special> placesOfSpecials(Edition edition, int count) {
    return specials(edition, count, this::placeOf);
  }

  private List<Special> specials(
      Edition edition, int count, LongFunction<Optional<Content>> reading) {
    ListKey list = ListKey.specials(edition.number());
    List<ListRow> found = rows.newest(list, Long.MAX_VALUE, count);
    reads.newest(list, found.size() < count ? Long.MIN_VALUE : found.getLast().at());
    return found.stream()
        .map(row -> reading.apply(row.story()))
        .flatMap(Optional::stream)
        .filter(Special.class::isInstance)
        .map(Special.class::cast)
        .toList();
  }

  /// The house advertisement that runs in a slot of an edition: of several the one that started
  /// last.
  public Optional<Advertisement> advertisement(Edition edition, Advertisement.Slot slot) {
    return advertisements(ListKey.advertisements(edition.number(), slot), 1)
        .filter(Advertisement::isRunning)
        .findFirst();
  }

  /// The house advertisements of an edition that did not end yet, at most 1,000.
  public List<Advertisement> advertisements(Edition edition) {
    return advertisements(ListKey.advertisements(edition.number()), 1_000).toList();
  }

  private Stream<Advertisement> advertisements(ListKey list, int count) {
    List<ListRow> found = rows.newest(list, Long.MAX_VALUE, count);
    reads.newest(list, found.size() < count ? Long.MIN_VALUE : found.getLast().at());
    return found.stream()
        .map(row -> of(row.story()))
        .flatMap(Optional::stream)
        .filter(Advertisement.class::isInstance)
        .map(Advertisement.class::cast);
  }

  /// The number of the newest subject; those of all others go from 1 to it.
  public long last() {
    return rows.lastSubject();
  }
}
