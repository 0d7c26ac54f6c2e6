package org.galley.command;

import org.galley.press.PageCache;
import org.galley.search.Search;
import org.galley.stand.Enquiries;
import org.galley.stand.Offer;
import org.galley.stand.Stand;

/// Starts the stand of a house.
final class Stands {

  private Stands() {}

  /// @param search which may be started later
  static Stand start(House house, PageCache pages, Search search, String host, int port) {
    Offer offer =
        Offer.of(house.site(), pages, house.assets(), house.pictures())
            .with(new Enquiries(house.site(), house.press(), search));
    return Stand.start(offer, host, port);
  }
}
