package org.galley.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// What stands behind the name of a shortcode.
///
/// @param named values by name in lower case
/// @param plain values without a name, in order
record Attributes(Map<String, String> named, List<String> plain) {

  private static final Pattern QUOTES =
      Pattern.compile("[\u201c\u201d\u2033]|&quot;|&#82(20|21|43);");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([\\w-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']*))|\"([^\"]*)\"|([^\\s=]\\S*)");

  static Attributes read(String text) {
    Attributes attributes = new Attributes(new HashMap<>(), new ArrayList<>());
    Matcher matcher = ATTRIBUTE.matcher(QUOTES.matcher(text).replaceAll("\""));
    while (matcher.find()) {
      if (matcher.group(1) == null || matcher.group().startsWith("http")) {
        attributes.plain.add(value(matcher.group(5) == null ? matcher.group() : matcher.group(5)));
      } else {
        String value = "";
        for (int group = 2; group <= 4; group++) {
          value = matcher.group(group) == null ? value : matcher.group(group);
        }
        attributes.named.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value(value));
      }
    }
    return attributes;
  }

  /// The value of `name`; empty if it is not there.
  String text(String name) {
    return named.getOrDefault(name, "");
  }

  /// The numbers in a list such as `1, 2,3`.
  List<String> numbers(String name) {
    List<String> numbers = new ArrayList<>(List.of(text(name).split("[\\s,]+")));
    numbers.removeIf(number -> !number.matches("\\d+"));
    return numbers;
  }

  private static String value(String text) {
    return Words.line(Parser.unescapeEntities(text, true));
  }
}
