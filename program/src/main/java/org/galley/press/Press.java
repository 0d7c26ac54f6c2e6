package org.galley.press;

import java.time.InstantSource;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Edition;
import org.jspecify.annotations.Nullable;

/// Prints what stands at an address, from one state of the site.
public final class Press {

  private static final long HOUR_MILLIS = 3_600_000;
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

  /// The page of a key that was found in the same `view`.
  public Page print(PageKey key, SiteView view) {
    return switch (key) {
      case PageKey.Lite k -> page(k.of(), view, true);
      case PageKey.Feed k -> feed(view, new FeedPrinter(view, k, type));
      case PageKey.CorrectionsFeed k -> feed(view, new FeedPrinter(view, k, type));
      case PageKey.SitemapIndex _ -> xml(view, new SitemapPrinter(view).index());
      case PageKey.FrontSitemap _ -> xml(view, new SitemapPrinter(view).fronts());
      case PageKey.Sitemap k ->
          xml(view, new SitemapPrinter(view).month(k.edition(), k.month(), k.part()));
      case PageKey.NewsSitemap k -> xml(view, new SitemapPrinter(view).news(k.hour()));
      case PageKey.Robots _ ->
          page(view, 200, "text/plain; charset=utf-8", new SitemapPrinter(view).robots());
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

  private static Page feed(SiteView view, FeedPrinter feed) {
    return page(view, 200, feed.type(), feed.print());
  }

  private static Page xml(SiteView view, byte[] bytes) {
    return page(view, 200, XML, bytes);
  }

  private static Page moved(SiteView view, PageKey.Moved key) {
    return page(view, key.permanent() ? 301 : 302, Page.HTML, new byte[0], key.to());
  }

  private static Page page(SiteView view, int status, String type, byte[] bytes) {
    return page(view, status, type, bytes, null);
  }

  private static Page page(
      SiteView view, int status, String type, byte[] bytes, @Nullable String location) {
    return new Page(status, type, bytes, location, view.modified(), view.size(), view.reads());
  }
}
