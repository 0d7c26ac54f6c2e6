package org.galley.story;

import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

/// A story's headline, and shorter or plainer forms of it where an editor wrote them. None is ever
/// cut by the program.
///
/// @param front for cards and fronts; empty means the page's own
/// @param search for search engines and shared links; empty means the page's own
public record Headline(String page, String front, String search) {

  public Headline {
    requirePresent(page, "headline");
    requireText(front, "front headline");
    requireText(search, "search headline");
  }

  public static Headline of(String page) {
    return new Headline(page, "", "");
  }

  public String onFront() {
    return front.isEmpty() ? page : front;
  }

  public String inSearch() {
    return search.isEmpty() ? page : search;
  }
}
