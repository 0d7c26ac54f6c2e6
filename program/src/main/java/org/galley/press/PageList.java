package org.galley.press;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.galley.press.PageKey.Collection;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Calendar.MonthParts;
import org.galley.site.Days;
import org.galley.site.Index;
import org.galley.site.ListKey;
import org.galley.site.Register;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.site.StoryRow;
import org.galley.site.Told;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Id;
import org.galley.story.Origin;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Standing;
import org.galley.story.Topic;

/// Every address at which the site has something: stories, fronts, lists with all their pages,
/// days, feeds, sitemaps and whatever leads to them. An old address that leads to two things may
/// come twice, and asks for the same both times.
///
/// It is handed out in stretches, each to be gone through in a view of its own, so that it takes
/// constant memory and several threads can share it. The site must not grow meanwhile.
public final class PageList {

  private static final int STORIES = 200;
  private static final int NUMBERED = 50;
  private static final int DAYS = 50;
  private static final int ENTRIES = 5_000;

  /// One address and what it asks for.
  public record Place(Address address, PageKey key) {}

  /// A part of the list.
  @FunctionalInterface
  public interface Stretch {

    /// Gives the places of this part, which may be printed from the same `view`.
    void each(SiteView view, Consumer<Place> out);
  }

  private final Site site;
  private final Paper paper;
  private final long hour;

  /// @param hour as for [Press#print]
  public PageList(Site site, long hour) {
    this.site = site;
    this.paper = site.view(SiteView::paper);
    this.hour = hour;
  }

  /// The list, from its start. For one thread at a time.
  public Iterator<Stretch> stretches() {
    return Stream.<Stream<Stretch>>of(
            // Stories leave their cards in memory for the lists.
            numbers(
                site.view(SiteView::lastStory),
                STORIES,
                from -> Stream.of((view, out) -> stories(view, from, out))),
            Stream.of(this::files),
            paper.editions().stream().flatMap(this::edition),
            numbers(site.view(view -> view.subjects().last()), 1, from -> subject(from)),
            numbers(
                site.size(),
                ENTRIES,
                from -> Stream.of((view, out) -> redirects(view, from - 1, out))))
        .flatMap(part -> part)
        .iterator();
  }

  private void files(SiteView view, Consumer<Place> out) {
    place(out, "/robots.txt", new PageKey.Robots());
    place(out, "/llms.txt", new PageKey.Llms());
    RightsPrinter rights = new RightsPrinter(view);
    for (RightsPrinter.File file : RightsPrinter.File.values()) {
      if (rights.print(file).isPresent()) {
        place(out, file.address(), new PageKey.RightsFile(file.name()));
      }
    }
    place(out, "/sitemap.xml", new PageKey.SitemapIndex());
    place(out, "/sitemap-fronts.xml", new PageKey.FrontSitemap());
    place(out, "/news-sitemap.xml", new PageKey.NewsSitemap(hour));
    place(out, Frame.EDITIONS, new PageKey.Editions());
    for (Edition edition : paper.editions()) {
      String home = paper.home(edition);
      place(out, home + "letters", new PageKey.LetterForm(edition, null));
      place(out, home + "letters/thanks", new PageKey.LetterThanks(edition));
      view.calendar()
          .lastDay(edition)
          .map(day -> new PageKey.Moved(Addresses.day(paper, edition, day), false))
          .ifPresent(moved -> {
            place(out, home + "days/", moved);
            place(
                out,
                PageKey.Lite.PREFIX + home + "days/",
                new PageKey.Moved(PageKey.Lite.PREFIX + moved.to(), false));
          });
      for (MonthParts month : view.calendar().months(edition)) {
        for (long part = 1; part <= month.parts(); part++) {
          var key = new PageKey.Sitemap(edition, Days.yearMonth(month.month()), part);
          place(out, home + "sitemap-" + key.month() + "-" + part + ".xml", key);
        }
      }
    }
  }

