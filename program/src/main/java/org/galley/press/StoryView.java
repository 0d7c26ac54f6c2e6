package org.galley.press;

import gg.jte.Content;
import java.util.List;
import org.galley.press.Teaser.Moment;
import org.galley.press.Teaser.Tag;
import org.galley.story.Advertisement;
import org.jspecify.annotations.Nullable;

/// What a story's page prints.
///
/// @param style classes of the article beside `story`
/// @param elsewhere the translations that were corrected after this one was last changed
/// @param notice what stands in the place of the body of a story that no longer stands; null while
///   it does
/// @param ended whether it was told live and is over
/// @param related stories to read after this one
/// @param version which version of the story it is, for paper
/// @param modules the section's Latest News and News Focus, printed once for many pages; null for a
///   page in words alone
public record StoryView(
    Frame frame,
    String style,
    List<Tag> tags,
    String headline,
    String standfirst,
    List<Fix> corrections,
    List<Elsewhere> elsewhere,
    List<Name> byline,
    String source,
    String place,
    Moment published,
    @Nullable Moment updated,
    boolean imported,
    @Nullable Content picture,
    Content body,
    @Nullable Withdrawal notice,
    List<Link> topics,
    List<Frame.Alternate> translations,
    boolean ended,
    List<Teaser> related,
    String version,
    @Nullable Advertisement advertisement,
    @Nullable Content modules)
    implements PageView {

  /// A correction in words.
  ///
  /// @param place among the corrections of the story, from 1
  public record Fix(int place, Moment at, String wrong, String right, boolean material) {}

  /// A correction of a translation, and when it was made.
  public record Elsewhere(Frame.Alternate translation, Moment at) {}

  /// One name of the byline; the address is null if it has no page.
  public record Name(String name, @Nullable String href) {}

  public record Link(String name, String href) {}

  /// Why a story no longer stands.
  public record Withdrawal(Moment at, String title, List<String> paragraphs) {}

  /// Corrections that change what a reader would conclude, which stand above the text, or the
  /// others, which stand below it.
  public List<Fix> corrections(boolean material) {
    return corrections.stream().filter(fix -> fix.material() == material).toList();
  }
}
