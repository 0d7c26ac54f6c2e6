package org.galley.gates;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Everything that links lead to from the front of the sample newspaper, to any depth, and the
/// files that programs find by their well-known names.
final class Crawl {

  private static final List<String> WELL_KNOWN =
      List.of(
          "/",
          "/robots.txt",
          "/sitemap.xml",
          "/news-sitemap.xml",
          "/llms.txt",
          "/trust.txt",
          "/.well-known/tdmrep.json");

  private final SequencedMap<String, Found> found = new LinkedHashMap<>();

  private Crawl() {}

  static Crawl of(Newsstand stand) {
    Crawl crawl = new Crawl();
    Deque<String> ahead = new ArrayDeque<>(WELL_KNOWN);
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (crawl.found.containsKey(path)) {
        continue;
      }
      Found page = Found.of(path, stand.get(path));
      crawl.found.put(path, page);
      if (!page.location().isEmpty()) {
        ahead.add(page.location());
      }
      page.links().stream().map(Crawl::withoutFragment).forEach(ahead::add);
    }
    return crawl;
  }

  Collection<Found> all() {
    return found.values();
  }

  /// The pages for readers, of all editions.
  List<Found> pages() {
    return found.values().stream().filter(Found::isPage).toList();
  }

  boolean has(String path) {
    return found.containsKey(path);
  }

  Found at(String path) {
    Found page = found.get(path);
    if (page == null) {
      throw new IllegalArgumentException("no link leads to " + path);
    }
    return page;
  }

  /// The paths that readers come to from the front by nothing but links in pages.
  Set<String> walked() {
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (seen.add(path)) {
        Found page = at(path);
        page.steps().stream().map(Crawl::withoutFragment).forEach(ahead::add);
        if (!page.location().isEmpty()) {
          ahead.add(page.location());
        }
      }
    }
    return seen;
  }

  static String withoutFragment(String link) {
    int at = link.indexOf('#');
    return at < 0 ? link : link.substring(0, at);
  }
}
