package org.galley.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.galley.site.Listed;
import org.galley.site.Look;
import org.galley.site.SiteView;
import org.galley.story.Byline;
import org.galley.story.Card;
import org.galley.story.Edition;
import org.galley.story.Paper;
import org.galley.story.Section;

/// Prints the newest stories of one list as a feed. A story keeps its id in feeds for ever.
final class FeedPrinter {

  private static final int STORIES = 30;

  private final SiteView view;
  private final Paper paper;
  private final Edition edition;
  private final Texts texts;
  private final PageKey.Feed feed;
  private final FeedView contents;

  FeedPrinter(SiteView view, PageKey.Feed feed, Typecase type) {
    this.view = view;
    this.paper = view.paper();
    this.edition = view.title(feed.edition());
    this.texts = type.texts(edition);
    this.feed = feed;
    List<Listed> newest = view.lists().newest(feed.of().list(), STORIES, Look.ITEM);
    String home = paper.url() + feed.of().base();
    this.contents =
        new FeedView(
            edition.language(),
            title(),
            view.isSample() ? texts.get("sample") + " " + texts.get("sample.why") : "",
            home,
            home + feed.format().file(),
            view.hub().isEmpty() ? null : view.hub(),
            newest.stream().map(Listed::card).map(this::item).toList());
  }

  byte[] print() {
    return switch (feed.format()) {
      case ATOM -> AtomPrinter.print(contents);
      case RSS -> new RssPrinter().print(contents);
      case JSON -> JsonFeedPrinter.print(contents);
    };
  }

  String type() {
    return feed.format().type() + "; charset=utf-8";
  }

  /// Where the feed is, and where its changes are told of, for whoever subscribes (WebSub).
  List<Page.Field> fields() {
    List<Page.Field> fields = new ArrayList<>();
    fields.add(Page.Field.link(contents.self(), "self"));
    String hub = contents.hub();
    if (hub != null) {
      fields.add(Page.Field.link(hub, "hub"));
    }
    return fields;
  }

  private String title() {
    boolean whole = feed.of().base().equals(paper.home(edition));
    return whole ? edition.title() : edition.title() + ": " + feed.of().name();
  }

  private FeedView.Item item(Card card) {
    Instant updated = card.updated();
    return new FeedView.Item(
        Names.urn(card.id()),
        paper.url() + card.address().encoded(),
        card.headline().page(),
        card.standfirst(),
        card.published(),
        updated == null ? card.published() : updated,
        card.byline().isEmpty()
            ? List.of(card.source())
            : card.byline().stream().map(Byline::name).toList(),
        categories(card));
  }

  /// The section, and whether it was corrected.
  private List<String> categories(Card card) {
    List<String> categories = new ArrayList<>();
    view.section(edition, card.section()).map(Section::name).ifPresent(categories::add);
    if (card.corrections() > 0) {
      categories.add(texts.get("tag.corrected"));
    }
    return categories;
  }
}
