package org.galley.press;

import java.util.List;
import java.util.Locale;
import org.galley.story.Advertisement;
import org.galley.story.Layout;
import org.jspecify.annotations.Nullable;

/// What the front of an edition or a section prints. No story stands in it twice.
///
/// @param layout how the story at the top is shown
/// @param heading the section's name; null on the home page, whose heading is the paper's own
public record FrontView(
    Frame frame,
    @Nullable String heading,
    Layout.Lead layout,
    @Nullable Teaser lead,
    Module latest,
    List<Teaser> seconds,
    Module focus,
    @Nullable Advertisement advertisement,
    List<Dossier> specials,
    List<Band> bands,
    List<Teaser> older)
    implements PageView {

  /// The class by which the style sheet lays out the top.
  public String style() {
    return layout.name().toLowerCase(Locale.ROOT);
  }

  /// How wide the picture of the lead is shown.
  public String leadSizes() {
    return Sizes.lead(layout == Layout.Lead.ABOVE, hasRail());
  }

  /// How wide the pictures of the seconds are shown.
  public String secondSizes() {
    return Sizes.second(seconds.size(), hasRail());
  }

  /// Whether the first picture of the page is that of this second.
  public boolean isFirst(Teaser second) {
    boolean without = lead == null || lead.picture() == null || layout == Layout.Lead.WORDS;
    return without
        && seconds.stream()
            .filter(story -> story.picture() != null)
            .findFirst()
            .filter(story -> story.story() == second.story())
            .isPresent();
  }

  /// Whether a band takes half of the page: of neighbours with one story in words alone, two stand
  /// beside each other.
  public boolean isHalf(Band band) {
    int at = bands.indexOf(band);
    int first = at;
    while (first > 0 && bands.get(first - 1).isSlim()) {
      first--;
    }
    int partner = (at - first) % 2 == 0 ? at + 1 : at - 1;
    return band.isSlim() && partner < bands.size() && bands.get(partner).isSlim();
  }

  private boolean hasRail() {
    return !latest.stories().isEmpty();
  }

  /// A list under a title; not printed where it is empty.
  ///
  /// @param more address of the older stories; null where there are none
  public record Module(String id, String title, List<Teaser> stories, @Nullable String more) {}

  /// A special of the edition.
  public record Dossier(String href, String title, String standfirst) {}

  /// What a home page shows of one section.
  public record Band(
      String key, String name, String href, List<Teaser> cards, Module latest, Module focus) {

    /// Whether the words of all cards stand beside the picture of the first.
    public boolean isBeside() {
      boolean lists = !latest.stories().isEmpty() || !focus.stories().isEmpty();
      return hasPicture() && (cards.size() == 2 || (cards.size() > 2 && lists));
    }

    private boolean hasPicture() {
      return !cards.isEmpty() && cards.getFirst().picture() != null;
    }

    private boolean isSlim() {
      return cards.size() == 1
          && !hasPicture()
          && latest.stories().isEmpty()
          && focus.stories().isEmpty();
    }

    /// How wide the picture of the first card is shown. A single story in News Focus stands under
    /// Latest News.
    public String sizes() {
      int modules = (latest.stories().isEmpty() ? 0 : 1) + (focus.stories().isEmpty() ? 0 : 1);
      return Sizes.card(cards.size(), focus.stories().size() == 1 ? 1 : modules);
    }
  }
}
