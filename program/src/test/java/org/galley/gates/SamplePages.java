package org.galley.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The list of page types: every gate looks at these pages. Whoever adds a type of page adds it
/// here; `SamplePagesTest` misses it otherwise.
final class SamplePages {

  /// The homes of the editions, each with the address of its author.
  private static final SequencedMap<String, String> AUTHORS =
      ordered(
          "en", "authors/sample-desk/",
          "zh-Hans", "authors/shili-bianjibu/",
          "ru", "authors/dezhurnaya-redaktsiya/",
          "ar", "authors/hayat-al-tahrir/",
          "ko", "authors/gyeonbon-pyeonjipguk/");

  /// Types of which each edition has a page, with its address in the edition.
  private static final SequencedMap<String, String> EVERYWHERE =
      ordered(
          "front", "",
          "section", "town/",
          "list", "latest/1",
          "section list", "town/latest/1",
          "topic", "topics/old-light/",
          "day", "2026/11/21/",
          "story", "town/2026/11/22/lantern-night-programme",
          "portrait", "culture/2026/11/21/bookbinder-arden",
          "explainer", "science/2026/11/20/how-tides-work",
          "standing page", "standards/",
          "corrections", "corrections/",
          "topics", "topics/",
          "authors", "authors/",
          "specials", "specials/",
          "search", "search",
          "search with nothing found", "search?q=zzqxj",
          "letter", "letters",
          "letter about a story", "letters?about=/town/2026/11/22/lantern-night-programme",
          "thanks for a letter", "letters/thanks",
          "not found", "nothing/here");

  /// Pages of which each edition has one in words alone, with their addresses in the edition.
  private static final SequencedMap<String, String> LITE =
      ordered(
          "lite front", "",
          "lite section", "town/",
          "lite list", "latest/1",
          "lite topic", "topics/old-light/",
          "lite day", "2026/11/21/",
          "lite story", "town/2026/11/22/lantern-night-programme");

  /// What readers of each edition look for.
  private static final SequencedMap<String, String> SOUGHT =
      ordered("en", "lantern", "zh-Hans", "灯笼", "ru", "маяк", "ar", "الفنار", "ko", "등대");

  /// Types that only the English edition has.
  private static final SequencedMap<String, String> ENGLISH =
      ordered(
          "special",
          "/specials/old-light/",
          "long read",
          "/town/2026/11/14/rope-street-long-read",
          "live",
          "/town/2026/11/21/lantern-night-live",
          "corrected",
          "/town/2026/11/16/bus-timetable-change",
          "retracted",
          "/town/2026/11/10/skerry-second-school",
          "removed",
          Newsstand.REMOVED,
          "corrections of substance",
          "/corrections/material/",
          "small corrections",
          "/corrections/other/",
          "retractions",
          "/corrections/withdrawn/",
          "search with filters",
          "/search?q=lantern&edition=en&section=town&from=2026-11-01&to=2026-11-30&order=newest",
          "lite live",
          "/lite/town/2026/11/21/lantern-night-live",
          "lite special",
          "/lite/specials/old-light/",
          "lite corrections",
          "/lite/corrections/",
          "editions",
          "/editions/",
          "lite editions",
          "/lite/editions/",
          "second section",
          "/harbour/",
          "archive section",
          "/archive/",
          "archive",
          "/archive/1871/11/04/old-light-1871");

  private SamplePages() {}

  static List<SamplePage> all() {
    List<SamplePage> pages = new ArrayList<>();
    AUTHORS.forEach((edition, author) -> {
      String home = edition.equals("en") ? "/" : "/" + edition + "/";
      EVERYWHERE.forEach((type, path) ->
          pages.add(new SamplePage(type, edition, home + path.replace("=/", "=" + home))));
      LITE.forEach((type, path) -> pages.add(new SamplePage(type, edition, "/lite" + home + path)));
      pages.add(new SamplePage("author", edition, home + author));
      pages.add(
          new SamplePage("search results", edition, home + "search?q=" + SOUGHT.get(edition)));
    });
    ENGLISH.forEach((type, path) -> pages.add(new SamplePage(type, "en", path)));
    return pages;
  }

  /// Those of some editions.
  static List<SamplePage> of(String... editions) {
    return all().stream().filter(page -> List.of(editions).contains(page.edition())).toList();
  }

  /// Those of some types, in all editions that have them.
  static List<SamplePage> ofTypes(String... types) {
    return all().stream().filter(page -> List.of(types).contains(page.type())).toList();
  }

  private static SequencedMap<String, String> ordered(String... pairs) {
    SequencedMap<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
