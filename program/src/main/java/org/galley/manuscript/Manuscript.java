package org.galley.manuscript;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.galley.story.Block;
import org.galley.story.Block.Picture;
import org.galley.story.Byline;
import org.galley.story.Card.Form;
import org.galley.story.Card.Label;
import org.galley.story.Correction;
import org.galley.story.Id;
import org.galley.story.Origin;
import org.jspecify.annotations.Nullable;

/// A story as it is being written, which may lack what a published one must have.
///
/// @param story whose it is; never changes
/// @param original shared by a story and all its translations
/// @param edition key of the edition
/// @param section key of the section; empty while nobody chose one
/// @param heads what stands above the text
/// @param filing where the story belongs
/// @param corrections those that are public already, and those to come, whose time is [#UNDATED]
/// @param timing what readers are told of its times
/// @param origin where an imported story came from
/// @param source what a translation was made from
/// @param notes for colleagues; never public
/// @param body the text
public record Manuscript(
    Id story,
    Id original,
    String edition,
    String section,
    Heads heads,
    Filing filing,
    List<Correction> corrections,
    Timing timing,
    @Nullable Origin origin,
    @Nullable Source source,
    String notes,
    List<Passage> body) {

  /// The time of what has not happened yet: publication gives it its own.
  public static final Instant UNDATED = Instant.EPOCH;

  /// What stands above the text.
  public record Heads(
      Form form, @Nullable Label label, Titles titles, Credits credits, @Nullable Picture picture) {

    public Heads with(Titles other) {
      return new Heads(form, label, other, credits, picture);
    }

    public Heads with(Credits other) {
      return new Heads(form, label, titles, other, picture);
    }
  }

  /// What the story is called. Each may be empty.
  ///
  /// @param headline on the story's own page
  /// @param front on cards; empty means the headline
  /// @param search for search engines; empty means the headline
  public record Titles(String headline, String front, String search, String standfirst) {}

  /// Who wrote it, and where. Each may be empty.
  ///
  /// @param source the source line of a story from elsewhere
  public record Credits(List<Byline> byline, String source, String place) {
    public Credits {
      byline = List.copyOf(byline);
    }
  }

  /// Where the story belongs.
  ///
  /// @param slug the last segment of its address; empty means that of the headline
  /// @param focus why it is worth a place in News Focus; null if it has none
  public record Filing(String slug, List<Id> topics, @Nullable String focus) {
    public Filing {
      topics = List.copyOf(topics);
    }
  }

  /// What readers are told of a story's times.
  ///
  /// @param published when it was first published; [#UNDATED] until it is, unless an archive says
  /// @param updated when it last changed in substance
  /// @param material whether this manuscript changes it in substance
  public record Timing(Instant published, @Nullable Instant updated, boolean material) {

    /// Those of a story that never was published.
    public static final Timing NONE = new Timing(UNDATED, null, false);
  }

  public Manuscript {
    corrections = List.copyOf(corrections);
    body = List.copyOf(body);
    Set<String> keys = new HashSet<>();
    for (Passage passage : body) {
      if (!keys.add(passage.key())) {
        throw new IllegalArgumentException(
            "two passages have the key '%s'; each has its own".formatted(passage.key()));
      }
    }
  }

  /// The text as readers would see it.
  public List<Block> blocks() {
    return body.stream().map(Passage::block).toList();
  }

  public boolean hasSuggestions() {
    return body.stream().anyMatch(Passage::hasSuggestions);
  }

  public Manuscript with(Heads other) {
    return new Manuscript(
        story,
        original,
        edition,
        section,
        other,
        filing,
        corrections,
        timing,
        origin,
        source,
        notes,
        body);
  }

  public Manuscript with(Filing other) {
    return new Manuscript(
        story,
        original,
        edition,
        section,
        heads,
        other,
        corrections,
        timing,
        origin,
        source,
        notes,
        body);
  }

  public Manuscript with(Timing other) {
    return new Manuscript(
        story,
        original,
        edition,
        section,
        heads,
        filing,
        corrections,
        other,
        origin,
        source,
        notes,
        body);
  }

  public Manuscript with(Source other) {
    return new Manuscript(
        story,
        original,
        edition,
        section,
        heads,
        filing,
        corrections,
        timing,
        origin,
        other,
        notes,
        body);
  }

  public Manuscript withBody(List<Passage> other) {
    return new Manuscript(
        story,
        original,
        edition,
        section,
        heads,
        filing,
        corrections,
        timing,
        origin,
        source,
        notes,
        other);
  }

  public Manuscript withCorrections(List<Correction> others) {
    return new Manuscript(
        story, original, edition, section, heads, filing, others, timing, origin, source, notes,
        body);
  }

  public Manuscript withNotes(String other) {
    return new Manuscript(
        story,
        original,
        edition,
        section,
        heads,
        filing,
        corrections,
        timing,
        origin,
        source,
        other,
        body);
  }

  /// The same in another section.
  public Manuscript in(String otherSection) {
    return new Manuscript(
        story,
        original,
        edition,
        otherSection,
        heads,
        filing,
        corrections,
        timing,
        origin,
        source,
        notes,
        body);
  }
}
