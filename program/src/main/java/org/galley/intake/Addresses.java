package org.galley.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.story.Address;

/// Where a story could be read before, from the address of its old page.
final class Addresses {

  private static final Pattern URL =
      Pattern.compile("(?:(?i:https?:)?//[^/?#]*)?(/[^?#]*)?(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);

  private Addresses() {}

  /// The path of `url`, decoded once, with the query as found; empty if `url` has no usable path or
  /// is that of a whole site.
  static Optional<Address> of(String url) {
    Matcher matcher = URL.matcher(url.strip());
    if (url.isBlank() || !matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(1) == null ? "/" : Links.decoded(matcher.group(1));
    String query = matcher.group(2) == null ? "" : matcher.group(2);
    if (path.equals("/") && query.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Address(path + query));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
