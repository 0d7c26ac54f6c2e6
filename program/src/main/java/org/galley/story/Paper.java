package org.galley.story;

import static org.galley.story.Checks.requirePresent;
import static org.galley.story.Checks.requireText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The settings of the whole site.
///
/// @param url where readers find the site, such as `https://gazette.example`, without a slash at
///   the end; feeds, sitemaps and canonical links start with it
/// @param sample true for a paper that is not real news: every page says so and asks search engines
///   to stay away
/// @param editions the first is the default and stands at `/`
/// @param hub address of the WebSub hub that is told of changes; may be empty
public record Paper(
    String name,
    String url,
    boolean sample,
    List<Edition> editions,
    Livery livery,
    Publisher publisher,
    Rights rights,
    String hub)
    implements Content {

  /// A paper in the plain design that says nothing of its publisher.
  public Paper(String name, String url, boolean sample, List<Edition> editions) {
    this(name, url, sample, editions, Livery.PLAIN, Publisher.UNNAMED, Rights.RESERVED, "");
  }

  public Paper {
    requirePresent(name, "name");
    requireText(url, "url");
    if (url.endsWith("/") || !url.matches("https?://[^/?#]+")) {
      throw new IllegalArgumentException(
          "the site's url is like 'https://gazette.example', but this is '" + url + "'");
    }
    if (!hub.isEmpty()) {
      Checks.requireWeb(hub, "hub");
    }
    editions = List.copyOf(editions);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a paper has at least one edition");
    }
    Set<Object> seen = new HashSet<>();
    for (Edition edition : editions) {
      if (!seen.add(edition.key()) || !seen.add(edition.number())) {
        throw new IllegalArgumentException(
            "two editions share the key '" + edition.key() + "' or the number " + edition.number());
      }
    }
  }

  public Optional<Edition> edition(String key) {
    return editions.stream().filter(edition -> edition.key().equals(key)).findFirst();
  }

  public Edition edition(int number) {
    return editions.stream()
        .filter(edition -> edition.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no edition has the number " + number));
  }

  public Edition defaultEdition() {
    return editions.getFirst();
  }

  /// The address of an edition's front, which ends in a slash.
  public String home(Edition edition) {
    return edition.equals(defaultEdition()) ? "/" : "/" + edition.key() + "/";
  }

  /// This paper at another address.
  public Paper at(String url) {
    return new Paper(name, url, sample, editions, livery, publisher, rights, hub);
  }

  /// This paper with `edition` in the place of the one with its key, or added at the end.
  public Paper with(Edition edition) {
    if (edition(edition.key()).isEmpty()) {
      List<Edition> more = new ArrayList<>(editions);
      more.add(edition);
      return with(more);
    }
    return with(
        editions.stream().map(old -> old.key().equals(edition.key()) ? edition : old).toList());
  }

  private Paper with(List<Edition> others) {
    return new Paper(name, url, sample, others, livery, publisher, rights, hub);
  }

  /// This paper in another livery.
  public Paper with(Livery other) {
    return new Paper(name, url, sample, editions, other, publisher, rights, hub);
  }

  /// This paper with other words about its publisher.
  public Paper with(Publisher other) {
    return new Paper(name, url, sample, editions, livery, other, rights, hub);
  }

  /// This paper with other rights.
  public Paper with(Rights other) {
    return new Paper(name, url, sample, editions, livery, publisher, other, hub);
  }

  /// This paper as a sample, or as a real one.
  public Paper sample(boolean is) {
    return new Paper(name, url, is, editions, livery, publisher, rights, hub);
  }

  /// This paper with another hub.
  public Paper withHub(String address) {
    return new Paper(name, url, sample, editions, livery, publisher, rights, address);
  }
}
