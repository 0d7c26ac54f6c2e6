package org.galley.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.galley.media.Pictures;
import org.galley.media.Renditions;
import org.galley.media.ShareCard;
import org.galley.press.Assets;
import org.galley.press.Page;
import org.galley.press.PageKey;
import org.galley.press.PageList;
import org.galley.press.PageList.Place;
import org.galley.press.PageList.Stretch;
import org.galley.press.Press;
import org.galley.press.SharePicture;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.story.Address;
import org.galley.story.Digest;
import org.galley.story.Media;
import org.galley.story.Paper;

/// Prints a whole site as files, on several threads that take stretches of the list of pages.
final class SitePrinting {

  /// What was printed.
  ///
  /// @param pages with their feeds and sitemaps
  /// @param redirects old addresses that lead on
  /// @param left old addresses for which no file can stand
  /// @param missing media files that pages show and that are not there
  /// @param undrawn cards for sharing that pages name and that were not drawn
  record Printed(
      long pages, long redirects, long left, long media, long missing, long undrawn, long bytes) {}

  private final Site site;
  private final Press press;
  private final StaticSite files;
  private final ProgressLine line;
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong redirects = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final Set<String> shown = ConcurrentHashMap.newKeySet();
  private final Set<String> cards = ConcurrentHashMap.newKeySet();
  private final AtomicLong missing = new AtomicLong();

  SitePrinting(Site site, Press press, StaticSite files, ProgressLine line) {
    this.site = site;
    this.press = press;
    this.files = files;
    this.line = line;
  }

  /// Prints everything.
  ///
  /// @param hour as for [Press#print]
  /// @param drawn whether to draw the cards of stories without a picture
  Printed run(Assets assets, Pictures pictures, int threads, long hour, boolean drawn)
      throws IOException {
    Iterator<Stretch> stretches = new PageList(site, hour).stretches();
    Crew.work(threads, stretches, this::print);
    files.write("/404.html", true, notFound());
    for (var asset : assets.all(site.view(SiteView::livery)).entrySet()) {
      files.write(asset.getKey(), false, asset.getValue().bytes());
    }
    if (drawn) {
      shown.addAll(cards);
    }
    Crew.work(threads, new TreeSet<>(shown).iterator(), address -> picture(pictures, address));
    return new Printed(
        pages.get(),
        redirects.get(),
        left.get(),
        shown.size() - missing.get(),
        missing.get(),
        drawn ? 0 : cards.size(),
        bytes.get());
  }

  private void print(Stretch stretch) {
    site.view(view -> {
      stretch.each(view, place -> print(view, place));
      return view;
    });
    line.show(() -> Amounts.of(pages.get(), "page", "pages") + " printed");
  }

  private void print(SiteView view, Place place) {
    try {
      if (place.key() instanceof PageKey.Moved moved) {
        print(place.address(), moved, view.paper());
        return;
      }
      if (place.key() instanceof PageKey.LetterThanks) {
        return;
      }
      Page page = press.print(still(place.key()), view.apart());
      write(place.address(), page.type().equals(Page.HTML), page.bytes());
      pages.incrementAndGet();
      bytes.addAndGet(page.bytes().length);
      findPictures(page.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a copy has in the place of a page that somebody must be there to answer.
  private static PageKey still(PageKey key) {
    return key instanceof PageKey.LetterForm form
        ? new PageKey.LettersElsewhere(form.edition())
        : key;
  }

  private void write(Address address, boolean html, byte[] page) throws IOException {
    if (!files.write(address.value(), html, page)) {
      throw new Refused(
          Faults.DISK,
          "the page %s cannot be a file: something else has its name; press into an empty folder"
              .formatted(address));
    }
  }

  private void print(Address from, PageKey.Moved moved, Paper paper) throws IOException {
    boolean written = files.write(from.value(), true, redirect(paper.url(), moved.to()));
    (written ? redirects : left).incrementAndGet();
  }

  /// A page for servers that cannot redirect: browsers go on at once, and search engines are told
  /// which address counts.
  private static byte[] redirect(String url, String to) {
    String target = to.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return """
    <!doctype html>
    <html><head><meta charset="utf-8"><title>%1$s</title>
    <link rel="canonical" href="%2$s%1$s">
    <meta http-equiv="refresh" content="0; url=%1$s"></head>
    <body><a href="%1$s">%2$s%1$s</a></body></html>
    """
        .formatted(target, url)
        .getBytes(UTF_8);
  }

  private byte[] notFound() {
    return site.view(view -> press.print(new PageKey.NotFound(view.paper().defaultEdition()), view))
        .bytes();
  }

  private void findPictures(byte[] page) {
    // One letter for each byte is found faster than words.
    String letters = new String(page, ISO_8859_1);
    if (letters.contains(Media.FOLDER)) {
      Media.ADDRESS.matcher(letters).results().map(MatchResult::group).forEach(shown::add);
    }
    if (letters.contains(SharePicture.FOLDER)) {
      SharePicture.ADDRESS.matcher(letters).results().map(MatchResult::group).forEach(cards::add);
    }
  }

  private void picture(Pictures pictures, String address) {
    Optional<byte[]> file = file(pictures, address);
    if (file.isEmpty()) {
      missing.incrementAndGet();
      return;
    }
    try {
      files.write(address, false, file.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.addAndGet(file.get().length);
    line.show(() -> Amounts.of(shown.size(), "picture", "pictures") + " being written");
  }

  private Optional<byte[]> file(Pictures pictures, String address) {
    Matcher media = Media.ADDRESS.matcher(address);
    if (!media.matches()) {
      return site.view(view -> SharePicture.drawn(view, address))
          .map(drawn ->
              new ShareCard(drawn.paper(), drawn.section(), drawn.headline(), drawn.language()))
          .map(pictures.cards()::draw);
    }
    return Arrays.stream(Media.Format.values())
        .filter(format -> format.extension().equals(media.group(3)))
        .findFirst()
        .flatMap(format ->
            pictures
                .renditions()
                .get(Digest.parse(media.group(1)), Integer.parseInt(media.group(2)), format))
        .map(Renditions.File::bytes);
  }
}
