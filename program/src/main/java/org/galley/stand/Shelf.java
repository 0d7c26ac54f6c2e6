package org.galley.stand;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import org.galley.media.Pictures;
import org.galley.media.Renditions;
import org.galley.media.ShareCard;
import org.galley.press.Assets;
import org.galley.press.PageCache;
import org.galley.press.SharePicture;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Media;

/// What the stand can hand out.
record Shelf(Site site, PageCache pages, Assets assets, Pictures pictures) {

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

  /// Whether what stands at an address may have to be drawn or scaled first, which takes longer
  /// than to print a page.
  static boolean isPicture(String address) {
    return address.startsWith(Media.FOLDER) || address.startsWith(SharePicture.FOLDER);
  }

  /// The file at an address, if it is there and need not be made.
  Optional<File> kept(String address) {
    if (address.startsWith("/assets/")) {
      return assets
          .at(address)
          .map(asset -> new File(asset.type(), asset.bytes(), address, true))
          .or(() -> sheet(address));
    }
    return media(address, pictures.renditions()::kept);
  }

  /// The picture at an address, made if need be.
  Optional<File> picture(String address) {
    return media(address, pictures.renditions()::get).or(() -> card(address));
  }

  private interface Source {
    Optional<Renditions.File> file(Digest digest, int width, Media.Format format);
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
  private Optional<File> media(String address, Source source) {
    Matcher named = Media.ADDRESS.matcher(address);
    if (!named.matches()) {
      return Optional.empty();
    }
    Digest digest = Digest.parse(named.group(1));
    if (!site.<Boolean>view(view -> view.hasMedia(digest))) {
      return Optional.empty();
    }
    String name = address.substring(Media.FOLDER.length());
    return Arrays.stream(Media.Format.values())
        .filter(format -> format.extension().equals(named.group(3)))
        .findFirst()
        .flatMap(format -> source.file(digest, Integer.parseInt(named.group(2)), format))
        .map(file -> new File(file.format().type(), file.bytes(), name, false));
  }

  /// Only live stories have a card.
  private Optional<File> card(String address) {
    return site.view(view -> SharePicture.drawn(view, address))
        .map(drawn ->
            new ShareCard(drawn.paper(), drawn.section(), drawn.headline(), drawn.language()))
        .map(card -> pictures.cards().draw(card))
        .map(png -> new File("image/png", png, Digest.of(png).toString(), false));
  }
}
