package org.galley.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.press.PageKey.Collection;
import org.galley.site.AddressRow;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Index;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Content;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Redirect;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Topic;

/// Finds what an address asks for. Exact addresses come first: what was published stands where it
/// was published, whatever the patterns say.
final class Router {

  /// What stands between an index and the name with which one of its pages begins.
  static final String FROM = "from";

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern SITEMAP =
      Pattern.compile("sitemap-([0-9]{4}-[0-9]{2})-([1-9][0-9]{0,5})\\.xml");

  private static final Pattern LETTERS =
      Pattern.compile("(?:/([^/?]+))?/letters(?:(/thanks)|\\?about=(.*))?");

  private final SiteView view;
  private final Paper paper;

  Router(SiteView view) {
    this.view = view;
    this.paper = view.paper();
  }

  PageKey route(Address address, long hour) {
    return exact(address)
        .or(() -> root(address.value(), hour))
        .or(() -> twin(address.value()))
        .or(() -> letters(address.value()))
        .or(() -> lite(address.value(), hour))
        .orElseGet(() -> pattern(address.value()));
  }

  private Optional<PageKey> exact(Address address) {
    List<AddressRow> found = view.address(address);
    for (AddressRow row : found) {
      Optional<PageKey> key =
          switch (row.kind()) {
            case STORY -> story(address, row.target());
            case IMPORTED -> imported(address, row.target());
            case SUBJECT -> subject(address.value(), row.target());
            case REDIRECT -> redirect(address, row.target());
          };
      if (key.isPresent()) {
        return key;
      }
    }
    view.requireNoStory(found);
    return Optional.empty();
  }

  private Optional<PageKey> story(Address address, long number) {
    return view.told(view.story(number).orElseThrow(), address)
        .flatMap(told ->
            paper
                .edition(told.story().card().edition())
                .map(edition -> new PageKey.StoryPage(edition, told)));
  }

  private Optional<PageKey> imported(Address address, long number) {
    return view.movedTo(view.story(number).orElseThrow(), address)
        .map(to -> new PageKey.Moved(to.encoded(), true));
  }

  private Optional<PageKey> redirect(Address address, long position) {
    Redirect redirect = view.redirect(position);
    return redirect.from().equals(address)
        ? Optional.of(new PageKey.Moved(redirect.to().encoded(), true))
        : Optional.empty();
  }

  /// A topic, author or special, if `path` is its address.
  private Optional<PageKey> subject(String path, long number) {
    Optional<Content> subject = view.subjects().placeOf(number);
    return switch (subject.orElse(null)) {
      case Topic topic when is(path, Addresses.topic(paper, topic)) ->
          edition(topic.edition()).map(e -> new PageKey.TopicPage(e, topic));
      case Author author when is(path, Addresses.author(paper, author)) ->
          edition(author.edition()).map(e -> new PageKey.AuthorPage(e, author));
      case Special special when is(path, Addresses.special(paper, special)) ->
          edition(special.edition()).map(e -> new PageKey.SpecialPage(e, special));
      case null, default -> Optional.empty();
    };
  }

  private static boolean is(String path, Address address) {
    return address.value().equals(path);
  }

  private Optional<Edition> edition(String key) {
    return paper.edition(key);
  }

  /// The twin of a story, whose address is the story's with an ending.
  private Optional<PageKey> twin(String path) {
    if (!path.endsWith(TwinPrinter.END) || path.length() == TwinPrinter.END.length()) {
      return Optional.empty();
    }
    Address story = new Address(path.substring(0, path.length() - TwinPrinter.END.length()));
    return story(story).map(page -> new PageKey.StoryTwin(page.edition(), page.story()));
  }

  /// The form for letters, perhaps about a story, and what is said after it.
  private Optional<PageKey> letters(String path) {
    Matcher found = LETTERS.matcher(path);
    if (!found.matches()) {
      return Optional.empty();
    }
    String key = found.group(1);
    Optional<Edition> edition =
        key == null
            ? Optional.of(paper.defaultEdition())
            : view.edition(key).filter(named -> !named.equals(paper.defaultEdition()));
    String about = found.group(3);
    return edition.map(in ->
        found.group(2) != null
            ? new PageKey.LetterThanks(in)
            : about == null ? new PageKey.LetterForm(in, null) : letterAbout(in, about));
  }

  private PageKey letterAbout(Edition edition, String about) {
    Optional<Address> address = Locator.plain(about);
    Optional<Card> story = address.flatMap(this::headline);
    if (story.isEmpty()) {
      // A row that says something else than its document must not pass for no story.
      address.ifPresent(this::exact);
    }
    return story
        .<PageKey>map(card -> new PageKey.LetterForm(edition, card))
        .orElseGet(() -> new PageKey.Moved(paper.home(edition) + "letters", false));
  }

  /// The live story at an address, of which only address and headline may be used.
  Optional<Card> headline(Address address) {
    return view.address(address).stream()
        .filter(row -> row.kind() == AddressRow.Kind.STORY)
        .flatMap(row -> view.live(row.target(), Look.NEWS).stream())
        .map(Listed::card)
        .filter(card -> card.address().equals(address))
        .findFirst();
  }

