package org.galley.press;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;

/// Writes a feed as RSS 2.0.
final class RssPrinter {

  private final SimpleDateFormat dates =
      new SimpleDateFormat("EEE, dd MMM yyyy HH:mm:ss 'GMT'", ULocale.US);
  private final Xml out = new Xml();

  RssPrinter() {
    dates.setTimeZone(TimeZone.GMT_ZONE);
  }

  byte[] print(FeedView feed) {
    out.raw("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"");
    out.raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
    out.element("title", feed.title()).element("link", feed.home());
    out.element("description", feed.description().isEmpty() ? feed.title() : feed.description());
    out.element("language", feed.language());
    out.raw("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
        .text(feed.self())
        .raw("\"/>\n");
    String hub = feed.hub();
    if (hub != null) {
      out.raw("<atom:link rel=\"hub\" href=\"").text(hub).raw("\"/>\n");
    }
    feed.items().forEach(this::item);
    return out.raw("</channel>\n</rss>\n").bytes();
  }

  private void item(FeedView.Item item) {
    out.raw("<item>\n").element("title", item.title());
    out.element("link", item.link());
    out.raw("<guid isPermaLink=\"false\">").text(item.id()).raw("</guid>\n");
    out.element("pubDate", time(item.published()));
    out.element("atom:updated", item.updated().toString());
    item.authors().forEach(name -> out.element("dc:creator", name));
    item.categories().forEach(category -> out.element("category", category));
    if (!item.summary().isEmpty()) {
      out.element("description", item.summary());
    }
    out.raw("</item>\n");
  }

  private String time(Instant at) {
    return dates.format((Object) at.toEpochMilli());
  }
}
