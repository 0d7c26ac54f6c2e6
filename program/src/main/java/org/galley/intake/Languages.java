package org.galley.intake;

import java.util.List;
import java.util.Locale;
import org.galley.story.Mark;
import org.jsoup.nodes.Element;

/// Reads `lang` attributes and the language names of archives.
///
/// @param story the story's own language, which need not be marked in it; may be empty
record Languages(String story) {

  /// `marks` with the language of `element`, where it says one.
  List<Mark> mark(Element element, List<Mark> marks) {
    if (!element.hasAttr("lang")) {
      return marks;
    }
    String language = tag(element.attr("lang"));
    if (language.isEmpty()) {
      return marks;
    }
    if (!isSame(language)) {
      return Marks.with(marks, new Mark.Language(language));
    }
    return marks.stream().anyMatch(Mark.Language.class::isInstance)
        ? marks.stream().filter(mark -> !(mark instanceof Mark.Language)).toList()
        : marks;
  }

  /// The BCP 47 tag that `name` (such as `en_US` or `EN-us`) means; empty if it means none.
  static String tag(String name) {
    String tag = Locale.forLanguageTag(Words.line(name).replace('_', '-')).toLanguageTag();
    if (tag.equals("und") || tag.startsWith("x-")) {
      return "";
    }
    try {
      return new Mark.Language(tag).tag();
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /// A story in `en` need not say of a passage that it is in `en-GB`.
  private boolean isSame(String language) {
    return !story.isEmpty()
        && (language.equals(story)
            || language.startsWith(story + "-")
            || story.startsWith(language + "-"));
  }
}