  /// The story that stands at an address.
  Optional<PageKey.StoryPage> story(Address address) {
    return exact(address)
        .filter(PageKey.StoryPage.class::isInstance)
        .map(PageKey.StoryPage.class::cast);
  }

  private static Optional<PageKey> root(String path, long hour) {
    return switch (path) {
      case "/robots.txt" -> Optional.of(new PageKey.Robots());
      case "/llms.txt" -> Optional.of(new PageKey.Llms());
      case "/sitemap.xml" -> Optional.of(new PageKey.SitemapIndex());
      case "/sitemap-fronts.xml" -> Optional.of(new PageKey.FrontSitemap());
      case "/news-sitemap.xml" -> Optional.of(new PageKey.NewsSitemap(hour));
      case Frame.EDITIONS -> Optional.of(new PageKey.Editions());
      default ->
          Arrays.stream(RightsPrinter.File.values())
              .filter(file -> file.address().equals(path))
              .findFirst()
              .map(file -> new PageKey.RightsFile(file.name()));
    };
  }

  /// A page in words alone, under its own address.
  private Optional<PageKey> lite(String path, long hour) {
    if (path.equals(PageKey.Lite.PREFIX)) {
      return Optional.of(new PageKey.Moved(path + "/", true));
    }
    if (!path.startsWith(PageKey.Lite.PREFIX + "/")) {
      return Optional.empty();
    }
    PageKey whole = route(new Address(path.substring(PageKey.Lite.PREFIX.length())), hour);
    return switch (whole) {
      case PageKey.Moved moved when moved.to().startsWith("/") ->
          Optional.of(new PageKey.Moved(PageKey.Lite.PREFIX + moved.to(), moved.permanent()));
      case PageKey.NotFound _ -> Optional.of(whole);
      default ->
          PageKey.Lite.isPossible(whole) ? Optional.of(new PageKey.Lite(whole)) : Optional.empty();
    };
  }

  private PageKey pattern(String path) {
    Under under = under(path);
    return home(under.edition(), under.segments())
        .or(() -> withOrWithoutSlash(path))
        .orElseGet(() -> new PageKey.NotFound(under.edition()));
  }

  /// An edition and what comes after its home in an address.
  private record Under(Edition edition, List<String> segments) {}

  private Under under(String path) {
    List<String> segments = Arrays.asList(path.substring(1).split("/", -1));
    Edition first = paper.defaultEdition();
    return view.edition(segments.getFirst())
        .filter(named -> !named.equals(first) && segments.size() > 1)
        .map(named -> new Under(named, segments.subList(1, segments.size())))
        .orElseGet(() -> new Under(first, segments));
  }

  private Optional<PageKey> home(Edition edition, List<String> segments) {
    Collection whole = Collection.of(paper, edition);
    if (segments.equals(List.of(""))) {
      return Optional.of(new PageKey.Home(edition));
    }
    if (segments.equals(List.of("search"))) {
      return Optional.of(new PageKey.Search(edition));
    }
    if (segments.equals(List.of("days", ""))) {
      return view.calendar()
          .lastDay(edition)
          .map(day -> new PageKey.Moved(Addresses.day(paper, edition, day), false));
    }
    Matcher sitemap = SITEMAP.matcher(segments.getFirst());
    if (segments.size() == 1 && sitemap.matches()) {
      return sitemap(edition, sitemap.group(1), Long.parseLong(sitemap.group(2)));
    }
    return collection(edition, whole, segments)
        .or(() -> day(edition, segments))
        .or(() -> section(edition, segments))
        .or(() -> index(edition, segments))
        .or(() -> corrections(edition, segments))
        .or(() -> subject(edition, segments))
        .or(() -> standing(edition, segments));
  }

  /// What stands under the front of a list: numbered pages and feeds.
  private Optional<PageKey> collection(Edition edition, Collection of, List<String> rest) {
    if (rest.size() == 2 && rest.getFirst().equals("latest") && isNumber(rest.getLast())) {
      long number = Long.parseLong(rest.getLast());
      return Optional.of(new PageKey.ListPage(edition, of, number));
    }
    return feed(rest).map(format -> new PageKey.Feed(edition, of, format));
  }

  private static Optional<PageKey.Feed.Format> feed(List<String> rest) {
    return Arrays.stream(PageKey.Feed.Format.values())
        .filter(format -> rest.equals(List.of(format.file())))
        .findFirst();
  }

  private Optional<PageKey> section(Edition edition, List<String> segments) {
    Optional<Section> section = view.section(edition, segments.getFirst());
    if (section.isEmpty() || segments.size() < 2) {
      return Optional.empty();
    }
    List<String> rest = segments.subList(1, segments.size());
    if (rest.equals(List.of(""))) {
      return Optional.of(new PageKey.SectionFront(edition, section.get()));
    }
    Collection stories = Collection.of(paper, edition, section.get());
    return collection(edition, stories, rest);
  }

