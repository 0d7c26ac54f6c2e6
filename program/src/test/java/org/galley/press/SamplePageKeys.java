package org.galley.press;

import org.galley.site.Site;
import org.galley.story.Address;

/// What kind of page stands at an address.
public final class SamplePageKeys {

  private SamplePageKeys() {}

  /// The name of the [PageKey] that an address asks for.
  public static String kind(Site site, String path) {
    return site.view(
        view -> new Router(view).route(new Address(path), 0).getClass().getSimpleName());
  }
}
