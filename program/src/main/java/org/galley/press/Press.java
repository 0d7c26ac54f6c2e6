package org.galley.press;

import java.time.InstantSource;
import java.util.List;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.site.Told;
import org.galley.story.Address;
import org.galley.story.Edition;

/// Prints what stands at an address, from one state of the site.
public final class Press {

  private static final long HOUR_MILLIS = 3_600_000;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String XML = "application/xml; charset=utf-8";

  private final Site site;
  private final Typecase type;
  private final SectionModules modules;

  public Press(Site site, Assets assets) {
    this.site = site;
    this.type = new Typecase(assets);
    this.modules = new SectionModules(site, type);
  }

  /// The present hour since 1970, for the one page that depends on it.
  public static long hour(InstantSource clock) {
    return clock.millis() / HOUR_MILLIS;
  }

  /// The page at `address`, which may say that there is nothing.
  ///
  /// @param hour as [#hour] gives it
  public Page print(Address address, long hour) {
    return site.view(view -> print(address, hour, view));
  }

  /// The page at `address` in one state of the site.
  public Page print(Address address, long hour, SiteView view) {
    return print(new Router(view).route(address, hour), view);
  }

  /// What stands for a page when it is set into another site. Not for the cache: anybody may ask
  /// for anything.
  public Page embedded(Oembed.Question question) {
    return site.view(view -> new Oembed(view, type).answer(question));
  }

  /// The form for letters with what a reader wrote, and why it was not taken. Not for the cache.
  public Page letter(LetterSlip slip, int status) {
    return site.view(view -> {
      Edition edition = view.edition(slip.edition()).orElseGet(() -> view.paper().defaultEdition());
      return page(view, status, Page.HTML, new LetterPrinter(view, edition, type).again(slip));
    });
  }

  /// The page of a key that was found in the same `view`.
  public Page print(PageKey key, SiteView view) {
    return switch (key) {
      case PageKey.StoryTwin k -> twin(k, view);
      case PageKey.Lite k -> page(k.of(), view, true);
      case PageKey.Feed k -> {
        FeedPrinter feeds = new FeedPrinter(view, k.edition(), k.format(), type);
        yield feed(view, feeds, feeds.list(k.of()));
      }
      case PageKey.CorrectionsFeed k -> {
        FeedPrinter feeds = new FeedPrinter(view, k.edition(), k.format(), type);
        yield feed(view, feeds, feeds.corrections());
      }
      case PageKey.SitemapIndex _ -> xml(view, new SitemapPrinter(view).index());
      case PageKey.FrontSitemap _ -> xml(view, new SitemapPrinter(view).fronts());
      case PageKey.Sitemap k ->
          xml(view, new SitemapPrinter(view).month(k.edition(), k.month(), k.part()));
      case PageKey.NewsSitemap k -> xml(view, new SitemapPrinter(view).news(k.hour()));
      case PageKey.Robots _ -> page(view, 200, TEXT, new RobotsPrinter(view).print());
      case PageKey.RightsFile k -> rights(k, view);
      case PageKey.Llms _ -> page(view, 200, TEXT, new LlmsPrinter(view).print());
      case PageKey.LetterForm k -> html(view, new LetterPrinter(view, k.edition(), type).form(k));
      case PageKey.LettersElsewhere k ->
          html(view, new LetterPrinter(view, k.edition(), type).elsewhere());
      case PageKey.LetterThanks k ->
          html(view, new LetterPrinter(view, k.edition(), type).thanks());
      case PageKey.Search k ->
          html(view, search(Searched.blank(k.edition(), Searched.State.ABSENT), view));
      case PageKey.Moved k -> moved(view, k);
      case PageKey.Home _,
          PageKey.SectionFront _,
          PageKey.StoryPage _,
          PageKey.TopicPage _,
          PageKey.AuthorPage _,
          PageKey.SpecialPage _,
          PageKey.ListPage _,
          PageKey.DayPage _,
          PageKey.IndexPage _,
          PageKey.CorrectionsPage _,
          PageKey.StandingPage _,
          PageKey.Editions _,
          PageKey.NotFound _ ->
          page(key, view, false);
    };
  }

  /// The page that says what a search found. It is no function of the journal alone, and kept
  /// nowhere.
  public Printed answer(Searched searched, SiteView view) {
    int status = searched.state() == Searched.State.NOT_READY ? 503 : 200;
    return new Printed(page(view, status, Page.HTML, search(searched, view)));
  }

  private byte[] search(Searched searched, SiteView view) {
    return new SearchPrinter(view, searched.edition(), type).print(searched);
  }

  private Page rights(PageKey.RightsFile key, SiteView view) {
    RightsPrinter.File file = RightsPrinter.File.valueOf(key.name());
    return new RightsPrinter(view)
        .print(file)
        .map(bytes -> page(view, 200, file.type(), bytes))
        .orElseGet(() -> page(new PageKey.NotFound(view.paper().defaultEdition()), view, false));
  }

  private static int status(Told story) {
    return story.row().state() == StoryRow.State.REMOVED ? 410 : 200;
  }

  /// A twin says which page it is the twin of, so that search engines show that one.
  private Page twin(PageKey.StoryTwin key, SiteView view) {
    String address = key.story().story().card().address().encoded();
    return page(
        view,
        status(key.story()),
        TwinPrinter.TYPE,
        new TwinPrinter(view, key.edition(), type).print(key.story()),
        List.of(Page.Field.link(view.paper().url() + address, "canonical")));
  }

  /// @param lite whether the page is printed in words alone
  private Page page(PageKey key, SiteView view, boolean lite) {
    PageView made =
        new ReaderPages(view, type, modules, lite)
            .of(key)
            .orElseGet(() -> {
              Edition edition = ReaderPages.edition(key, view.paper());
              return new GonePrinter(new Sheet(view, edition, type, false)).notFound();
            });
    byte[] bytes = lite && !(made instanceof GoneView) ? Lite.print(made) : Templates.print(made);
    return page(view, status(key, made), Page.HTML, bytes);
  }

  private static int status(PageKey key, PageView made) {
    if (!(made instanceof GoneView)) {
      return 200;
    }
    return key instanceof PageKey.StoryPage ? 410 : 404;
  }

  private static Page html(SiteView view, byte[] bytes) {
    return page(view, 200, Page.HTML, bytes);
  }

  private static Page feed(SiteView view, FeedPrinter feeds, FeedView contents) {
    return page(view, 200, feeds.type(), feeds.print(contents), FeedPrinter.fields(contents));
  }

  private static Page xml(SiteView view, byte[] bytes) {
    return page(view, 200, XML, bytes);
  }

  private static Page moved(SiteView view, PageKey.Moved key) {
    return new Page(
        key.permanent() ? 301 : 302,
        Page.HTML,
        new byte[0],
        key.to(),
        List.of(),
        view.modified(),
        view.size(),
        view.reads());
  }

  static Page page(SiteView view, int status, String type, byte[] bytes) {
    return page(view, status, type, bytes, List.of());
  }

  private static Page page(
      SiteView view, int status, String type, byte[] bytes, List<Page.Field> fields) {
    return new Page(status, type, bytes, null, fields, view.modified(), view.size(), view.reads());
  }
}