  /// `/topics/` and, for what comes after its first page, `/topics/from/SLUG`.
  private Optional<PageKey> index(Edition edition, List<String> segments) {
    Optional<Index> index = Index.of(segments.getFirst());
    if (index.isEmpty() || segments.size() < 2) {
      return Optional.empty();
    }
    if (segments.subList(1, segments.size()).equals(List.of(""))) {
      return Optional.of(new PageKey.IndexPage(edition, index.get(), 0));
    }
    if (segments.size() != 3 || !segments.get(1).equals(FROM) || segments.get(2).isEmpty()) {
      return Optional.empty();
    }
    String begins = Addresses.index(paper, edition, index.get()) + segments.get(2) + "/";
    return view.address(new Address(begins)).stream()
        .filter(row -> row.kind() == AddressRow.Kind.SUBJECT)
        .filter(row -> subject(begins, row.target()).isPresent())
        .<PageKey>map(row -> new PageKey.IndexPage(edition, index.get(), row.target()))
        .findFirst();
  }

  /// `/corrections/`, `/corrections/KIND/`, their numbered pages, and the feed.
  private Optional<PageKey> corrections(Edition edition, List<String> segments) {
    if (!segments.getFirst().equals("corrections") || segments.size() < 2) {
      return Optional.empty();
    }
    List<String> rest = segments.subList(1, segments.size());
    Optional<PageKey> feed = feed(rest).map(format -> new PageKey.CorrectionsFeed(edition, format));
    Optional<Amends> kind = Amends.of(rest.getFirst());
    List<String> page = kind.isPresent() ? rest.subList(1, rest.size()) : rest;
    return feed.or(() -> corrections(edition, kind.orElse(Amends.ALL), page));
  }

  private static Optional<PageKey> corrections(Edition edition, Amends kind, List<String> page) {
    if (page.equals(List.of(""))) {
      return Optional.of(new PageKey.CorrectionsPage(edition, kind, 0));
    }
    return page.size() == 2 && page.getFirst().equals("latest") && isNumber(page.getLast())
        ? Optional.of(new PageKey.CorrectionsPage(edition, kind, Long.parseLong(page.getLast())))
        : Optional.empty();
  }

  private Optional<PageKey> standing(Edition edition, List<String> segments) {
    return segments.size() == 2 && segments.getLast().isEmpty()
        ? view.standing(edition, segments.getFirst())
            .map(standing -> new PageKey.StandingPage(edition, standing))
        : Optional.empty();
  }

  /// Pages under a topic or author: `/topics/SLUG/latest/N` and feeds.
  private Optional<PageKey> subject(Edition edition, List<String> segments) {
    if (segments.size() < 3) {
      return Optional.empty();
    }
    String base = paper.home(edition) + segments.get(0) + "/" + segments.get(1) + "/";
    List<String> rest = segments.subList(2, segments.size());
    for (AddressRow row : view.address(new Address(base))) {
      if (row.kind() == AddressRow.Kind.SUBJECT) {
        Optional<PageKey> found =
            collectionOf(base, row.target()).flatMap(of -> collection(edition, of, rest));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Collection> collectionOf(String base, long number) {
    return switch (view.subjects().nameOf(number).orElse(null)) {
      case Topic topic when is(base, Addresses.topic(paper, topic)) ->
          Optional.of(Collection.of(paper, number, topic));
      case Author author when is(base, Addresses.author(paper, author)) ->
          Optional.of(Collection.of(paper, number, author));
      case null, default -> Optional.empty();
    };
  }

  private Optional<PageKey> day(Edition edition, List<String> segments) {
    if (segments.size() != 4 || !segments.get(0).matches("[0-9]{4}")) {
      return Optional.empty();
    }
    String last = segments.getLast();
    if (!last.isEmpty() && (!isNumber(last) || last.equals("1") || last.length() > 5)) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(String.join("-", segments.subList(0, 3)));
      int part = last.isEmpty() ? 1 : Integer.parseInt(last);
      return Optional.of(new PageKey.DayPage(edition, day, part));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<PageKey> sitemap(Edition edition, String month, long part) {
    try {
      YearMonth wanted = YearMonth.parse(month);
      return part <= view.calendar().parts(edition, wanted)
          ? Optional.of(new PageKey.Sitemap(edition, wanted, part))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A directory without its slash, or a story with one, leads to the page that was meant, if there
  /// is one.
  private Optional<PageKey> withOrWithoutSlash(String path) {
    if (path.length() > Address.MAX_LENGTH - 1) {
      return Optional.empty();
    }
    boolean slashed = path.endsWith("/");
    Address meant = new Address(slashed ? path.substring(0, path.length() - 1) : path + "/");
    return there(meant).map(_ -> new PageKey.Moved(meant.encoded(), true));
  }

  /// The page that stands at exactly this address.
  private Optional<PageKey> there(Address address) {
    String path = address.value();
    if (path.isEmpty() || path.endsWith("//")) {
      return Optional.empty();
    }
    return exact(address)
        .or(() -> letters(path))
        .or(() -> home(under(path).edition(), under(path).segments()))
        .filter(page -> !(page instanceof PageKey.Moved));
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
