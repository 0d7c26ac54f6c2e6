package org.galley.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The lines between `---` and `---` at the top of a story in Markdown: `key: value`, one a line.
final class FrontMatter {

  private static final String RULE = "---";
  private static final List<String> REQUIRED =
      List.of("section", "headline", "standfirst", "byline", "published");
  private static final Set<String> OPTIONAL =
      Set.of(
          "alt",
          "caption",
          "credit",
          "focus",
          "format",
          "front-headline",
          "label",
          "picture",
          "place",
          "topics",
          "translates",
          "updated");
  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "format", Set.of("ended", "gallery", "live", "long", "standard"),
          "label", Set.of("breaking", "explainer", "focus", "opinion", "review", "update"));

  private FrontMatter() {}

  /// The index of the line that ends the front matter of `file`.
  static int end(Passage file) {
    if (file.size() == 0 || !file.line(0).equals(RULE)) {
      throw file.fault(0, "a story starts with a line '---': add the front matter");
    }
    int end = file.lines().subList(1, file.size()).indexOf(RULE) + 1;
    if (end == 0) {
      throw file.fault(0, "the front matter never ends: close it with a line '---'");
    }
    return end;
  }

  /// Keys and values in the order of the file.
  static Map<String, String> read(Passage lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.line(i);
      int colon = line.indexOf(": ");
      if (colon < 1 || line.substring(colon + 1).isBlank()) {
        throw lines.fault(i, "'" + line + "' is not of the form 'key: value'");
      }
      String key = line.substring(0, colon);
      String value = line.substring(colon + 2).strip();
      check(lines, i, key, value);
      if (values.put(key, value) != null) {
        throw lines.fault(i, "the key '" + key + "' is there twice: keep one");
      }
    }
    requireAll(lines, values);
    return values;
  }

  private static void check(Passage lines, int i, String key, String value) {
    if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
      Set<String> known = new TreeSet<>(OPTIONAL);
      known.addAll(REQUIRED);
      throw lines.fault(
          i, "the key '" + key + "' is not known: use one of " + String.join(", ", known));
    }
    Set<String> choices = CHOICES.getOrDefault(key, Set.of(value));
    if (!choices.contains(value)) {
      throw lines.fault(
          i,
          "'%s' is no %s: use one of %s"
              .formatted(value, key, String.join(", ", new TreeSet<>(choices))));
    }
    if (key.equals("published") || key.equals("updated")) {
      time(lines, i, value);
    }
  }

  /// Reads a local time such as `2026-10-03T21:40`.
  static LocalDateTime time(Passage lines, int i, String value) {
    try {
      return LocalDateTime.parse(value);
    } catch (DateTimeException _) {
      throw lines.fault(i, "'" + value + "' is no time: write it as 2026-10-03T21:40");
    }
  }

  private static void requireAll(Passage lines, Map<String, String> values) {
    List<String> missing = new ArrayList<>(REQUIRED);
    if (values.containsKey("picture")) {
      missing.add("alt");
    }
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      throw lines.fault(0, "the front matter lacks " + String.join(", ", missing) + ": add it");
    }
  }
}
