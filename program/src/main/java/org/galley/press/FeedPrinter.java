package org.galley.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Corrections;
import org.galley.site.ListKey;
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
  private final PageKey.Feed.Format format;
  private final List<Item> items;
  private final String name;
  private final String home;
  private final String self;

  /// What a feed tells of one thing.
  private record Item(
      String id,
      String title,
      String link,
      Instant published,
      Instant updated,
      List<String> names,
      String words) {}

  /// A list of stories.
  FeedPrinter(SiteView view, PageKey.Feed feed, Typecase type) {
    this(view, feed.edition(), feed.format(), type, feed.of().base(), feed.of().name());
    view.lists().newest(feed.of().list(), STORIES, look(feed)).stream()
        .map(listed -> item(listed.card()))
        .forEach(items::add);
  }

  /// The corrections of an edition.
  FeedPrinter(SiteView view, PageKey.CorrectionsFeed feed, Typecase type) {
    this(
        view,
        feed.edition(),
        feed.format(),
        type,
        Addresses.corrections(view.paper(), feed.edition(), Amends.ALL),
        type.texts(feed.edition()).get("corrections"));
    ListKey list = ListKey.corrections(edition.number(), Amends.ALL);
    Dates dates = type.dates(edition);
    new Corrections(view)
        .newest(list, Amends.ALL, STORIES).stream()
            .map(amended -> item(amended, AmendedView.of(amended, texts, dates)))
            .forEach(items::add);
  }

  private FeedPrinter(
      SiteView view,
      Edition edition,
      PageKey.Feed.Format format,
      Typecase type,
      String base,
      String name) {
    this.paper = view.paper();
    this.sample = view.isSample();
    this.edition = view.title(edition);
    this.texts = type.texts(edition);
    this.format = format;
    this.items = new ArrayList<>();
    this.name = name;
    this.home = paper.url() + base;
    this.self = home + format.file();
  }

  private static Look look(PageKey.Feed feed) {
    return feed.format() == PageKey.Feed.Format.RSS ? Look.ITEM : Look.CHANGED_ITEM;
  }

  byte[] print() {
    return switch (format) {
      case ATOM -> atom();
      case RSS -> rss();
      case JSON -> json();
    };
  }

  String type() {
    return switch (format) {
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
    for (Item item : items) {
      out.raw("<entry>\n").element("title", item.title());
      out.element("id", item.id());
      out.element("published", item.published().toString());
      out.element("updated", item.updated().toString());
      out.raw("<link rel=\"alternate\" type=\"text/html\" href=\"").text(item.link()).raw("\"/>\n");
      for (String name : item.names()) {
        out.raw("<author>").raw("<name>").text(name).raw("</name></author>\n");
      }
      if (!item.words().isEmpty()) {
        out.element("summary", item.words());
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
    for (Item item : items) {
      out.raw("<item>\n").element("title", item.title());
      out.element("link", item.link());
      out.raw("<guid isPermaLink=\"false\">").text(item.id()).raw("</guid>\n");
      out.element("pubDate", dates.format((Object) item.published().toEpochMilli()));
      item.names().forEach(name -> out.element("dc:creator", name));
      if (!item.words().isEmpty()) {
        out.element("description", item.words());
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
      items.forEach(item -> item(json, item));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString().getBytes(UTF_8);
  }

  private void item(JsonGenerator json, Item item) {
    json.writeStartObject();
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("url", item.link());
    json.writeStringProperty("title", item.title());
    json.writeStringProperty("content_text", item.words());
    json.writeStringProperty("date_published", item.published().toString());
    json.writeStringProperty("date_modified", item.updated().toString());
    json.writeArrayPropertyStart("authors");
    for (String name : item.names()) {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private String title() {
    boolean whole = home.equals(paper.url() + paper.home(edition));
    return whole ? edition.title() : edition.title() + ": " + name;
  }

  private String sampleWords() {
    return texts.get("sample") + " " + texts.get("sample.why");
  }

  private Instant newest() {
    return items.stream().map(Item::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private Item item(Card card) {
    return new Item(
        id(card),
        card.headline().page(),
        link(card),
        card.published(),
        updated(card),
        names(card),
        card.standfirst());
  }

  /// A correction. A story that was removed is not named and not linked.
  private Item item(Corrections.Amended amended, AmendedView view) {
    String words =
        view.wrong().isEmpty()
            ? String.join(" ", view.notice())
            : String.join(
                " ", texts.get("was.wrong"), view.wrong(), texts.get("is.right"), view.right());
    return new Item(
        id(amended.card()) + "#" + amended.at().toEpochMilli() + "-" + amended.place(),
        view.tag().word() + ": " + view.headline(),
        view.href().isEmpty() ? home : paper.url() + view.href(),
        amended.at(),
        amended.at(),
        List.of(edition.title()),
        words);
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
