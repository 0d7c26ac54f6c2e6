package org.galley.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.galley.site.Addresses;
import org.galley.site.Amends;
import org.galley.site.Corrections;
import org.galley.site.ListKey;
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
  private final Dates dates;
  private final PageKey.Feed.Format format;

  FeedPrinter(SiteView view, Edition edition, PageKey.Feed.Format format, Typecase type) {
    this.view = view;
    this.paper = view.paper();
    this.edition = view.title(edition);
    this.texts = type.texts(edition);
    this.dates = type.dates(edition);
    this.format = format;
  }

  /// A list of stories.
  FeedView list(PageKey.Collection of) {
    List<Listed> newest = view.lists().newest(of.list(), STORIES, Look.ITEM);
    boolean whole = of.base().equals(paper.home(edition));
    return contents(
        whole ? "" : of.name(),
        of.base(),
        newest.stream().map(Listed::card).map(this::item).toList());
  }

  /// The corrections of an edition.
  FeedView corrections() {
    ListKey list = ListKey.corrections(edition.number(), Amends.ALL);
    String base = Addresses.corrections(paper, edition, Amends.ALL);
    return contents(
        texts.get("corrections"),
        base,
        new Corrections(view)
            .newest(list, Amends.ALL, STORIES).stream()
                .map(one -> item(one, AmendedView.of(one, texts, dates), base))
                .toList());
  }

  /// @param name of the list; empty for that of the whole edition
  private FeedView contents(String name, String base, List<FeedView.Item> items) {
    return new FeedView(
        edition.language(),
        name.isEmpty() ? edition.title() : edition.title() + ": " + name,
        view.isSample() ? texts.get("sample") + " " + texts.get("sample.why") : "",
        paper.url() + base,
        paper.url() + base + format.file(),
        view.hub().isEmpty() ? null : view.hub(),
        items);
  }

  byte[] print(FeedView contents) {
    return switch (format) {
      case ATOM -> AtomPrinter.print(contents);
      case RSS -> new RssPrinter().print(contents);
      case JSON -> JsonFeedPrinter.print(contents);
    };
  }

  String type() {
    return format.type() + "; charset=utf-8";
  }

  /// Where the feed is, and where its changes are told of, for whoever subscribes (WebSub).
  static List<Page.Field> fields(FeedView contents) {
    List<Page.Field> fields = new ArrayList<>();
    fields.add(Page.Field.link(contents.self(), "self"));
    String hub = contents.hub();
    if (hub != null) {
      fields.add(Page.Field.link(hub, "hub"));
    }
    return fields;
  }

  /// A correction. A story that was removed is not named and not linked.
  private FeedView.Item item(Corrections.Amended amended, AmendedView words, String base) {
    String told =
        words.wrong().isEmpty()
            ? String.join(" ", words.notice())
            : String.join(
                " ", texts.get("was.wrong"), words.wrong(), texts.get("is.right"), words.right());
    return new FeedView.Item(
        "%s#%d-%d"
            .formatted(
                Names.urn(amended.card().id()), amended.at().toEpochMilli(), amended.place()),
        paper.url() + (words.href().isEmpty() ? base : words.href()),
        words.tag().word() + ": " + words.headline(),
        told,
        amended.at(),
        amended.at(),
        List.of(edition.title()),
        List.of());
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
