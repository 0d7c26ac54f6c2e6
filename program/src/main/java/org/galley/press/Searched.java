package org.galley.press;

import java.util.List;
import org.galley.site.Listed;
import org.galley.story.Edition;

/// What a reader asked the search and what it answered, for printing.
///
/// @param complaints names of what could not be used of the question, as in the interface texts
/// @param elsewhere whether the edition has nothing and the stories are from others
/// @param behind whether the index does not know all stories yet
public record Searched(
    Edition edition,
    State state,
    Fields fields,
    Amount amount,
    List<Item> items,
    String hint,
    List<String> complaints,
    boolean elsewhere,
    boolean behind) {

  /// What kind of answer it is.
  public enum State {
    /// Nothing was asked yet.
    BLANK,
    /// The question was answered.
    ANSWERED,
    /// There is no index at the moment.
    NOT_READY,
    /// This copy of the paper has no search, as one that was printed as files.
    ABSENT
  }

  /// What stands in the fields of the form.
  ///
  /// @param edition its key, or `all`
  /// @param section its key; empty for all
  /// @param from a day in ISO form; empty for none
  public record Fields(
      String words,
      String edition,
      String section,
      String topic,
      String author,
      String from,
      String to,
      boolean newest) {

    static Fields blank(Edition edition) {
      return new Fields("", edition.key(), "", "", "", "", "", false);
    }
  }

  /// How many stories there are.
  ///
  /// @param more whether there are more than are counted
  /// @param hasNext whether there is a page after this one
  public record Amount(long count, boolean more, int page, boolean hasNext) {}

  /// A story that was found.
  ///
  /// @param passage of its text; may be empty
  public record Item(
      Listed story, List<Words> headline, List<Words> standfirst, List<Words> passage) {}

  /// Some words, marked if they were asked for.
  public record Words(String words, boolean marked) {}

  public Searched {
    items = List.copyOf(items);
    complaints = List.copyOf(complaints);
  }

  /// A page on which nothing was asked.
  public static Searched blank(Edition edition, State state) {
    return new Searched(
        edition,
        state,
        Fields.blank(edition),
        new Amount(0, false, 1, false),
        List.of(),
        "",
        List.of(),
        false,
        false);
  }
}
