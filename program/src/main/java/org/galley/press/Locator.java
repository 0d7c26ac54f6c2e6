package org.galley.press;

import java.net.URI;
import java.util.Optional;
import org.galley.story.Address;
import org.galley.story.Paper;

/// Finds the address on this site that somebody names by a whole URL or by a path.
final class Locator {

  private Locator() {}

  /// Nothing if it is not one of this site, or no address at all. What stands behind `?` or `#` is
  /// left out.
  static Optional<Address> address(Paper paper, String url) {
    String site = paper.url() + "/";
    String other = site.replaceFirst("^https?", site.startsWith("https") ? "http" : "https");
    if (url.length() > 3 * Address.MAX_LENGTH) {
      return Optional.empty();
    }
    for (String start : new String[] {site, other, "/"}) {
      if (url.startsWith(start) && !url.startsWith("//")) {
        return path(url.substring(start.length() - 1));
      }
    }
    return Optional.empty();
  }

  /// The address that a decoded path names.
  static Optional<Address> plain(String path) {
    try {
      return Optional.of(new Address(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Address> path(String encoded) {
    try {
      String path = URI.create(encoded.split("[?#]", 2)[0].replace(" ", "%20")).getPath();
      return path == null ? Optional.empty() : plain(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
