package org.galley.trial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.galley.site.Addresses;
import org.galley.site.Days;
import org.galley.site.ListKey;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.story.Address;
import org.galley.story.Advertisement;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Story;
import org.galley.story.Topic;

/// The addresses of all pages of a site, and of those next to them that are not there yet.
public final class Pages {

  private static final List<String> FEEDS = List.of("feed.atom", "feed.rss", "feed.json");

  private final SiteView view;
  private final Paper paper;
  private final SequencedSet<String> found = new LinkedHashSet<>();

  private Pages(SiteView view) {
    this.view = view;
    this.paper = view.paper();
  }

  public static SequencedSet<String> of(Site site) {
    return site.view(view -> new Pages(view).all());
  }

  /// What kind of page stands at an address, as a word for reports.
  public static String kind(String address) {
    String path = address.replaceFirst("^/(ru|zh-Hans|de)/", "/");
    if (path.contains("feed.")) {
      return "feed";
    }
    if (path.contains("sitemap") || path.equals("/robots.txt")) {
      return "sitemap";
    }
    if (path.equals("/") || path.equals("/days/")) {
      return path.equals("/") ? "home" : "days";
    }
    if (path.contains("/latest/")) {
      return "list";
    }
    if (path.matches("/[0-9]{4}/.*")) {
      return "day";
    }
    if (path.matches("/[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+")) {
      return "story";
    }
    if (path.matches("/(topics|authors|specials)/[^/]+/")) {
      return path.split("/", -1)[1];
    }
    return path.matches("/[^/]+/") ? "section" : "other";
  }

  private SequencedSet<String> all() {
    found.addAll(
        List.of("/robots.txt", "/sitemap.xml", "/sitemap-fronts.xml", "/news-sitemap.xml"));
    paper.editions().forEach(this::edition);
    for (long number = 1; number <= view.subjects().last(); number++) {
      subject(number);
    }
    for (long number = 1; number <= view.lastStory(); number++) {
      story(view.story(number).orElseThrow());
    }
    return found;
  }

  private void edition(Edition edition) {
    String home = paper.home(edition);
    found.add(home + "nothing-here");
    found.add(home + "days/");
    list(home, ListKey.edition(edition.number()));
    for (Section section : edition.sections()) {
      list(
          Addresses.section(paper, edition, section),
          ListKey.section(edition.number(), section.number()));
    }
    edition.standing().forEach(page -> found.add(Addresses.standing(paper, edition, page).value()));
    view.calendar().allDays(edition).forEach(day -> found.add(Addresses.day(paper, edition, day)));
    view.calendar()
        .months(edition)
        .forEach(month -> {
          for (long part = 1; part <= month.parts() + 1; part++) {
            found.add(home + "sitemap-" + Days.yearMonth(month.month()) + "-" + part + ".xml");
          }
        });
  }

  private void list(String base, ListKey list) {
    found.add(base);
    FEEDS.forEach(feed -> found.add(base + feed));
    for (long page = view.lists().pages(list) + 1; page > 0; page--) {
      found.add(base + "latest/" + page);
    }
  }

  private void subject(long number) {
    switch (view.subjects().of(number).orElseThrow()) {
      case Topic topic -> list(Addresses.topic(paper, topic).value(), ListKey.topic(number));
      case Author author -> list(Addresses.author(paper, author).value(), ListKey.author(number));
      case Special special -> found.add(Addresses.special(paper, special).value());
      case Advertisement _ -> {}
      default -> throw new IllegalStateException("no subject");
    }
  }

  private void story(StoryRow row) {
    Story story = view.told(row).story();
    found.add(story.card().address().value());
    if (story.origin() != null) {
      story.origin().addresses().stream().map(Address::value).forEach(found::add);
    }
  }
}
