package org.galley.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a WordPress export says outside of its posts: the site, its authors and categories, and the
/// pictures and other files that posts refer to by number.
///
/// @param language BCP 47 tag; empty if the export does not say
/// @param url of the site, without a slash at the end; may be empty
/// @param authors names by login
/// @param categories names by number
/// @param attachments by number
/// @param children the numbers of the attachments of each post
record WxrSite(
    String language,
    String url,
    Map<String, String> authors,
    Map<String, String> categories,
    Map<String, Attachment> attachments,
    Map<String, List<String>> children) {

  /// Most attachments that are remembered; a post that refers to a later one keeps a remark.
  static final int MAX_ATTACHMENTS = 200_000;

  /// A file of the site.
  record Attachment(String url, String alt, String caption) {

    boolean isPicture() {
      return url.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|avif|svg|bmp)");
    }
  }

  /// Reads what stands before the first item.
  static WxrSite read(String header) {
    Document xml = Jsoup.parse(header, "", Parser.xmlParser());
    WxrSite site =
        new WxrSite(
            Languages.tag(text(xml, "language")),
            url(xml),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    for (Element author : xml.getElementsByTag("wp:author")) {
      site.addAuthor(
          Words.line(WxrItem.child(author, "wp:author_login")),
          Words.line(WxrItem.child(author, "wp:author_display_name")));
    }
    for (Element category : xml.getElementsByTag("wp:category")) {
      site.categories.put(
          WxrItem.child(category, "wp:term_id").strip(),
          Words.line(WxrItem.child(category, "wp:cat_name")));
    }
    return site;
  }

  /// Remembers what posts may refer to: an attachment, or an author who has no login.
  void add(WxrItem item) {
    if (item.type().equals("guest-author")) {
      addAuthor(item.metaText("cap-user_login"), Words.line(item.metaText("cap-display_name")));
    } else if (item.type().equals("attachment") && attachments.size() < MAX_ATTACHMENTS) {
      String url = item.text("wp:attachment_url");
      attachments.put(
          item.text("wp:post_id"),
          new Attachment(
              Words.line(url.isEmpty() ? item.text("guid") : url),
              Words.line(item.metaText("_wp_attachment_image_alt")),
              item.text("excerpt:encoded")));
      children
          .computeIfAbsent(item.text("wp:post_parent"), _ -> new ArrayList<>())
          .add(item.text("wp:post_id"));
    }
  }

  @Nullable Attachment attachment(String number) {
    return attachments.get(number);
  }

  /// The name that readers saw; the login itself if the export does not say.
  String author(String login) {
    return authors.getOrDefault(login, login);
  }

  private void addAuthor(String login, String name) {
    if (!login.isEmpty() && !name.isEmpty()) {
      authors.put(login, name);
    }
  }

  private static String url(Document xml) {
    String url = text(xml, "wp:base_blog_url");
    return (url.isEmpty() ? text(xml, "link") : url).replaceFirst("/+$", "");
  }

  private static String text(Document xml, String name) {
    Element element = xml.getElementsByTag(name).first();
    return element == null ? "" : Words.line(element.wholeText());
  }
}
