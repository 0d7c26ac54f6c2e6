package org.galley.press;

import java.util.List;
import org.galley.press.ListView.Step;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;

/// What one page is printed on: a state of the site, an edition, and the manner.
///
/// @param lite whether the page is printed in words alone
record Sheet(SiteView view, Edition edition, Typecase type, boolean lite) {

  Paper paper() {
    return view.paper();
  }

  Texts texts() {
    return type.texts(edition);
  }

  Dates dates() {
    return type.dates(edition);
  }

  Teasers teasers() {
    return new Teasers(paper(), edition, type);
  }

  Frame.Builder frame(String title, String path) {
    return new Frame.Builder(view, edition, type).title(title).path(path).lite(lite);
  }

  /// The links to the neighbours of a numbered page.
  ///
  /// @param base the address of the front of the list
  /// @param words keys of the words for newer and older pages
  List<Step> steps(String base, long number, boolean newer, List<String> words) {
    String to = newer ? base + "latest/" + (number + 1) : base;
    Step back = new Step(to, texts().get(words.getFirst()), "prev");
    return number == 1
        ? List.of(back)
        : List.of(
            back, new Step(base + "latest/" + (number - 1), texts().get(words.getLast()), "next"));
  }
}
