package org.galley.site;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.galley.story.Address;
import org.galley.story.Author;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;
import org.galley.story.Special;
import org.galley.story.Standing;
import org.galley.story.Topic;

/// Where everything stands in the public site.
public final class Addresses {

  /// First segments that no section and no edition may have.
  public static final Set<String> RESERVED =
      Set.of(
          "about",
          "assets",
          "authors",
          "corrections",
          "desk",
          "editions",
          "feed.atom",
          "feed.json",
          "feed.rss",
          "latest",
          "letters",
          "lite",
          "log",
          "media",
          "search",
          "share",
          "specials",
          "standards",
          "topics",
          "verify");

  private Addresses() {}

  /// Whether a section or edition may have this key.
  public static boolean isFree(String key) {
    return !RESERVED.contains(key.toLowerCase(Locale.ROOT)) && !key.matches("[0-9]{4}");
  }

  /// Where a section's front stands.
  public static Address sectionFront(Paper paper, Edition edition, Section section) {
    return new Address(paper.home(edition) + section.key() + "/");
  }

  /// The link to a section's front, with which links to what stands under it begin.
  public static String section(Paper paper, Edition edition, Section section) {
    return sectionFront(paper, edition, section).encoded();
  }

  /// Where a story stands that was published at `at`, in milliseconds since 1970.
  public static Address story(Paper paper, Edition edition, String section, long at, String slug) {
    LocalDate date = Days.date(Days.of(edition).day(at));
    return new Address(paper.home(edition) + section + "/" + segments(date) + slug);
  }

  public static Address topic(Paper paper, Topic topic) {
    return new Address(home(paper, topic.edition()) + "topics/" + topic.slug() + "/");
  }

  public static Address author(Paper paper, Author author) {
    return new Address(home(paper, author.edition()) + "authors/" + author.slug() + "/");
  }

  public static Address special(Paper paper, Special special) {
    return new Address(home(paper, special.edition()) + "specials/" + special.slug() + "/");
  }

  public static Address standing(Paper paper, Edition edition, Standing page) {
    return new Address(paper.home(edition) + page.slug() + "/");
  }

  /// Whether an old address may lead to an imported story: not if it is one of the site's own
  /// fronts, days or files.
  public static boolean mayLeadElsewhere(Paper paper, Address address) {
    String path = address.value();
    if (path.contains("?")) {
      return true;
    }
    boolean front =
        paper.editions().stream()
            .anyMatch(edition ->
                path.equals(paper.home(edition))
                    || edition.sections().stream()
                        .anyMatch(
                            section -> address.equals(sectionFront(paper, edition, section))));
    String first = path.substring(1).split("/", 2)[0];
    return !front && !RESERVED.contains(first) && !path.matches("/[0-9]{4}/[0-9]{2}/[0-9]{2}/?");
  }

  /// The address of all stories of one day.
  public static String day(Paper paper, Edition edition, LocalDate day) {
    return paper.home(edition) + segments(day);
  }

  /// Year, month and day, in the digits of every machine: an address is the same everywhere.
  private static String segments(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String home(Paper paper, String edition) {
    return paper.edition(edition).map(paper::home).orElse("/" + edition + "/");
  }
}
