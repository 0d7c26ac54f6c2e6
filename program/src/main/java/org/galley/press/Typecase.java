package org.galley.press;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.galley.story.Edition;

/// What every page is set from: the program's own files, and the words and dates of each language.
///
/// Words and dates are made once for a language, because that takes longer than a page.
final class Typecase {

  private final Assets assets;
  private final Map<String, Texts> texts = new ConcurrentHashMap<>();

  /// By language and time zone.
  private final Map<String, Dates> dates = new ConcurrentHashMap<>();

  Typecase(Assets assets) {
    this.assets = assets;
  }

  Assets assets() {
    return assets;
  }

  Texts texts(Edition edition) {
    return texts.computeIfAbsent(edition.language(), Texts::of);
  }

  Dates dates(Edition edition) {
    return dates.computeIfAbsent(edition.language() + ' ' + edition.zone(), _ -> Dates.of(edition));
  }
}
