package org.galley.command;

import org.galley.press.PageCache;
import org.galley.search.Search;
import org.galley.stand.Enquiries;
import org.galley.stand.Offer;

/// What the stand of a house offers.
final class Stands {

  private Stands() {}

  /// @param search which may be started later
  static Offer offer(House house, PageCache pages, Search search) {
    return Offer.of(house.site(), pages, house.assets(), house.pictures())
        .with(new Enquiries(house.site(), house.press(), search));
  }
}