  private Stream<Stretch> edition(Edition edition) {
    Stretch fronts = (_, out) -> fronts(edition, out);
    return Stream.of(
            Stream.of(fronts),
            Stream.of(Index.values()).map(index -> index(edition, index)),
            Stream.of(Amends.values()).flatMap(kind -> corrections(edition, kind)),
            numbered(edition, Collection.of(paper, edition)),
            edition.sections().stream()
                .flatMap(section -> numbered(edition, Collection.of(paper, edition, section))),
            days(edition))
        .flatMap(part -> part);
  }

  private void fronts(Edition edition, Consumer<Place> out) {
    place(out, paper.home(edition), new PageKey.Home(edition));
    place(out, paper.home(edition) + "search", new PageKey.Search(edition));
    feeds(edition, Collection.of(paper, edition), out);
    for (Standing page : edition.standing()) {
      String address = Addresses.standing(paper, edition, page).value();
      place(out, address, new PageKey.StandingPage(edition, page));
    }
    for (Section section : edition.sections()) {
      Collection of = Collection.of(paper, edition, section);
      place(out, of.front(), new PageKey.SectionFront(edition, section));
      feeds(edition, of, out);
    }
  }

  private Stretch index(Edition edition, Index index) {
    return (view, out) -> index(view, edition, index, out);
  }

  /// An index with all its pages, of which each names the next.
  private void index(SiteView view, Edition edition, Index index, Consumer<Place> out) {
    String base = Addresses.index(paper, edition, index);
    Register register = new Register(view);
    place(out, base, new PageKey.IndexPage(edition, index, 0));
    Optional<Content> next = register.first(edition, index).next();
    while (next.isPresent()) {
      long number = view.subjects().number(id(next.get())).orElseThrow();
      place(
          out,
          base + Router.FROM + "/" + slug(next.get()),
          new PageKey.IndexPage(edition, index, number));
      next = register.from(edition, index, number).flatMap(Register.Page::next);
    }
  }

  private static Id id(Content subject) {
    return switch (subject) {
      case Topic topic -> topic.id();
      case Author author -> author.id();
      case Special special -> special.id();
      default -> throw new IllegalArgumentException("no index has such a thing: " + subject);
    };
  }

  private static String slug(Content subject) {
    return switch (subject) {
      case Topic topic -> topic.slug();
      case Author author -> author.slug();
      case Special special -> special.slug();
      default -> throw new IllegalArgumentException("no index has such a thing: " + subject);
    };
  }

  private Stream<Stretch> corrections(Edition edition, Amends kind) {
    String base = Addresses.corrections(paper, edition, kind);
    ListKey list = ListKey.corrections(edition.number(), kind);
    Stretch front =
        (_, out) -> {
          place(out, base, new PageKey.CorrectionsPage(edition, kind, 0));
          if (kind == Amends.ALL) {
            for (PageKey.Feed.Format format : PageKey.Feed.Format.values()) {
              place(out, base + format.file(), new PageKey.CorrectionsFeed(edition, format));
            }
          }
        };
    Stream<Stretch> pages =
        numbers(
            site.<Long>view(view -> view.lists().pages(list)),
            1,
            number ->
                Stream.of((_, out) ->
                    place(
                        out,
                        base + "latest/" + number,
                        new PageKey.CorrectionsPage(edition, kind, number))));
    return Stream.concat(Stream.of(front), pages);
  }

  private static void feeds(Edition edition, Collection of, Consumer<Place> out) {
    for (PageKey.Feed.Format format : PageKey.Feed.Format.values()) {
      out.accept(new Place(of.under(format.file()), new PageKey.Feed(edition, of, format)));
    }
  }

  private Stream<Stretch> numbered(Edition edition, Collection of) {
    return numbers(
        site.<Long>view(view -> view.lists().pages(of.list())),
        NUMBERED,
        from ->
            Stream.of((view, out) -> {
              long last = Math.min(from + NUMBERED - 1, view.lists().pages(of.list()));
              for (long number = from; number <= last; number++) {
                Address address = of.under("latest/" + number);
                place(out, address, new PageKey.ListPage(edition, of, number));
              }
            }));
  }

