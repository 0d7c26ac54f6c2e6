package org.galley.press;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Index;
import org.galley.site.ListKey;
import org.galley.site.Told;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Standing;
import org.galley.story.Topic;
import org.jspecify.annotations.Nullable;

/// What one address asks for.
public sealed interface PageKey {

  record Home(Edition edition) implements PageKey {}

  record SectionFront(Edition edition, Section section) implements PageKey {}

  record StoryPage(Edition edition, Told story) implements PageKey {}

  /// A story as Markdown.
  record StoryTwin(Edition edition, Told story) implements PageKey {}

  record TopicPage(Edition edition, Topic topic) implements PageKey {}

  record AuthorPage(Edition edition, Author author) implements PageKey {}

  record SpecialPage(Edition edition, Special special) implements PageKey {}

  record StandingPage(Edition edition, Standing standing) implements PageKey {}

  /// A numbered page of the list behind a front.
  record ListPage(Edition edition, Collection of, long number) implements PageKey {}

  /// The stories of one day; parts are numbered from 1.
  record DayPage(Edition edition, LocalDate day, int part) implements PageKey {}

  record Feed(Edition edition, Collection of, Format format) implements PageKey {

    /// The kinds of feed.
    public enum Format {
      ATOM("application/atom+xml", "Atom"),
      RSS("application/rss+xml", "RSS"),
      JSON("application/feed+json", "JSON Feed");

      private final String type;
      private final String title;

      Format(String type, String title) {
        this.type = type;
        this.title = title;
      }

      /// Its media type.
      public String type() {
        return type;
      }

      /// What it is called.
      public String title() {
        return title;
      }

      /// The last segment of its address.
      public String file() {
        return "feed." + name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /// A page of an alphabetical index.
  ///
  /// @param from number of the subject with which it begins; 0 for the first page
  record IndexPage(Edition edition, Index index, long from) implements PageKey {}

  /// The corrections of an edition.
  ///
  /// @param number of an older page; 0 for the newest corrections
  record CorrectionsPage(Edition edition, Amends kind, long number) implements PageKey {}

  record CorrectionsFeed(Edition edition, Feed.Format format) implements PageKey {}

  /// Where readers choose an edition.
  record Editions() implements PageKey {}

  /// Another page, in words alone.
  record Lite(PageKey of) implements PageKey {

    /// The first segment of the addresses of pages in words alone, after which that of the whole
    /// page follows.
    static final String PREFIX = "/lite";

    /// Whether a page can be had in words alone.
    static boolean isPossible(PageKey key) {
      return switch (key) {
        case Home _,
            SectionFront _,
            StoryPage _,
            TopicPage _,
            AuthorPage _,
            SpecialPage _,
            ListPage _,
            DayPage _,
            IndexPage _,
            CorrectionsPage _,
            StandingPage _,
            Editions _ ->
            true;
        case Feed _,
            CorrectionsFeed _,
            Lite _,
            SitemapIndex _,
            Sitemap _,
            FrontSitemap _,
            NewsSitemap _,
            Robots _,
            StoryTwin _,
            Search _,
            RightsFile _,
            Llms _,
            LetterForm _,
            LettersElsewhere _,
            LetterThanks _,
            Moved _,
            NotFound _ ->
            false;
      };
    }
  }

  record SitemapIndex() implements PageKey {}

  /// One part of a month's addresses.
  record Sitemap(Edition edition, YearMonth month, long part) implements PageKey {}

  /// The addresses of fronts, topics and authors.
  record FrontSitemap() implements PageKey {}

  /// News of the 48 hours before `hour`, in hours since 1970.
  record NewsSitemap(long hour) implements PageKey {}

  record Robots() implements PageKey {}

  /// The search of an edition before anything is asked, in a copy of the paper that cannot answer.
  record Search(Edition edition) implements PageKey {}

  /// A file about rights or owners, as [RightsPrinter.File] names it.
  record RightsFile(String name) implements PageKey {}

  /// What programs that read language are told of the paper.
  record Llms() implements PageKey {}

  /// The form with which readers write to the paper.
  ///
  /// @param about the story about which they write, if any
  record LetterForm(Edition edition, @Nullable Card about) implements PageKey {}

  /// What stands in the place of the form in a copy of the paper that nobody answers for.
  record LettersElsewhere(Edition edition) implements PageKey {}

  /// What readers are told whose letter has come.
  record LetterThanks(Edition edition) implements PageKey {}

  /// Somewhere else.
  ///
  /// @param permanent false if it may lead elsewhere tomorrow
  record Moved(String to, boolean permanent) implements PageKey {}

  record NotFound(Edition edition) implements PageKey {}

  /// A list of stories with a front of its own.
  ///
  /// @param front where that stands; it ends in a slash
  record Collection(ListKey list, String name, Address front) {

    static Collection of(Paper paper, Edition edition) {
      return new Collection(
          ListKey.edition(edition.number()), edition.title(), new Address(paper.home(edition)));
    }

    static Collection of(Paper paper, Edition edition, Section section) {
      return new Collection(
          ListKey.section(edition.number(), section.number()),
          section.name(),
          Addresses.sectionFront(paper, edition, section));
    }

    /// @param number of the subject
    static Collection of(Paper paper, long number, Topic topic) {
      return new Collection(ListKey.topic(number), topic.name(), Addresses.topic(paper, topic));
    }

    /// @param number of the subject
    static Collection of(Paper paper, long number, Author author) {
      return new Collection(ListKey.author(number), author.name(), Addresses.author(paper, author));
    }

    /// What links to whatever stands under the front begin with.
    String base() {
      return front.encoded();
    }

    /// Where something stands under the front.
    Address under(String rest) {
      return new Address(front.value() + rest);
    }
  }
}
