package org.galley.stand;

import org.galley.media.Pictures;
import org.galley.press.Assets;
import org.galley.press.PageCache;
import org.galley.site.Site;
import org.jspecify.annotations.Nullable;

/// What a stand offers to its readers.
///
/// @param enquiries null if nothing can be searched
/// @param mail null if no letters are taken; closed with the stand
public record Offer(
    Site site,
    PageCache pages,
    Assets assets,
    Pictures pictures,
    @Nullable Enquiries enquiries,
    @Nullable Mail mail) {

  /// Pages and pictures alone.
  public static Offer of(Site site, PageCache pages, Assets assets, Pictures pictures) {
    return new Offer(site, pages, assets, pictures, null, null);
  }

  public Offer with(Enquiries other) {
    return new Offer(site, pages, assets, pictures, other, mail);
  }

  public Offer with(Mail other) {
    return new Offer(site, pages, assets, pictures, enquiries, other);
  }
}
