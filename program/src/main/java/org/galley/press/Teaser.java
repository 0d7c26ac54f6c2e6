package org.galley.press;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Inline;
import org.galley.story.Media;
import org.jspecify.annotations.Nullable;

/// What a front or list prints of one story, as templates need it.
///
/// @param tags before the headline
/// @param credit who wrote it, or where it is from
/// @param reason why to read it, in News Focus; may be empty
public record Teaser(
    long story,
    String href,
    String headline,
    String standfirst,
    String credit,
    Moment published,
    List<Tag> tags,
    String section,
    String sectionHref,
    @Nullable Picture picture,
    String reason) {

  /// This teaser where the picture stands already.
  Teaser withoutPicture() {
    return new Teaser(
        story,
        href,
        headline,
        standfirst,
        credit,
        published,
        tags,
        section,
        sectionHref,
        null,
        reason);
  }

  /// Whether it shows the same picture file.
  boolean shows(Block.@Nullable Picture other) {
    return picture != null
        && other != null
        && other.media() != null
        && picture.media().digest().equals(other.media().digest());
  }

  /// A word before the headline, with the class of its style.
  public record Tag(String style, String word) {}

  /// A time for programs and for the eye.
  public record Moment(String iso, String words) {
    static Moment of(Dates dates, Instant at) {
      return new Moment(dates.iso(at), dates.words(at));
    }

    static Moment brief(Dates dates, Instant at) {
      return new Moment(dates.iso(at), dates.brief(at));
    }
  }

  /// A picture that is there.
  public record Picture(Block.Picture picture, Media media) {

    static @Nullable Picture of(Block.@Nullable Picture picture) {
      Media media = picture == null ? null : picture.media();
      return picture == null || media == null ? null : new Picture(picture, media);
    }

    public String caption() {
      return Inline.words(picture.caption());
    }

    public String credit() {
      return picture.credit();
    }

    /// What parts the two.
    public String gap() {
      return CaptionGap.after(picture.caption());
    }

    /// Its tag.
    ///
    /// @param sizes how wide it is shown
    /// @param first whether it is the first picture of the page
    public Content tag(String sizes, boolean first) {
      Html out = new Html();
      new PictureTag(out).print(picture, media, sizes, first);
      return out;
    }
  }

  /// What stands before the headline of a story.
  static List<Tag> tags(Card card, Texts texts) {
    List<Tag> tags = new ArrayList<>();
    if (card.form() == Card.Form.LIVE) {
      tags.add(tag("live", texts));
    }
    if (card.form() == Card.Form.ENDED) {
      tags.add(tag("ended", texts));
    }
    if (card.corrections() > 0) {
      tags.add(tag("corrected", texts));
    }
    Card.Label label = card.label();
    if (label != null) {
      tags.add(tag(label.name().toLowerCase(Locale.ROOT), texts));
    }
    return tags;
  }

  private static Tag tag(String style, Texts texts) {
    return new Tag(style, texts.get("tag." + style));
  }
}
