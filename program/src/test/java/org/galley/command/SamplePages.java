package org.galley.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Addresses of the sample newspaper: a page of every type in every edition.
final class SamplePages {

  /// The fronts of the editions, each with the address of its author.
  private static final Map<String, String> EDITIONS =
      Map.of(
          "/", "authors/sample-desk/",
          "/zh-Hans/", "authors/shili-bianjibu/",
          "/ru/", "authors/dezhurnaya-redaktsiya/",
          "/ar/", "authors/hayat-al-tahrir/",
          "/ko/", "authors/gyeonbon-pyeonjipguk/");

  private static final List<String> EVERYWHERE =
      List.of(
          "",
          "town/",
          "latest/1",
          "town/latest/1",
          "topics/old-light/",
          "2026/11/21/",
          "town/2026/11/22/lantern-night-programme",
          "culture/2026/11/21/bookbinder-arden",
          "science/2026/11/20/how-tides-work",
          "nothing/here");

  private static final List<String> ENGLISH =
      List.of(
          "/harbour/",
          "/archive/",
          "/specials/old-light/",
          "/town/2026/11/14/rope-street-long-read",
          "/town/2026/11/21/lantern-night-live",
          "/town/2026/11/16/bus-timetable-change",
          "/town/2026/11/10/skerry-second-school",
          "/archive/1871/11/04/old-light-1871");

  private SamplePages() {}

  static List<String> all() {
    return Stream.concat(
            EDITIONS.entrySet().stream()
                .flatMap(edition ->
                    Stream.concat(EVERYWHERE.stream(), Stream.of(edition.getValue()))
                        .map(page -> edition.getKey() + page)),
            ENGLISH.stream())
        .sorted()
        .toList();
  }

  static List<String> fronts() {
    return all().stream().filter(page -> page.matches("(/[A-Za-z-]+)?/([a-z]+/)?")).toList();
  }
}
