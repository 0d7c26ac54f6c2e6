package org.galley.press;

import java.util.List;
import org.galley.press.ListView.Step;

/// What the page of a topic or an author prints.
///
/// @param timeline key stories, the oldest first
/// @param corrections how many there are of what an author wrote
/// @param amended the newest of them
public record SubjectView(
    Frame frame,
    String kicker,
    String name,
    List<String> about,
    List<Fact> facts,
    List<Teaser> timeline,
    List<Teaser> stories,
    long corrections,
    List<AmendedView> amended,
    List<Step> steps)
    implements PageView {

  /// Something about a person: its name, and words or links.
  public record Fact(String name, List<FactLine> lines) {}

  /// @param href may be empty
  public record FactLine(String words, String href) {}

  /// Whether there is anything to read beside the list of stories.
  public boolean hasSide() {
    return !facts.isEmpty() || timeline.size() > 1 || !amended.isEmpty();
  }
}
