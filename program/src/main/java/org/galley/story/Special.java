package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.time.Instant;
import java.util.List;
import org.galley.story.Block.Picture;
import org.jspecify.annotations.Nullable;

/// A dossier: an introduction, stories in the editors' order, a timeline, events and documents.
///
/// @param original shared by a special and its translations
/// @param slug the last segment of its address
public record Special(
    Id id,
    Id original,
    String edition,
    String slug,
    String title,
    String standfirst,
    @Nullable Picture picture,
    List<Block> introduction,
    List<Id> stories,
    List<Moment> timeline,
    List<Event> events,
    List<Block.File> documents)
    implements Content {

  /// One line of the timeline; `when` is in words, as far back as history goes.
  public record Moment(String when, String text) {
    public Moment {
      requirePresent(when, "when");
      requirePresent(text, "text");
    }
  }

  /// Something to go to.
  ///
  /// @param end null if nobody knows yet
  /// @param address of the place, for a letter; may be empty
  /// @param href where the event tells of itself; may be empty
  public record Event(
      Instant at, @Nullable Instant end, String name, String place, String address, String href) {
    public Event {
      requirePresent(name, "name");
      requirePresent(place, "place");
      requireText(address, "address");
      if (end != null && end.isBefore(at)) {
        throw new IllegalArgumentException("the event '" + name + "' ends before it begins");
      }
      if (!href.isEmpty() && !Checks.isSafeLink(href)) {
        throw new IllegalArgumentException(
            "the event '" + name + "' has a link that leads nowhere: '" + href + "'");
      }
    }

    /// An event of which no more is known.
    public Event(Instant at, String name, String place) {
      this(at, null, name, place, "", "");
    }
  }

  public Special {
    requireKey(edition, "edition");
    requireKey(slug, "slug");
    requirePresent(title, "title");
    requireText(standfirst, "standfirst");
    introduction = List.copyOf(introduction);
    stories = List.copyOf(stories);
    timeline = List.copyOf(timeline);
    events = List.copyOf(events);
    documents = List.copyOf(documents);
  }

  /// A special without documents.
  public Special(
      Id id,
      Id original,
      String edition,
      String slug,
      String title,
      String standfirst,
      @Nullable Picture picture,
      List<Block> introduction,
      List<Id> stories,
      List<Moment> timeline,
      List<Event> events) {
    this(
        id,
        original,
        edition,
        slug,
        title,
        standfirst,
        picture,
        introduction,
        stories,
        timeline,
        events,
        List.of());
  }
}
