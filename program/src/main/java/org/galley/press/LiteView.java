package org.galley.press;

import gg.jte.Content;
import java.util.List;
import org.galley.press.ListView.Step;
import org.galley.press.Teaser.Tag;
import org.galley.story.Media;
import org.jspecify.annotations.Nullable;

/// What a page in words alone prints.
///
/// @param tags before the heading
/// @param lines under the heading: who wrote it, when
/// @param body running text; null for a page that is a list
public record LiteView(
    Frame frame,
    List<Tag> tags,
    String heading,
    List<String> intro,
    List<String> lines,
    @Nullable Content body,
    List<Group> groups,
    List<Step> steps) {

  /// The rules by which the page is set.
  public Content style() {
    return new Html().raw("<style>" + LiteStyle.RULES + "</style>\n");
  }

  /// The address to which an item leads: files and pages elsewhere are the same in both manners.
  public String href(Item item) {
    boolean page = item.href().startsWith("/") && !item.href().startsWith(Media.FOLDER);
    return page ? frame.href(item.href()) : item.href();
  }

  /// The address of a neighbouring page. Feeds are the same in both manners.
  public String href(Step step) {
    return step.href().endsWith("/feed.atom") ? step.href() : frame.href(step.href());
  }

  /// A list under a title, which may be empty.
  public record Group(String title, List<Item> items) {}

  /// @param href empty for words that lead nowhere
  /// @param note below the words; may be empty
  /// @param language null for that of the page
  public record Item(String href, String words, String note, @Nullable String language) {}
}
