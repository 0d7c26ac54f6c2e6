package org.galley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.galley.story.Address;
import org.galley.story.Block;
import org.galley.story.Card;
import org.galley.story.Inline;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// One post of a WordPress export on its way to becoming an item.
final class WxrPost {

  private static final int WORDS_OF_A_HEADLINE = 10;

  /// A post with more is broken in some way that as many remarks already show.
  private static final int MOST_REMARKS = 100;

  private final String place;
  private final WxrSite site;
  private final WxrItem post;
  private final WxrNames names;
  private final List<String> remarks = new ArrayList<>();

  WxrPost(String place, WxrSite site, WxrItem post) {
    this.place = place;
    this.site = site;
    this.post = post;
    this.names = new WxrNames(site, post);
  }

  Reading read() {
    if (WxrTypes.isNoStory(post.type())) {
      return new NoStory(
          key(), titled("it is of the type '" + Words.line(post.type()) + "', which is no story"));
    }
    HtmlBody body = body();
    Block.@Nullable Picture picture = picture();
    if (body.isEmpty() && picture == null) {
      if (text(post.text("title")).isEmpty()) {
        return refusal("it has neither a title nor text");
      }
      remarks.add("it has a title and no text");
    }
    return item(body, picture);
  }

  private Item item(HtmlBody body, Block.@Nullable Picture picture) {
    String headline = headline(body);
    Optional<StatedTime> published = published();
    Item.Standing standing = standing();
    remarkRest();
    remarks.addAll(body.remarks());
    return new Item(
        key(),
        names.language(),
        names.section(),
        slug(),
        headline,
        text(post.text("excerpt:encoded")),
        names.byline(),
        "",
        "",
        published.map(StatedTime::at).orElse(null),
        null,
        Card.Form.STANDARD,
        null,
        picture,
        names.topics(),
        body.blocks(),
        addresses(),
        standing,
        remarks.stream().distinct().limit(MOST_REMARKS).toList());
  }

  private HtmlBody body() {
    String content = post.fields().getOrDefault("content:encoded", "");
    if (content.isBlank() && !post.text("excerpt:encoded").isEmpty()) {
      content = post.text("excerpt:encoded");
      remarks.add("it has no text but its excerpt, which was taken as the text");
    }
    WxrText.remarkFilledIn(content, remarks);
    WxrMedia media = new WxrMedia(site, post.text("wp:post_id"), remarks);
    return WxrText.read(
        new Shortcodes(media, remarks).expand(content),
        post.metaText("footnotes"),
        post.text("link"),
        names.language());
  }

  private String headline(HtmlBody body) {
    String title = text(post.text("title"));
    if (!title.isEmpty()) {
      return title;
    }
    StringBuilder words = new StringBuilder();
    for (Block block : body.blocks()) {
      words.append(firstWords(block)).append(' ');
    }
    String headline = Words.first(WORDS_OF_A_HEADLINE, words.toString());
    if (headline.isEmpty()) {
      headline = slug().isEmpty() ? "WordPress " + key() : slug().replace('-', ' ');
      remarks.add("it has neither a title nor words: the headline is the name of its address");
    } else {
      remarks.add("it has no title: the headline is made of its first words");
    }
    return headline;
  }

