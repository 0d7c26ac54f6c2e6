package org.galley.story;

import static org.galley.story.Checks.requireKey;
import static org.galley.story.Checks.requireText;

import java.time.Instant;
import java.util.List;
import org.galley.story.Block.Picture;
import org.jspecify.annotations.Nullable;

/// What lists, fronts and feeds show of a story, and where it belongs.
///
/// @param edition key of the edition
/// @param section key of the section within the edition
/// @param original shared by a story and all its translations: the id of the one written first
/// @param label the editor's tag before the headline, if any
/// @param standfirst the sentence under the headline; may be empty
/// @param byline who wrote it; empty only if `source` is not
/// @param source the source line of a story from elsewhere, such as an agency; may be empty
/// @param place where it was reported from; may be empty
/// @param updated when it last changed in substance
/// @param focus marked by an editor as worth a place in News Focus
/// @param corrections how many corrections it carries
public record Card(
    Id id,
    Id original,
    String edition,
    String section,
    Address address,
    Form form,
    @Nullable Label label,
    Headline headline,
    String standfirst,
    List<Byline> byline,
    String source,
    String place,
    Instant published,
    @Nullable Instant updated,
    @Nullable Picture picture,
    List<Id> topics,
    @Nullable Focus focus,
    int corrections) {

  /// How a story is told, which decides how its page is set.
  public enum Form {
    STANDARD,
    LONG,
    LIVE,
    GALLERY,
    /// Told live until it was over.
    ENDED
  }

  /// What an editor puts before the headline; the page translates it.
  public enum Label {
    BREAKING,
    UPDATE,
    FOCUS,
    EXPLAINER,
    OPINION,
    REVIEW
  }

  /// Why a story is worth the reader's time, in one line (may be empty), and since when.
  public record Focus(String reason, Instant since) {
    public Focus {
      requireText(reason, "reason");
    }
  }

  public Card {
    requireKey(edition, "edition");
    requireKey(section, "section");
    requireText(standfirst, "standfirst");
    requireText(source, "source");
    requireText(place, "place");
    byline = List.copyOf(byline);
    topics = List.copyOf(topics);
    if (byline.isEmpty() && source.isBlank()) {
      throw new IllegalArgumentException(
          "a story has a byline or a source line, but '" + headline.page() + "' has neither");
    }
  }
}
