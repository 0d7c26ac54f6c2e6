package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galley.intake.WxrSite.Attachment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/// The HTML for shortcodes that show pictures, films, recordings and pages elsewhere, with the
/// files that one post of an export may refer to.
final class WxrMedia {

  private static final Pattern PICTURE_AND_WORDS =
      Pattern.compile(
          "\\s*((?:<a\\b[^<>]*>)?\\s*<img\\b[^<>]*>\\s*(?:</a>)?)(.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Set<String> OWN =
      Set.of("audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption");

  /// Pages elsewhere: for each shortcode the address that a bare number or name is added to.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("bandcamp", ""),
          Map.entry("dailymotion", "https://www.dailymotion.com/video/"),
          Map.entry("facebook", ""),
          Map.entry("flickr", ""),
          Map.entry("googlemaps", ""),
          Map.entry("instagram", ""),
          Map.entry("soundcloud", ""),
          Map.entry("spotify", ""),
          Map.entry("ted", ""),
          Map.entry("tweet", "https://twitter.com/i/status/"),
          Map.entry("twitter", "https://twitter.com/i/status/"),
          Map.entry("vimeo", "https://vimeo.com/"),
          Map.entry("wpvideo", "https://videopress.com/v/"),
          Map.entry("youtube", "https://www.youtube.com/watch?v="));

  private static final List<String> SOURCES =
      List.of(
          "src", "url", "href", "mp4", "m4v", "webm", "ogv", "mov", "wmv", "flv", "mp3", "m4a",
          "ogg", "wav", "flac", "wma", "file");

  private final WxrSite site;
  private final String post;
  private final List<String> remarks;

  WxrMedia(WxrSite site, String post, List<String> remarks) {
    this.site = site;
    this.post = post;
    this.remarks = remarks;
  }

  static boolean isKnown(String shortcode) {
    return OWN.contains(shortcode) || ELSEWHERE.containsKey(shortcode);
  }

  String html(String shortcode, Attributes attributes, String inner) {
    return switch (shortcode) {
      case "caption", "wp_caption" -> caption(attributes.text("caption"), inner);
      case "gallery" -> gallery(attributes);
      case "playlist" -> playlist(attributes);
      case "audio", "video" -> recording(shortcode, source(attributes, inner, ""), inner);
      default ->
          frame(shortcode, source(attributes, inner, ELSEWHERE.getOrDefault(shortcode, "")), inner);
    };
  }

  private static String caption(String words, String inner) {
    Matcher matcher = PICTURE_AND_WORDS.matcher(inner);
    String picture = matcher.matches() ? matcher.group(1) : inner;
    String caption = matcher.matches() ? matcher.group(2) : "";
    return "<figure>%s<figcaption>%s %s</figcaption></figure>".formatted(picture, words, caption);
  }

  private String gallery(Attributes attributes) {
    StringBuilder out = new StringBuilder("<div class=\"gallery\">");
    List<Attachment> pictures = files(attributes).stream().filter(Attachment::isPicture).toList();
    if (pictures.isEmpty()) {
      remarks.add("a gallery shows no picture that is part of the export");
    }
    for (Attachment picture : pictures) {
      out.append(
          "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
              .formatted(
                  Entities.escape(picture.url()),
                  Entities.escape(picture.alt()),
                  picture.caption()));
    }
    return out.append("</div>").toString();
  }

  private String playlist(Attributes attributes) {
    String kind = attributes.text("type").equals("video") ? "video" : "audio";
    StringBuilder out = new StringBuilder();
    files(attributes).stream()
        .filter(file -> !file.isPicture())
        .forEach(file -> out.append(recording(kind, file.url(), "")));
    if (out.isEmpty()) {
      remarks.add("a playlist names no file that is part of the export");
    }
    return out.toString();
  }

  /// The files that a shortcode names, or those of its post.
  private List<Attachment> files(Attributes attributes) {
    List<String> numbers =
        Stream.of("ids", "include")
            .map(attributes::numbers)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElseGet(() -> site.children().getOrDefault(post, List.of()));
    List<String> excluded = attributes.numbers("exclude");
    List<Attachment> files = new ArrayList<>();
    for (String number : numbers) {
      Attachment file = site.attachment(number);
      if (file == null) {
        remarks.add("the file with the number " + number + " is not part of the export");
      } else if (!excluded.contains(number)) {
        files.add(file);
      }
    }
    return files;
  }

  private String recording(String kind, String href, String inner) {
    if (href.isEmpty()) {
      remarks.add("the shortcode [" + kind + "] names no file and was left out");
      return inner;
    }
    if (Embeds.isSite(Links.host(href))) {
      return frame(kind, href, inner);
    }
    return "<%s src=\"%s\"></%s>".formatted(kind, Entities.escape(href), kind);
  }

  private String frame(String shortcode, String href, String inner) {
    if (href.isEmpty()) {
      remarks.add("the shortcode [" + shortcode + "] names no address and was left out");
      return inner;
    }
    return "<iframe src=\"" + Entities.escape(href) + "\"></iframe>";
  }

  /// The first address among the attributes and the words inside.
  private static String source(Attributes attributes, String inner, String prefix) {
    List<String> candidates = new ArrayList<>();
    SOURCES.forEach(name -> candidates.add(attributes.text(name)));
    attributes.plain().forEach(value -> candidates.add(value.replaceFirst("^=", "")));
    candidates.add(Words.line(Jsoup.parseBodyFragment(inner).text()));
    return candidates.stream()
        .filter(value -> Links.isWeb(value) || value.startsWith("/"))
        .findFirst()
        .orElseGet(() -> number(attributes, prefix));
  }

  private static String number(Attributes attributes, String prefix) {
    String number =
        attributes.plain().isEmpty()
            ? attributes.text("id")
            : attributes.plain().getFirst().replaceFirst("^=", "");
    return prefix.isEmpty() || !number.matches("[\\w-]+") ? "" : prefix + number;
  }
}
