package org.galley.press;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.galley.site.Addresses;
import org.galley.site.ListKey;
import org.galley.site.Told;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Standing;
import org.galley.story.Topic;

/// What one address asks for.
public sealed interface PageKey {

  record Home(Edition edition) implements PageKey {}

  record SectionFront(Edition edition, Section section) implements PageKey {}

  record StoryPage(Edition edition, Told story) implements PageKey {}

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
      ATOM,
      RSS,
      JSON;

      /// The last segment of its address.
      public String file() {
        return "feed." + name().toLowerCase(Locale.ROOT);
      }
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
