package org.galley.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galley.story.Block;
import org.galley.story.Inline;
import org.jsoup.nodes.Element;

/// Posts, films and pages elsewhere that old pages showed in a frame.
final class Embeds {

  /// Sites whose bare address in a paragraph of its own was shown as a frame (as WordPress does).
  private static final Set<String> SITES =
      Set.of(
          "animoto.com",
          "bandcamp.com",
          "bsky.app",
          "cloudup.com",
          "crowdsignal.com",
          "dai.ly",
          "dailymotion.com",
          "facebook.com",
          "flic.kr",
          "flickr.com",
          "imgur.com",
          "instagram.com",
          "issuu.com",
          "kickstarter.com",
          "mixcloud.com",
          "pca.st",
          "pinterest.com",
          "reddit.com",
          "reverbnation.com",
          "screencast.com",
          "scribd.com",
          "slideshare.net",
          "smugmug.com",
          "soundcloud.com",
          "speakerdeck.com",
          "spotify.com",
          "ted.com",
          "tiktok.com",
          "tumblr.com",
          "twitter.com",
          "videopress.com",
          "vimeo.com",
          "wordpress.tv",
          "x.com",
          "youtu.be",
          "youtube.com");

  private static final Pattern YOUTUBE =
      Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{11}).*");
  private static final Pattern VIMEO =
      Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+).*");

  private Embeds() {}

  /// A paragraph; one that is nothing but the address of a film or post is an embed.
  static Block paragraph(List<Inline> text) {
    return bareAddress(text)
        .filter(href -> isSite(Links.host(href)))
        .<Block>flatMap(href -> card(href, ""))
        .orElseGet(() -> new Block.Paragraph(text));
  }

  /// `block`, or the embed of the address that is all it says.
  static Block unfolded(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? bareAddress(paragraph.text()).<Block>flatMap(href -> card(href, "")).orElse(block)
        : block;
  }

  /// The card for a page elsewhere; empty if its address may not stand in a story.
  static Optional<Block.Embed> card(String href, String text) {
    String page = page(href);
    return Links.isWeb(page) && Links.mark(page).isPresent()
        ? Optional.of(new Block.Embed(page, Links.host(page), "", text))
        : Optional.empty();
  }

  /// The card for a frame: `iframe`, `embed` or `object`.
  static Optional<Block.Embed> frame(Element frame) {
    for (String attribute : List.of("src", "data-src", "data-lazy-src", "data")) {
      Optional<Block.Embed> card =
          card(Links.href(frame, attribute), Words.line(frame.attr("title")));
      if (card.isPresent()) {
        return card;
      }
    }
    return Optional.empty();
  }

  /// The address of a post that was quoted with its own markup; empty if `quote` is no such post.
  static String post(Element quote) {
    String classes = quote.className();
    if (!classes.contains("-embed")
        && !classes.contains("twitter-")
        && !classes.contains("instagram-media")
        && !classes.contains("text-post-media")) {
      return "";
    }
    for (String attribute : List.of("cite", "data-instgrm-permalink", "data-text-post-permalink")) {
      String href = Links.href(quote, attribute);
      if (card(href, "").isPresent()) {
        return href;
      }
    }
    return quote.getElementsByTag("a").reversed().stream()
        .map(link -> Links.href(link, "href"))
        .filter(href -> card(href, "").isPresent())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> bareAddress(List<Inline> text) {
    return text.size() == 1
            && text.getFirst() instanceof Inline.Run run
            && Links.isWeb(run.text())
            && run.text().chars().noneMatch(Character::isWhitespace)
        ? Optional.of(run.text())
        : Optional.empty();
  }

  /// True if addresses of `host` were shown as frames.
  static boolean isSite(String host) {
    String site = host;
    while (!SITES.contains(site)) {
      int dot = site.indexOf('.');
      if (dot < 0) {
        return false;
      }
      site = site.substring(dot + 1);
    }
    return true;
  }

  /// The page to read instead of the frame's inside.
  private static String page(String href) {
    Matcher youtube = YOUTUBE.matcher(href);
    if (youtube.matches()) {
      return "https://www.youtube.com/watch?v=" + youtube.group(1);
    }
    Matcher vimeo = VIMEO.matcher(href);
    return vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : href;
  }
}
