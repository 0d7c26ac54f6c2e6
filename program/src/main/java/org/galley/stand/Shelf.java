package org.galley.stand;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import org.galley.media.MediaStore;
import org.galley.press.Assets;
import org.galley.press.PageCache;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Media;

/// What the stand can hand out.
record Shelf(Site site, PageCache pages, Assets assets, MediaStore media) {

  /// A file whose bytes never change under its address.
  ///
  /// @param tag names the bytes
  /// @param forEver whether it may be kept for ever; a picture may have to be erased
  record File(String type, byte[] bytes, String tag, boolean forEver) {}

  /// The address whose page is meant: with the query only if something was once published there.
  String page(String address) {
    int query = address.indexOf('?');
    boolean plain = query < 0 || site.<Boolean>view(view -> view.isKnown(new Address(address)));
    return plain ? address : address.substring(0, query);
  }

  /// The file at an address, if there is one.
  Optional<File> file(String address) {
    if (address.startsWith("/assets/")) {
      return assets
          .at(address)
          .map(asset -> new File(asset.type(), asset.bytes(), address, true))
          .or(() -> sheet(address));
    }
    Matcher picture = Media.ADDRESS.matcher(address);
    return picture.matches()
        ? media(Digest.parse(picture.group(1)), picture.group(2))
        : Optional.empty();
  }

  /// A style sheet in a livery that this program has not shown: that in force, which may not be
  /// kept under this address.
  private Optional<File> sheet(String address) {
    if (!Assets.isSheet(address)) {
      return Optional.empty();
    }
    Assets.Sheet sheet = assets.sheet(site.view(SiteView::livery));
    Assets.Asset asset = sheet.asset();
    boolean same = sheet.address().equals(address);
    return Optional.of(new File(asset.type(), asset.bytes(), sheet.address(), same));
  }

  /// Only what a published story or the settings show is given out.
  private Optional<File> media(Digest digest, String extension) {
    if (!site.<Boolean>view(view -> view.hasMedia(digest))) {
      return Optional.empty();
    }
    return Arrays.stream(Media.Format.values())
        .filter(format -> format.extension().equals(extension))
        .findFirst()
        .flatMap(format ->
            media
                .get(digest)
                .map(bytes -> new File(format.type(), bytes, digest.toString(), false)));
  }
}
