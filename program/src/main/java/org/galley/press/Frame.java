package org.galley.press;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.galley.site.Addresses;
import org.galley.site.Listed;
import org.galley.site.SiteView;
import org.galley.site.Terms;
import org.galley.story.Address;
import org.galley.story.Edition;
import org.galley.story.Livery;
import org.galley.story.Paper;
import org.galley.story.Rights;
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
/// @param asking whether the search box stands in the contents, and so not at the top
/// @param hidden whether search engines are asked not to take it up
/// @param byDate the address that leads to the newest day
/// @param zone what the zone is called in which times are told
/// @param reading whether the page is mainly a text to read
/// @param rights what machines may do with the paper
/// @param summary what the page tells programs
/// @param lite whether it is the page in words alone
/// @param path the address of the whole page, without the site's
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
    boolean asking,
    boolean hidden,
    Assets assets,
    String byDate,
    String zone,
    boolean reading,
    Rights rights,
    Summary summary,
    boolean lite,
    String path) {

  /// Where readers choose an edition.
  public static final String EDITIONS = "/editions/";

  /// The longest address that fits behind another.
  private static final int MOST_ABOUT = 900;

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

  /// A feed of what the page lists, in one format.
  public record FeedLink(String type, String href, String title) {}

  /// The feed that belongs to the page, in each format.
  public List<FeedLink> feeds() {
    String base = feed.substring(0, feed.lastIndexOf('/') + 1);
    return Arrays.stream(PageKey.Feed.Format.values())
        .map(format -> new FeedLink(format.type(), base + format.file(), format.title()))
        .toList();
  }

  /// The language as Open Graph writes it.
  public String locale() {
    return texts.language().inOpenGraph();
  }

  /// Where readers write to the paper about this page.
  public String letterHref() {
    String about = canonical.substring(paper.url().length());
    return lettersHref() + (about.length() > MOST_ABOUT ? "" : "?about=" + about);
  }

  /// Where readers write to the paper.
  public String lettersHref() {
    return paper.home(edition) + "letters";
  }

  /// The title as tabs and search engines show it.
  public String fullTitle() {
    return home ? title : title + " · " + edition.title();
  }

  public String direction() {
    return Script.direction(edition.language());
  }

  public String homeHref() {
    return href(paper.home(edition));
  }

  public String sectionHref(Section of) {
    return href(Addresses.section(paper, edition, of));
  }

  /// The address of another page of the site in the same manner: whole, or in words alone.
  public String href(String address) {
    return lite ? PageKey.Lite.PREFIX + address : address;
  }

  public String standingHref(Standing page) {
    return href(Addresses.standing(paper, edition, page).encoded());
  }

  /// The address of the style sheet in the newsroom's livery.
  public String style() {
    return assets.sheet(livery).address();
  }

  /// The addresses of the fonts that the page needs at once.
  public List<String> fonts() {
    return assets.preloaded(livery, texts.language().script(), reading);
  }

  public Content script() {
    return SchemeScript.ELEMENT;
  }

  /// Whether search engines are asked to stay away.
  public boolean noindex() {
    return sample || hidden || rights.hidden() || summary.unlisted();
  }

  /// Where the search box leads.
  public String searchHref() {
    return paper.home(edition) + "search";
  }

  /// What is asked of search engines.
  public String robots() {
    return summary.robots(noindex());
  }

  /// Whether mining of text and data is reserved.
  public boolean reserved() {
    return RightsPrinter.reserved(rights);
  }

  /// The same page in the other manner.
  public String otherManner() {
    return lite ? path : PageKey.Lite.PREFIX + path;
  }

  /// The other pages that every page of the edition leads to, with the keys of their names.
  public List<FootLink> foot() {
    String home = paper.home(edition);
    return List.of(
        new FootLink(href(home + "corrections/"), "corrections"),
        new FootLink(home + "feed.atom", "feed"),
        new FootLink(href(home + "topics/"), "topics"),
        new FootLink(href(home + "authors/"), "authors"),
        new FootLink(href(home + "specials/"), "specials"),
        new FootLink(href(byDate), "by.date"),
        new FootLink(href(EDITIONS), "editions"),
        new FootLink(otherManner(), lite ? "full.page" : "text.only"));
  }

  /// A link at the foot.
  public record FootLink(String href, String text) {}

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
    private boolean choosing;
    private boolean reading;
    private boolean asking;
    private boolean hidden;
    private @Nullable Summary summary;
    private String where = "switch.page";
    private boolean lite;
    private boolean whole;

    /// Addresses of the same page in other editions, by the keys of these.
    private final Map<String, String> translations = new HashMap<>();

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

    /// The page leads to the fronts of all editions, and stands for them where no language fits.
    Builder choosing() {
      choosing = true;
      return this;
    }

    Builder asking() {
      asking = true;
      return this;
    }

    Builder dateline() {
      dateline = true;
      return this;
    }

    /// @param others as by [Alternates#ofStory]
    Builder translations(List<Listed> others) {
      where = "switch.story";
      others.forEach(other -> translation(other.card().edition(), other.card().address()));
      return this;
    }

    Builder translation(String other, Address address) {
      translations.putIfAbsent(other, address.encoded());
      return this;
    }

    /// The page has a counterpart in every edition, such as its list of corrections.
    ///
    /// @param under its address under the home of each edition
    Builder everywhere(String under) {
      for (Edition other : lite ? List.<Edition>of() : view.editions()) {
        translations.put(other.key(), paper.home(other) + under);
      }
      return this;
    }

    Builder noindex(boolean away) {
      hidden = away;
      return this;
    }

    Builder lite(boolean inWordsAlone) {
      lite = inWordsAlone;
      return this;
    }

    /// The page has no counterpart in words alone; the front has.
    Builder whole() {
      whole = true;
      return this;
    }

    Builder summary(Summary of) {
      summary = of;
      return this;
    }

    Frame build() {
      Optional<LocalDate> newest = dateline ? view.calendar().lastDay(edition) : Optional.empty();
      Dates dates = type.dates(edition);
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
          lite ? List.of() : alternates(),
          lite ? List.of() : hreflangs(),
          home,
          lite ? Livery.PLAIN : view.livery(),
          asking,
          hidden,
          type.assets(),
          paper.home(edition) + "days/",
          dates.zoneName(),
          reading,
          lite ? Rights.RESERVED : Terms.of(view),
          summary == null ? Summary.of(title) : summary,
          lite,
          whole ? paper.home(edition) : path);
    }

    private List<Alternate> alternates() {
      Alternates others = new Alternates(view, edition, type);
      return home ? others.fronts() : others.elsewhere(path, translations, where);
    }

    private List<Hreflang> hreflangs() {
      Alternates others = new Alternates(view, edition, type);
      return home || choosing ? others.hreflangsOfFronts() : others.hreflangs(path, translations);
    }
  }
}
