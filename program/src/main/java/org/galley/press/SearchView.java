package org.galley.press;

import gg.jte.Content;
import java.util.List;
import org.galley.press.ListView.Step;
import org.galley.press.Teaser.Moment;
import org.galley.press.Teaser.Tag;
import org.jspecify.annotations.Nullable;

/// What the search page prints.
///
/// @param form null if this copy of the paper has no search
/// @param says what to tell the reader before the stories, in order
/// @param hint null if there is none
/// @param latest shown where nothing was found
public record SearchView(
    Frame frame,
    String heading,
    @Nullable Form form,
    String count,
    List<String> says,
    @Nullable Hint hint,
    List<Row> rows,
    List<Teaser> latest,
    List<Step> steps) {

  /// @param open whether the filters are shown at once
  public record Form(
      Searched.Fields fields, List<Choice> editions, List<Choice> sections, boolean open) {}

  /// A choice in a list of the form.
  public record Choice(String value, String words, String language, boolean chosen) {}

  /// Other words, and where they are asked for.
  public record Hint(String href, String words) {}

  /// A story that was found, in the language of its edition.
  public record Row(
      String language,
      String direction,
      String href,
      Content headline,
      Content standfirst,
      Content passage,
      List<Tag> tags,
      String section,
      String credit,
      Moment published) {}
}
