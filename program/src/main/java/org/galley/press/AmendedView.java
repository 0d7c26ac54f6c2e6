package org.galley.press;

import java.util.List;
import org.galley.press.Teaser.Moment;
import org.galley.press.Teaser.Tag;
import org.galley.site.Corrections.Amended;
import org.galley.site.StoryRow;
import org.galley.story.Correction;
import org.galley.story.Notice;
import org.jspecify.annotations.Nullable;

/// What lists of corrections print of one of them. A story that was removed is not named.
///
/// @param href of the story, to the correction in it; empty if the story was removed
/// @param wrong empty if the whole story was withdrawn, as `right` is
/// @param notice why it was withdrawn, in paragraphs
public record AmendedView(
    String href,
    String headline,
    Moment at,
    Tag tag,
    String wrong,
    String right,
    List<String> notice) {

  static AmendedView of(Amended amended, Texts texts, Dates dates) {
    Moment at = Moment.of(dates, amended.at());
    Correction correction = amended.correction();
    if (correction != null) {
      return new AmendedView(
          address(amended) + "#correction-" + amended.place(),
          amended.card().headline().page(),
          at,
          tag(correction.material() ? "material" : "corrected", texts),
          correction.wrong(),
          correction.right(),
          List.of());
    }
    boolean removed = amended.state() == StoryRow.State.REMOVED;
    return new AmendedView(
        removed ? "" : address(amended),
        removed ? texts.get("removed.story") : amended.card().headline().page(),
        at,
        tag(removed ? "removed" : "retracted", texts),
        "",
        "",
        paragraphs(amended.notice()));
  }

  private static List<String> paragraphs(@Nullable Notice notice) {
    return notice == null
        ? List.of()
        : notice.text().lines().filter(line -> !line.isBlank()).toList();
  }

  private static Tag tag(String style, Texts texts) {
    return new Tag(style, texts.get("tag." + style));
  }

  private static String address(Amended amended) {
    return amended.card().address().encoded();
  }
}
