package org.galley.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.galley.press.Frame.Alternate;
import org.galley.press.Frame.Hreflang;
import org.galley.site.Listed;
import org.galley.site.SiteView;
import org.galley.story.Edition;
import org.galley.story.Paper;

/// Where a page's edition switch leads, and which pages it names as itself in other languages.
///
/// Every link of translation goes both ways: a page that names another is named by it.
final class Alternates {

  private final SiteView view;
  private final Paper paper;
  private final Edition edition;
  private final Typecase type;

  Alternates(SiteView view, Edition edition, Typecase type) {
    this.paper = view.paper();
    this.view = view;
    this.edition = edition;
    this.type = type;
  }

  /// The translations of a story: at most one in each other edition, the oldest. None if there is
  /// an older one in the story's own edition, for that is the one which translations link.
  ///
  /// @param number of the story
  /// @param group all live stories that are translations of it or of which it is one
  static List<Listed> ofStory(long number, Edition edition, List<Listed> group) {
    Map<String, Listed> oldest = new HashMap<>();
    for (Listed other : group) {
      oldest.merge(other.card().edition(), other, (a, b) -> a.number() < b.number() ? a : b);
    }
    Listed same = oldest.remove(edition.key());
    return same != null && same.number() < number
        ? List.of()
        : oldest.values().stream().sorted(Comparator.comparingLong(Listed::number)).toList();
  }

  /// From a front to all fronts.
  List<Alternate> fronts() {
    return view.editions().stream()
        .map(other -> alternate(other, paper.home(other), "switch.front"))
        .toList();
  }

  /// From any other page to the same in an edition that has it, else to the edition's front.
  ///
  /// @param path of the page
  /// @param translated addresses of the same page in other editions, by their keys
  /// @param where key of the words for what the link leads to
  List<Alternate> elsewhere(String path, Map<String, String> translated, String where) {
    return view.editions().stream()
        .map(other -> {
          String href = other.equals(edition) ? path : translated.get(other.key());
          return href == null
              ? alternate(other, paper.home(other), "switch.front")
              : alternate(other, href, where);
        })
        .toList();
  }

  /// A link to one translation.
  Alternate story(Listed translation) {
    Edition in = paper.edition(translation.card().edition()).orElseThrow();
    return alternate(in, translation.card().address().encoded(), "switch.story");
  }

  /// The fronts by their languages.
  List<Hreflang> hreflangsOfFronts() {
    List<Hreflang> fronts = new ArrayList<>();
    for (Edition other : inLanguagesOfTheirOwn()) {
      fronts.add(hreflang(other, paper.home(other)));
    }
    return fronts.size() > 1 ? fronts : List.of();
  }

  /// A story and its translations by their languages; none if it has no translation.
  ///
  /// @param path of the story
  /// @param translations addresses of its translations, by the keys of their editions
  List<Hreflang> hreflangs(String path, Map<String, String> translations) {
    Map<String, String> translated = new HashMap<>(translations);
    translated.put(edition.key(), path);
    List<Edition> apart = inLanguagesOfTheirOwn();
    List<Hreflang> found =
        apart.stream()
            .filter(other -> translated.containsKey(other.key()))
            .map(other -> hreflang(other, translated.getOrDefault(other.key(), path)))
            .toList();
    return apart.contains(edition) && found.size() > 1 ? found : List.of();
  }

  /// Of several editions in one language only the first has translations: a language names one
  /// page.
  private List<Edition> inLanguagesOfTheirOwn() {
    Set<String> seen = new HashSet<>();
    return view.editions().stream()
        .filter(other -> seen.add(language(other).inHreflang()))
        .toList();
  }

  private Hreflang hreflang(Edition other, String path) {
    return new Hreflang(language(other).inHreflang(), paper.url() + path);
  }

  private Language language(Edition of) {
    return type.texts(of).language();
  }

  private Alternate alternate(Edition other, String href, String where) {
    boolean current = other.equals(edition);
    Texts texts = type.texts(other);
    return new Alternate(
        href,
        other.language(),
        texts.language().direction(),
        texts.language().name(),
        current ? "" : texts.get("comma") + texts.get(where),
        current);
  }
}
