package org.galley.press;

import java.time.InstantSource;
import java.util.Optional;
import org.galley.press.PageKey.Collection;
import org.galley.site.Lists;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.story.Address;
import org.galley.story.Id;
import org.galley.story.Paper;
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
      case PageKey.Home k -> html(view, new FrontPrinter(view, k.edition(), type).home());
      case PageKey.SectionFront k ->
          html(view, new FrontPrinter(view, k.edition(), type).section(k.section()));
      case PageKey.StoryPage k ->
          page(
              view,
              k.story().row().state() == StoryRow.State.REMOVED ? 410 : 200,
              Page.HTML,
              new StoryPrinter(view, k.edition(), type, modules).print(k.story()));
      case PageKey.TopicPage k -> html(view, topic(k, view));
      case PageKey.AuthorPage k -> html(view, author(k, view));
      case PageKey.SpecialPage k -> html(view, special(k, view));
      case PageKey.StandingPage k ->
          html(view, new StandingPrinter(view, k.edition(), type).print(k.standing()));
      case PageKey.ListPage k -> list(k, view);
      case PageKey.DayPage k -> day(k, view);
      case PageKey.Feed k -> feed(k, view);
      case PageKey.SitemapIndex _ -> xml(view, new SitemapPrinter(view).index());
      case PageKey.FrontSitemap _ -> xml(view, new SitemapPrinter(view).fronts());
      case PageKey.Sitemap k ->
          xml(view, new SitemapPrinter(view).month(k.edition(), k.month(), k.part()));
      case PageKey.NewsSitemap k -> xml(view, new SitemapPrinter(view).news(k.hour()));
      case PageKey.Robots _ ->
          page(view, 200, "text/plain; charset=utf-8", new SitemapPrinter(view).robots());
      case PageKey.Moved k -> moved(view, k);
      case PageKey.NotFound k -> notFound(k, view);
    };
  }

  private byte[] topic(PageKey.TopicPage key, SiteView view) {
    Paper paper = view.paper();
    long number = whole(key.topic().id(), view);
    return new ListPrinter(view, key.edition(), type)
        .topic(key.topic(), Collection.of(paper, number, key.topic()));
  }

  private byte[] special(PageKey.SpecialPage key, SiteView view) {
    whole(key.special().id(), view);
    return new SpecialPrinter(view, key.edition(), type).print(key.special());
  }

  private byte[] author(PageKey.AuthorPage key, SiteView view) {
    Paper paper = view.paper();
    long number = whole(key.author().id(), view);
    return new ListPrinter(view, key.edition(), type)
        .author(key.author(), Collection.of(paper, number, key.author()));
  }

  /// The number of a subject whose page shows everything of it.
  private static long whole(Id id, SiteView view) {
    long number = view.subjects().number(id).orElseThrow();
    view.subjects().of(number);
    return number;
  }

  private Page list(PageKey.ListPage key, SiteView view) {
    Lists.NumberedPage found = view.lists().page(key.of().list(), key.number());
    if (found.stories().isEmpty()) {
      return notFound(new PageKey.NotFound(key.edition()), view);
    }
    return html(view, new ListPrinter(view, key.edition(), type).page(key.of(), found));
  }

  private Page day(PageKey.DayPage key, SiteView view) {
    Optional<byte[]> bytes = new ListPrinter(view, key.edition(), type).day(key.day(), key.part());
    return bytes.isPresent()
        ? html(view, bytes.get())
        : notFound(new PageKey.NotFound(key.edition()), view);
  }

  private Page feed(PageKey.Feed key, SiteView view) {
    FeedPrinter feed = new FeedPrinter(view, key, type);
    return page(view, 200, feed.type(), feed.print());
  }

  private Page notFound(PageKey.NotFound key, SiteView view) {
    return page(view, 404, Page.HTML, new ListPrinter(view, key.edition(), type).notFound());
  }

  private static Page html(SiteView view, byte[] bytes) {
    return page(view, 200, Page.HTML, bytes);
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
