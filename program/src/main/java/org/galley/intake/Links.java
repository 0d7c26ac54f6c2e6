package org.galley.intake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.story.Mark;
import org.jsoup.nodes.Element;

/// Addresses as they stand in HTML.
final class Links {

  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z]+://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]*)");

  private Links() {}

  /// Where an attribute leads, cleaned as a browser would; empty if it leads nowhere.
  static String href(Element element, String attribute) {
    String href = Words.line(element.attr(attribute)).replace(" ", "%20");
    if (href.startsWith("//")) {
      return "https:" + href;
    }
    if (href.isEmpty() || href.startsWith("/") || href.startsWith("#") || hasScheme(href)) {
      return href;
    }
    String resolved = element.absUrl(attribute);
    return resolved.isEmpty() ? href : resolved;
  }

  /// The mark for a link to `href`, if it may stand in a story.
  static Optional<Mark.Link> mark(String href) {
    try {
      return Optional.of(new Mark.Link(Words.clean(href)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static boolean isWeb(String href) {
    return href.regionMatches(true, 0, "http://", 0, 7)
        || href.regionMatches(true, 0, "https://", 0, 8);
  }

  /// The host of an absolute address without `www.`; empty if it has none.
  static String host(String href) {
    Matcher matcher = HOST.matcher(href);
    return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /// The last segment of the path, decoded; the whole address if there is none.
  static String fileName(String href) {
    String path = href.replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? href : decoded(name);
  }

  /// With `%xx` replaced by what it stands for; as it is if that is not UTF-8.
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      return plain.indexOf('\ufffd') < 0 ? plain : text;
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static boolean hasScheme(String href) {
    int colon = href.indexOf(':');
    return colon > 0 && href.substring(0, colon).chars().allMatch(Character::isLetterOrDigit);
  }
}
