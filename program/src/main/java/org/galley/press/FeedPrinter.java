package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Prints one list as Atom, RSS 2.0 or JSON Feed 1.1. A story keeps its id in feeds for ever.
final class FeedPrinter {

  private static final int STORIES = 30;

  private final Paper paper;
  private final boolean sample;
  private final Edition edition;
  private final Texts texts;
  private final PageKey.Feed feed;
  private final List<Card> cards;
  private final String home;
  private final String self;

  FeedPrinter(SiteView view, PageKey.Feed feed, Typecase type) {
    this.paper = view.paper();
    this.sample = view.isSample();
    this.edition = view.title(feed.edition());
    this.texts = type.texts(edition);
    this.feed = feed;
    this.cards =
        view.lists().newest(feed.of().list(), STORIES, look(feed)).stream()
            .map(Listed::card)
            .toList();
    this.home = paper.url() + feed.of().base();
    this.self = home + "feed." + feed.format().name().toLowerCase(Locale.ROOT);
  }

  private static Look look(PageKey.Feed feed) {
    return feed.format() == PageKey.Feed.Format.RSS ? Look.ITEM : Look.CHANGED_ITEM;
  }

  byte[] print() {
    return switch (feed.format()) {
      case ATOM -> atom();
      case RSS -> rss();
      case JSON -> json();
    };
  }

  String type() {
    return switch (feed.format()) {
      case ATOM -> "application/atom+xml; charset=utf-8";
      case RSS -> "application/rss+xml; charset=utf-8";
      case JSON -> "application/feed+json; charset=utf-8";
    };
  }

  private byte[] atom() {
    Xml out = new Xml();
    out.raw(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + edition.language() + "\">\n");
    out.element("title", title());
    if (sample) {
      out.element("subtitle", sampleWords());
    }
    out.element("id", home);
    out.element("updated", newest().toString());
    out.raw("<link rel=\"self\" type=\"application/atom+xml\" href=\"").text(self).raw("\"/>\n");
    out.raw("<link rel=\"alternate\" type=\"text/html\" href=\"").text(home).raw("\"/>\n");
    for (Card card : cards) {
      out.raw("<entry>\n").element("title", card.headline().page());
      out.element("id", id(card));
      out.element("published", card.published().toString());
      out.element("updated", updated(card).toString());
      out.raw("<link rel=\"alternate\" type=\"text/html\" href=\"").text(link(card)).raw("\"/>\n");
      for (String name : names(card)) {
        out.raw("<author>").raw("<name>").text(name).raw("</name></author>\n");
      }
      if (!card.standfirst().isEmpty()) {
        out.element("summary", card.standfirst());
      }
      out.raw("</entry>\n");
    }
    return out.raw("</feed>\n").bytes();
  }

  private byte[] rss() {
    SimpleDateFormat dates = new SimpleDateFormat("EEE, dd MMM yyyy HH:mm:ss 'GMT'", ULocale.US);
    dates.setTimeZone(TimeZone.GMT_ZONE);
    Xml out = new Xml();
    out.raw("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"");
    out.raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
    out.element("title", title()).element("link", home);
    out.element("description", sample ? sampleWords() : title());
    out.element("language", edition.language());
    out.raw("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
        .text(self)
        .raw("\"/>\n");
    for (Card card : cards) {
      out.raw("<item>\n").element("title", card.headline().page());
      out.element("link", link(card));
      out.raw("<guid isPermaLink=\"false\">").text(id(card)).raw("</guid>\n");
      out.element("pubDate", dates.format((Object) card.published().toEpochMilli()));
      names(card).forEach(name -> out.element("dc:creator", name));
      if (!card.standfirst().isEmpty()) {
        out.element("description", card.standfirst());
      }
      out.raw("</item>\n");
    }
    return out.raw("</channel>\n</rss>\n").bytes();
  }

  private byte[] json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", title());
      if (sample) {
        json.writeStringProperty("description", sampleWords());
      }
      json.writeStringProperty("home_page_url", home);
      json.writeStringProperty("feed_url", self);
      json.writeStringProperty("language", edition.language());
      json.writeArrayPropertyStart("items");
      cards.forEach(card -> item(json, card));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString().getBytes(UTF_8);
  }

  private void item(JsonGenerator json, Card card) {
    json.writeStartObject();
    json.writeStringProperty("id", id(card));
    json.writeStringProperty("url", link(card));
    json.writeStringProperty("title", card.headline().page());
    json.writeStringProperty("content_text", card.standfirst());
    json.writeStringProperty("date_published", card.published().toString());
    json.writeStringProperty("date_modified", updated(card).toString());
    json.writeArrayPropertyStart("authors");
    for (String name : names(card)) {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private String title() {
    boolean whole = feed.of().base().equals(paper.home(edition));
    return whole ? edition.title() : edition.title() + ": " + feed.of().name();
  }

  private String sampleWords() {
    return texts.get("sample") + " " + texts.get("sample.why");
  }

  private Instant newest() {
    return cards.stream().map(FeedPrinter::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static Instant updated(Card card) {
    Instant updated = card.updated();
    return updated == null ? card.published() : updated;
  }

  private static String id(Card card) {
    String hex = card.id().toString();
    return "urn:uuid:%s-%s-%s-%s-%s"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20));
  }

  private String link(Card card) {
    return paper.url() + card.address().encoded();
  }

  private static List<String> names(Card card) {
    return card.byline().isEmpty()
        ? List.of(card.source())
        : card.byline().stream().map(Byline::name).toList();
  }
}
