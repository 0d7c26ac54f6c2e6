package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import org.galley.press.StoryView.Link;
import org.galley.press.StoryView.Name;
import org.galley.press.Summary.Property;
import org.galley.site.Listed;
import org.galley.site.SiteView;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Story;

/// Makes the summary of a story's page.
final class StorySummary {

  private final Paper paper;
  private final Dates dates;
  private final StoryData data;

  StorySummary(SiteView view, Edition edition, Texts texts, Dates dates) {
    this.paper = view.paper();
    this.dates = dates;
    this.data = new StoryData(view, edition, texts, dates);
  }

  Summary of(Story story, StoryData.Around around) {
    Card card = story.card();
    boolean withdrawn = around.notice() != null;
    return new Summary(
        "article",
        card.headline().inSearch(),
        properties(story, around),
        withdrawn ? null : SharePicture.of(card),
        links(card, withdrawn),
        withdrawn,
        Summary.blocks(data.of(story, around)));
  }

  private List<Property> properties(Story story, StoryData.Around around) {
    List<Property> all = new ArrayList<>();
    for (Listed other : around.translations()) {
      paper
          .edition(other.card().edition())
          .map(in -> Language.of(in.language()).inOpenGraph())
          .ifPresent(locale -> all.add(new Property("og:locale:alternate", locale)));
    }
    all.add(new Property("article:published_time", dates.exact(story.card().published())));
    all.add(
        new Property(
            "article:modified_time", dates.exact(StoryData.modified(story, around.notice()))));
    all.add(new Property("article:section", around.section().name()));
    for (Name name : around.byline()) {
      String href = name.href();
      if (href != null) {
        all.add(new Property("article:author", paper.url() + href));
      }
    }
    for (Link topic : around.topics()) {
      all.add(new Property("article:tag", topic.name()));
    }
    return all;
  }

  /// The story as Markdown, and as a card to be set into other sites.
  private List<Summary.Link> links(Card card, boolean withdrawn) {
    String path = card.address().encoded();
    String title = card.headline().inSearch();
    List<Summary.Link> links = new ArrayList<>();
    links.add(new Summary.Link("text/markdown", path + TwinPrinter.END, "Markdown"));
    if (!withdrawn) {
      for (Oembed.Format format : Oembed.Format.values()) {
        links.add(new Summary.Link(format.link(), Oembed.href(paper, card, format), title));
      }
    }
    return links;
  }
}