  private static String firstWords(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> Inline.words(paragraph.text());
      case Block.Heading heading -> Inline.words(heading.text());
      case Block.PullQuote quote -> Inline.words(quote.text());
      case Block.Picture picture when picture.caption().isEmpty() -> picture.alt();
      case Block.Picture picture -> Inline.words(picture.caption());
      case Block.Gallery gallery -> gallery.title();
      case Block.Quote quote ->
          quote.blocks().isEmpty() ? "" : firstWords(quote.blocks().getFirst());
      case Block.Items items ->
          items.items().getFirst().isEmpty() ? "" : firstWords(items.items().getFirst().getFirst());
      case Block.Embed embed -> embed.text();
      case Block.FactBox box -> box.title();
      case Block.Table table -> table.caption();
      case Block.Video _,
          Block.Audio _,
          Block.Chart _,
          Block.File _,
          Block.Footnote _,
          Block.Divider _,
          Block.LiveUpdate _ ->
          "";
    };
  }

  private Item.Standing standing() {
    String status = Words.line(post.text("wp:status"));
    if (!post.text("wp:post_password").isEmpty()) {
      remarks.add("not published in the archive: it was behind a password, which was left out");
      return Item.Standing.UNPUBLISHED;
    }
    if (status.equals("publish")) {
      return Item.Standing.PUBLISHED;
    }
    remarks.add(
        status.isEmpty()
            ? "the archive does not say whether it was published"
            : "not published in the archive: status " + status);
    return Item.Standing.UNPUBLISHED;
  }

  private Optional<StatedTime> published() {
    Optional<StatedTime> gmt = StatedTime.iso(post.text("wp:post_date_gmt"));
    if (gmt.isPresent()) {
      return gmt;
    }
    Optional<StatedTime> local = StatedTime.iso(post.text("wp:post_date"));
    if (local.isPresent()) {
      remarks.add("its date has no time zone and was taken as UTC");
      return local;
    }
    Optional<StatedTime> mail = StatedTime.mail(post.text("pubDate"));
    if (mail.isEmpty()) {
      remarks.add("the archive gives it no date");
    }
    return mail;
  }

  private Block.@Nullable Picture picture() {
    String number = post.metaText("_thumbnail_id");
    if (!number.matches("[1-9]\\d*")) {
      return null;
    }
    WxrSite.Attachment file = site.attachment(number);
    if (file == null) {
      remarks.add(
          "its picture, the file with the number " + number + ", is not part of the export");
      return null;
    }
    remarks.add("its picture is not part of the input");
    return new Block.Picture(
        null, file.alt(), Inline.plain(text(file.caption())), "", Words.clean(file.url()));
  }

  private void remarkRest() {
    names.remark(remarks);
    if (!WxrTypes.isKnown(post.type())) {
      remarks.add("its type '" + Words.line(post.type()) + "' is not WordPress's own");
    }
    if (post.comments() > 0) {
      remarks.add(
          post.comments() == 1
              ? "1 comment was left out"
              : post.comments() + " comments were left out");
    }
    if (post.fields().values().stream().anyMatch(text -> text.indexOf('\ufffd') >= 0)) {
      remarks.add("some bytes were no characters and are shown as \ufffd");
    }
  }

  private String key() {
    return Stream.of("wp:post_id", "guid", "link")
        .map(field -> Words.line(post.text(field)))
        .filter(key -> !key.isEmpty())
        .findFirst()
        .orElse(place);
  }

  private String slug() {
    return Words.line(Links.decoded(post.text("wp:post_name")));
  }

  private List<Address> addresses() {
    List<String> urls = new ArrayList<>(List.of(post.text("link")));
    if (!post.text("guid").contains("?")) {
      urls.add(post.text("guid"));
    }
    if (!post.text("wp:post_id").isEmpty()) {
      String query = post.type().equals("page") ? "/?page_id=" : "/?p=";
      urls.add(site.url() + query + post.text("wp:post_id"));
    }
    for (String old : post.meta().getOrDefault("_wp_old_slug", List.of())) {
      urls.add(post.text("link").replaceFirst("[^/?]+/?$", old.strip() + "/"));
    }
    return urls.stream()
        .filter(url -> Links.host(url).equals(Links.host(site.url())))
        .flatMap(url -> Addresses.of(url).stream())
        .distinct()
        .toList();
  }

  private Refusal refusal(String reason) {
    return new Refusal(key(), titled(reason));
  }

  private String titled(String words) {
    String title = text(post.text("title"));
    return (title.isEmpty() ? "" : "'" + title + "': ") + words;
  }

  /// One line of text without the HTML in it.
  private static String text(String html) {
    return Words.line(Jsoup.parseBodyFragment(html).body().text());
  }
}
