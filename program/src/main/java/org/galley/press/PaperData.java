package org.galley.press;

import java.util.ArrayList;
import java.util.List;
import org.galley.site.Addresses;
import org.galley.site.SiteView;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Media;
import org.galley.story.Paper;
import org.galley.story.Publisher;
import org.galley.story.Section;
import org.galley.story.Standing;
import org.jspecify.annotations.Nullable;

/// What pages say of the paper and of where they stand in it, in the words of schema.org.
final class PaperData {

  private final SiteView view;
  private final Paper paper;
  private final Edition edition;

  PaperData(SiteView view, Edition edition) {
    this.view = view;
    this.paper = view.paper();
    this.edition = view.in(edition);
  }

  /// A page on the way from the front to this one.
  record Crumb(String name, String href) {}

  /// The paper as an organisation, in short.
  Thing publisher() {
    Media logo = view.livery().logo();
    Thing paperItself =
        new Thing("NewsMediaOrganization")
            .put("@id", paper.url() + "/#publisher")
            .put("name", paper.name())
            .put("url", paper.url() + "/");
    return logo == null
        ? paperItself
        : paperItself.put(
            "logo",
            new Thing("ImageObject")
                .put("url", paper.url() + logo.address())
                .put("width", logo.width())
                .put("height", logo.height()));
  }

  /// The paper as an organisation, with all that the settings say of it.
  Thing organization() {
    Publisher about = view.publisher();
    return publisher()
        .put("legalName", about.name())
        .put("foundingDate", about.founded() == 0 ? "" : Integer.toString(about.founded()))
        .put("address", about.place())
        .put("email", about.email())
        .texts("sameAs", about.profiles())
        .put("publishingPrinciples", standing(Standing.Role.STANDARDS))
        .put("ethicsPolicy", standing(Standing.Role.STANDARDS))
        .put("correctionsPolicy", standing(Standing.Role.CORRECTIONS))
        .put("ownershipFundingInfo", standing(Standing.Role.OWNERSHIP))
        .put("actionableFeedbackPolicy", paper.url() + paper.home(edition) + "letters");
  }

  private String standing(Standing.Role role) {
    return edition.standing().stream()
        .filter(page -> page.role() == role)
        .map(page -> paper.url() + Addresses.standing(paper, edition, page).encoded())
        .findFirst()
        .orElse("");
  }

  /// The edition as a site of its own.
  Thing site() {
    return new Thing("WebSite")
        .put("@id", paper.url() + paper.home(edition) + "#site")
        .put("name", edition.title())
        .put("url", paper.url() + paper.home(edition))
        .put("inLanguage", edition.language())
        .put(
            "publisher",
            new Thing("NewsMediaOrganization").put("@id", paper.url() + "/#publisher"));
  }

  /// The way from the edition's front through a section, if any, to a page.
  Thing crumbs(@Nullable Section section, @Nullable Crumb page) {
    List<Crumb> way = new ArrayList<>();
    way.add(new Crumb(edition.title(), paper.home(edition)));
    if (section != null) {
      way.add(new Crumb(section.name(), Addresses.section(paper, edition, section)));
    }
    if (page != null) {
      way.add(page);
    }
    List<Thing> steps = new ArrayList<>();
    for (Crumb crumb : way) {
      steps.add(
          new Thing("ListItem")
              .put("position", steps.size() + 1)
              .put("name", crumb.name())
              .put("item", paper.url() + crumb.href()));
    }
    return new Thing("BreadcrumbList").things("itemListElement", steps);
  }

  /// A page that is mainly a list of stories.
  Thing list(String name, String path, List<Teaser> stories) {
    List<Thing> items = new ArrayList<>();
    for (Teaser story : stories) {
      items.add(
          new Thing("ListItem")
              .put("position", items.size() + 1)
              .put("url", paper.url() + story.href()));
    }
    return new Thing("CollectionPage")
        .put("name", name)
        .put("url", paper.url() + path)
        .put("inLanguage", edition.language())
        .put("mainEntity", new Thing("ItemList").things("itemListElement", items));
  }

  /// The page of somebody who writes for the paper.
  Thing profile(Author author, String path) {
    return new Thing("ProfilePage")
        .put("url", paper.url() + path)
        .put("inLanguage", edition.language())
        .put(
            "mainEntity",
            new Thing("Person")
                .put("name", author.name())
                .put("url", paper.url() + path)
                .put("jobTitle", author.role())
                .put("description", author.about())
                .put("worksFor", publisher()));
  }
}
