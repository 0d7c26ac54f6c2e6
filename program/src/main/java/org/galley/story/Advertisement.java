package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.time.Instant;

/// A house advertisement: a picture of a fixed size that leads somewhere, shown while it runs.
///
/// @param alt what the picture says, for those who do not see it
/// @param advertiser who pays, in words
/// @param from when it starts
/// @param until when it ends
/// @param state only an entry of the journal changes it, so that a page needs no clock
public record Advertisement(
    Id id,
    String edition,
    Slot slot,
    Media picture,
    String alt,
    String advertiser,
    String href,
    Instant from,
    Instant until,
    State state)
    implements Content {

  /// How far an advertisement has come.
  public enum State {
    WAITING,
    RUNNING,
    ENDED
  }

  /// Where an advertisement stands, and the one size that it has there, in CSS pixels.
  public enum Slot {
    /// Between the top of the home page and its sections.
    FRONT(1, 970, 250),
    /// Below the top of a section's front.
    SECTION(2, 970, 250),
    /// Below the text of a story.
    STORY(3, 640, 200);

    private final int number;
    private final int width;
    private final int height;

    Slot(int number, int width, int height) {
      this.number = number;
      this.width = width;
      this.height = height;
    }

    /// Stands in keys of lists, and never changes.
    public int number() {
      return number;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  public Advertisement {
    requireKey(edition, "edition");
    requirePresent(alt, "alt");
    requireText(alt, "alt");
    requirePresent(advertiser, "advertiser");
    Checks.requireWeb(href, "href");
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "an advertisement ends after it starts, but this runs from %s until %s"
              .formatted(from, until));
    }
    if (picture.width() * slot.height() != picture.height() * slot.width()) {
      throw new IllegalArgumentException(
          "an advertisement in the slot %s is %d x %d or a multiple of it, but the picture is %d x %d"
              .formatted(slot, slot.width(), slot.height(), picture.width(), picture.height()));
    }
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /// The state in which it should be at a time.
  public State due(Instant now) {
    if (now.isBefore(from)) {
      return State.WAITING;
    }
    return now.isBefore(until) ? State.RUNNING : State.ENDED;
  }

  /// The same in another state.
  public Advertisement in(State other) {
    return new Advertisement(id, edition, slot, picture, alt, advertiser, href, from, until, other);
  }
}
