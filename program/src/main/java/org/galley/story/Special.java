package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.time.Instant;
import java.util.List;
import org.galley.story.Block.Picture;
import org.jspecify.annotations.Nullable;

/// A dossier: an introduction, stories in the editors' order, a timeline and events.
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
    List<Event> events)
    implements Content {

  /// One line of the timeline; `when` is in words, as far back as history goes.
  public record Moment(String when, String text) {
    public Moment {
      requirePresent(when, "when");
      requirePresent(text, "text");
    }
  }

  /// Something to go to.
  public record Event(Instant at, String name, String place) {
    public Event {
      requirePresent(name, "name");
      requirePresent(place, "place");
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
  }
}
