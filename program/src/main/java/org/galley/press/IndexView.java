package org.galley.press;

import java.util.List;
import org.galley.press.ListView.Step;

/// What a page of an alphabetical index prints.
///
/// @param empty words for an index without lines
public record IndexView(
    Frame frame, String heading, String empty, List<Line> lines, List<Step> steps)
    implements PageView {

  /// @param stories how many stories it has; empty where they are not counted
  /// @param words below the name; may be empty
  public record Line(String href, String name, String stories, String words) {}
}
