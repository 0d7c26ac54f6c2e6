package org.galley.press;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.galley.site.Addresses;
import org.galley.site.Listed;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Livery;
import org.galley.story.Paper;
import org.galley.story.Script;
import org.galley.story.Section;
import org.galley.story.Standing;
import org.jspecify.annotations.Nullable;

/// What stands around the contents of every page.
///
/// @param paper without what is said of its editions and of being a sample
/// @param title of the page alone
/// @param canonical the page's own address, with the site's
/// @param feed the address of the feed that belongs to the page
/// @param section the section to which the page belongs, if any
/// @param dateline the day of the newest story, on fronts alone
/// @param alternates where the edition switch leads
/// @param hreflangs the same page in all its languages, its own among them; empty if it has no
///   other
/// @param home whether it is the front of the edition
/// @param livery how the newsroom made the design its own
/// @param byDate the address that leads to the newest day
/// @param zone what the zone is called in which times are told
/// @param reading whether the page is mainly a text to read
public record Frame(
    Paper paper,
    boolean sample,
    Edition edition,
    Texts texts,
    String title,
    String description,
    String canonical,
    String feed,
    @Nullable Section section,
    @Nullable Day dateline,
    List<Alternate> alternates,
    List<Hreflang> hreflangs,
    boolean home,
    Livery livery,
    Assets assets,
    String byDate,
    String zone,
    boolean reading) {

  /// A day for programs and for the eye.
  public record Day(String iso, String words) {}

  /// A link into another edition.
  ///
  /// @param where where it leads, in that edition's language, to be read after the name; empty if
  ///   it is the page itself
  public record Alternate(
      String href, String language, String direction, String name, String where, boolean current) {}

  /// What is said to programs of a page in a language.
  ///
  /// @param href with the site's address
  public record Hreflang(String language, String href) {}

  /// The title as tabs and search engines show it.
  public String fullTitle() {
    return home ? title : title + " · " + edition.title();
  }

  public String direction() {
    return Script.direction(edition.language());
  }

  public String homeHref() {
    return paper.home(edition);
  }

  public String sectionHref(Section of) {
    return Addresses.section(paper, edition, of);
  }

  public String standingHref(Standing page) {
    return Addresses.standing(paper, edition, page).encoded();
  }

  /// The address of the style sheet in the newsroom's livery.
  public String style() {
    return assets.sheet(livery).address();
  }

  /// The addresses of the fonts that the page needs at once.
  public List<String> fonts() {
    return assets.preloaded(livery, edition.language(), reading);
  }

  public Content script() {
    return SchemeScript.ELEMENT;
  }

  /// Whether search engines are asked to stay away.
  public boolean noindex() {
    return sample;
  }

  /// Collects a frame for one page.
  static final class Builder {

    private final SiteView view;
    private final Paper paper;
    private final Edition edition;
    private final Typecase type;
    private String title = "";
    private String description = "";
    private String path = "/";
    private String feed;
    private @Nullable Section section;
    private boolean dateline;
    private boolean home;
    private boolean reading;
    private List<Listed> translations = List.of();

    Builder(SiteView view, Edition edition, Typecase type) {
      this.view = view;
      this.paper = view.paper();
      this.edition = view.in(edition);
      this.type = type;
      this.feed = paper.home(edition) + "feed.atom";
    }

    Builder title(String words) {
      title = words;
      return this;
    }

    Builder description(String words) {
      description = words;
      return this;
    }

    Builder path(String address) {
      path = address;
      return this;
    }

    Builder feed(String address) {
      feed = address;
      return this;
    }

    Builder section(@Nullable Section of) {
      section = of;
      return this;
    }

    Builder reading() {
      reading = true;
      return this;
    }

    Builder home() {
      home = true;
      return this;
    }

    Builder dateline() {
      dateline = true;
      return this;
    }

    /// @param others as by [Alternates#ofStory]
    Builder translations(List<Listed> others) {
      translations = others;
      return this;
    }

    Frame build() {
      Optional<LocalDate> newest = dateline ? view.calendar().lastDay(edition) : Optional.empty();
      Dates dates = type.dates(edition);
      Alternates others = new Alternates(view, edition, type);
      return new Frame(
          paper,
          view.isSample(),
          edition,
          type.texts(edition),
          title,
          description,
          paper.url() + path,
          feed,
          section,
          newest.map(day -> new Day(day.toString(), dates.dateline(day))).orElse(null),
          home ? others.fronts() : others.elsewhere(path, translations),
          home ? others.hreflangsOfFronts() : others.hreflangs(path, translations),
          home,
          view.livery(),
          type.assets(),
          paper.home(edition) + "days/",
          dates.zoneName(),
          reading);
    }
  }
}