  private Stream<Stretch> days(Edition edition) {
    List<LocalDate> days = site.view(view -> view.calendar().allDays(edition));
    return IntStream.iterate(0, from -> from < days.size(), from -> from + DAYS)
        .mapToObj(from -> days.subList(from, Math.min(from + DAYS, days.size())))
        .map(some -> (view, out) -> some.forEach(day -> day(view, edition, day, out)));
  }

  private void day(SiteView view, Edition edition, LocalDate day, Consumer<Place> out) {
    String base = Addresses.day(paper, edition, day);
    long parts = view.lists().pages(ListKey.day(edition.number(), Days.day(day)), DayPrinter.PART);
    for (int part = 1; part <= parts; part++) {
      place(out, part == 1 ? base : base + part, new PageKey.DayPage(edition, day, part));
    }
  }

  /// The front, feeds and pages of a topic, author or special.
  private Stream<Stretch> subject(long number) {
    return switch (site.view(view -> view.subjects().of(number)).orElse(null)) {
      case Topic topic ->
          paper.edition(topic.edition()).stream()
              .flatMap(edition ->
                  subject(
                      edition,
                      new PageKey.TopicPage(edition, topic),
                      Collection.of(paper, number, topic)));
      case Author author ->
          paper.edition(author.edition()).stream()
              .flatMap(edition ->
                  subject(
                      edition,
                      new PageKey.AuthorPage(edition, author),
                      Collection.of(paper, number, author)));
      case Special special ->
          paper.edition(special.edition()).stream()
              .map(edition ->
                  (_, out) ->
                      place(
                          out,
                          Addresses.special(paper, special),
                          new PageKey.SpecialPage(edition, special)));
      case null, default -> Stream.empty();
    };
  }

  private Stream<Stretch> subject(Edition edition, PageKey front, Collection of) {
    Stretch first =
        (_, out) -> {
          place(out, of.front(), front);
          feeds(edition, of, out);
        };
    return Stream.concat(Stream.of(first), numbered(edition, of));
  }

  private void stories(SiteView view, long from, Consumer<Place> out) {
    long last = Math.min(from + STORIES - 1, view.lastStory());
    Router router = new Router(view);
    for (long number = from; number <= last; number++) {
      view.story(number).ifPresent(row -> story(view, router, row, out));
    }
  }

  private void story(SiteView view, Router router, StoryRow row, Consumer<Place> out) {
    Told told = view.told(row);
    Card card = told.story().card();
    paper
        .edition(card.edition())
        .ifPresent(edition -> {
          place(out, card.address(), new PageKey.StoryPage(edition, told));
          String twin = card.address().value() + TwinPrinter.END;
          if (twin.length() <= Address.MAX_LENGTH) {
            place(out, twin, new PageKey.StoryTwin(edition, told));
          }
        });
    Origin origin = told.story().origin();
    if (origin != null) {
      origin.addresses().forEach(old -> moved(router, old, out));
    }
  }

  private void redirects(SiteView view, long from, Consumer<Place> out) {
    Router router = new Router(view);
    view.redirects(from, Math.min(from + ENTRIES, view.size()))
        .forEach(redirect -> moved(router, redirect.from(), out));
  }

  /// An address that leads elsewhere, unless something stands there by now.
  private void moved(Router router, Address old, Consumer<Place> out) {
    PageKey key = router.route(old, hour);
    if (key instanceof PageKey.Moved) {
      out.accept(new Place(old, key));
    }
  }

  private static void place(Consumer<Place> out, String address, PageKey key) {
    place(out, new Address(address), key);
  }

  /// A page, and its counterpart in words alone if it has one.
  private static void place(Consumer<Place> out, Address address, PageKey key) {
    out.accept(new Place(address, key));
    String lite = PageKey.Lite.PREFIX + address.value();
    if (PageKey.Lite.isPossible(key) && lite.length() <= Address.MAX_LENGTH) {
      out.accept(new Place(new Address(lite), new PageKey.Lite(key)));
    }
  }

  /// The numbers from 1 to `last`, by steps.
  private static Stream<Stretch> numbers(
      long last, int step, LongFunction<Stream<Stretch>> stretches) {
    return LongStream.iterate(1, from -> from <= last, from -> from + step)
        .boxed()
        .flatMap(stretches::apply);
  }
}
